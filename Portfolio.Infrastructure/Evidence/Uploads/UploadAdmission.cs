using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>Asks every rule that can be asked before a byte is read: the window, the draft, the size, the student's space.</summary>
public sealed class UploadAdmission(IDbContextFactory<PortfolioDbContext> contexts, DatabaseTurns turns)
{
    /// <returns>
    /// How many bytes may come, or the file that this upload has already become; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>,
    /// <c>window-closed</c>, <c>file-damaged</c> (announced empty), <c>file-too-large</c>, <c>quota-exceeded</c>.
    /// </returns>
    internal Task<Result<Admission>> AdmitAsync(Actor actor, UploadEvidence.Command command, DateTimeOffset now, CancellationToken ct) =>
        turns.ReadAsync(() => AskAsync(actor, command, now, ct));

    private async Task<Result<Admission>> AskAsync(Actor actor, UploadEvidence.Command command, DateTimeOffset now, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        await db.Database.OpenConnectionAsync(ct);
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
        if (command.Length > maxBytes || command.Length == 0)
        {
            return command.Length == 0 ? EvidenceErrors.Damaged : EvidenceErrors.TooLarge(maxBytes);
        }

        var used = await db.Students.Where(s => s.Id == outcome.StudentId).Select(s => s.StoredBytes).SingleAsync(ct);
        var kept = used - (outcome.Current.File(command.Kind)?.CountedBytes ?? 0);
        return kept + (command.Length ?? 1) > policy.StudentMaxBytes ? EvidenceErrors.QuotaExceeded(policy.StudentMaxBytes) : new Admission(maxBytes, null);
    }
}

/// <param name="Already">what the same upload has become before</param>
internal sealed record Admission(long MaxBytes, UploadReceipt? Already);
