using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Storage;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Takes one file into a draft: asks the rules before a byte is read, stores the file, then the row.</summary>
public sealed class UploadEvidence(IDbContextFactory<PortfolioDbContext> contexts, Incoming incoming, EvidenceStore store, TimeProvider clock)
{
    /// <param name="Item">the draft</param>
    /// <param name="UploadId">chosen by the client; repeating it is safe</param>
    /// <param name="Length">bytes announced; none when unknown</param>
    public sealed record Command(OutcomeId Item, EvidenceKind Kind, Guid UploadId, string? FileName, long? Length);

    /// <returns>What was accepted; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>, <c>window-closed</c>, <c>file-*</c>, <c>quota-exceeded</c>.</returns>
    public async Task<Result<UploadReceipt>> ExecuteAsync(Actor actor, Command command, Stream body, CancellationToken ct)
    {
        var startedAt = clock.GetUtcNow();
        var admitted = await AdmitAsync(actor, command, startedAt, ct);
        if (admitted.IsRefused || admitted.Value.Already is not null)
        {
            return admitted.IsRefused ? admitted.Error! : admitted.Value.Already!;
        }

        var received = await incoming.ReceiveAsync(command.Kind, admitted.Value.MaxBytes, body, ct);
        if (received.IsRefused)
        {
            return received.Error!;
        }

        using var arrived = received.Value;
        await store.KeepAsync(actor.School, arrived, ct);
        var upload = new UploadSpan(startedAt, clock.GetUtcNow());
        var file = Create(actor, command, arrived, upload);

        // The bytes are here and safe: from now on a closed tab changes nothing.
        return await Attempts.RunAsync(() => AttachAsync(actor, command.Item, file, CancellationToken.None));
    }

    private async Task<Result<Admission>> AdmitAsync(Actor actor, Command command, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.OutcomeAsync(actor, command.Item, ct) is not { } outcome)
        {
            return CommonErrors.NotFound;
        }

        if (outcome.StudentId == actor.Student && outcome.Current.Files.FirstOrDefault(f => f.UploadId == command.UploadId) is { } already)
        {
            return new Admission(0, UploadReceipt.Of(already));
        }

        if (outcome.AttachRefusal(actor, await db.WindowAsync(WindowKind.Upload, outcome, ct), now) is { } refused)
        {
            return refused;
        }

        var policy = await db.PolicyAsync(actor.School, ct);
        var maxBytes = policy.MaxBytes(command.Kind);
        if (command.Length > maxBytes)
        {
            return EvidenceErrors.TooLarge(maxBytes);
        }

        return new Admission(maxBytes, null);
    }

    private async Task<Result<UploadReceipt>> AttachAsync(Actor actor, OutcomeId item, EvidenceFile file, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
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

    private static EvidenceFile Create(Actor actor, Command command, IncomingFile received, UploadSpan upload) => new(
        new(Guid.CreateVersion7(upload.CompletedAt)), actor.School, received.Format, command.FileName ?? string.Empty, received.Content, upload, command.UploadId);

    private sealed record Admission(long MaxBytes, UploadReceipt? Already);
}

/// <summary>What the portal acknowledges of an upload.</summary>
/// <param name="FileId">its address under <c>/files</c></param>
/// <param name="Size">bytes</param>
/// <param name="Sha256">64 lower-case hexadecimal digits</param>
/// <param name="AcceptedAt">UTC</param>
public sealed record UploadReceipt(Guid FileId, string FileName, long Size, string Sha256, DateTimeOffset AcceptedAt)
{
    /// <summary>Where its student gets the signed receipt.</summary>
    public string Receipt => $"/files/{FileId}/receipt";

    internal static UploadReceipt Of(EvidenceFile file) => new(file.Id.Value, file.Name, file.Size, file.Sha256, file.AcceptedAt);
}
