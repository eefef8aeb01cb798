using Portfolio.Infrastructure.Evidence.Inspection;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Storage;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>What happens to a file that has arrived, by whatever way: looked through, stored, then its row, then the receipt.</summary>
public sealed class AcceptUpload(
    IDbContextFactory<PortfolioDbContext> contexts, EvidenceInspector inspector, EvidenceStore store, ScanOrders scans, DatabaseTurns turns, TimeProvider clock)
{
    /// <returns>What was accepted; or the rule that stands against it, with nothing kept.</returns>
    internal async Task<Result<UploadReceipt>> AcceptAsync(Actor actor, UploadEvidence.Command command, IncomingFile arrived, DateTimeOffset startedAt, CancellationToken ct)
    {
        var sound = await inspector.InspectAsync(arrived.Path, arrived.Format, ct);
        if (sound.IsRefused)
        {
            return sound.Error!;
        }

        if (!await DiskWrite.TryAsync(() => store.KeepAsync(actor.School, arrived, ct)))
        {
            return EvidenceErrors.StorageUnavailable;
        }

        var upload = new UploadSpan(startedAt, clock.GetUtcNow());
        var file = new EvidenceFile(
            new(Guid.CreateVersion7(upload.CompletedAt)), actor.School, arrived.Format, command.FileName ?? string.Empty, arrived.Content, upload, command.UploadId, scans.Initial);

        // The bytes are here and safe: from now on a closed tab changes nothing.
        var accepted = await Attempts.RunAsync(() => turns.WriteAsync(() => AttachAsync(actor, command.Item, file, CancellationToken.None)));
        if (!accepted.IsRefused && accepted.Value.FileId == file.Id.Value)
        {
            scans.Order(actor.School, file.Id);
        }

        return accepted;
    }

    private async Task<Result<UploadReceipt>> AttachAsync(Actor actor, OutcomeId item, EvidenceFile file, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        await db.Database.OpenConnectionAsync(ct);
        if (await db.OutcomeAsync(actor, item, ct) is not { } outcome)
        {
            return CommonErrors.NotFound;
        }

        // The same upload came twice at once: the second is told of the file that is there.
        if (outcome.Current.Files.FirstOrDefault(f => f.UploadId == file.UploadId) is { } already)
        {
            return UploadReceipt.Of(already);
        }

        var replaced = outcome.Current.File(file.Kind)?.CountedBytes ?? 0;
        var student = await db.Students.SingleAsync(s => s.Id == outcome.StudentId, ct);
        var counted = student.Store(file.CountedBytes - replaced, await db.PolicyAsync(actor.School, ct));
        if (counted.IsRefused)
        {
            return counted.Error!;
        }

        var attached = outcome.Attach(actor, file, await db.WindowAsync(WindowKind.Upload, outcome, ct));
        var saved = attached.IsRefused ? attached : await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : UploadReceipt.Of(file);
    }
}
