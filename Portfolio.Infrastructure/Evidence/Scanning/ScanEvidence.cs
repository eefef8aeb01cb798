using Microsoft.Extensions.Logging;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Has one file looked at by the virus scanner and keeps the answer; an infected file is reported to its student and the school.</summary>
public sealed class ScanEvidence(
    IDbContextFactory<PortfolioDbContext> contexts, EvidenceStore store, VirusScanner scanner, TimeProvider clock, ILogger<ScanEvidence> log)
{
    /// <returns>Done, also when it was answered before or the file is gone; or <c>storage-unavailable</c> when the scanner or the store is away.</returns>
    public async Task<Result> ExecuteAsync(SchoolId school, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var file = await db.EvidenceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file?.Scan != ScanState.Pending)
        {
            return Result.Done;
        }

        string? found;
        try
        {
            await using var bytes = await store.OpenAsync(school, file.Sha256, ct);
            if (bytes is null)
            {
                return EvidenceErrors.StorageUnavailable;
            }

            found = await scanner.FindAsync(bytes, ct);
        }
        catch (IOException away)
        {
            log.LogWarning(away, "File {File} could not be scanned; it is tried again", id.Value);
            return EvidenceErrors.StorageUnavailable;
        }

        if (found is not null)
        {
            log.LogWarning("File {File} is kept away: {Finding}", id.Value, found);
        }

        return await Attempts.RunAsync(() => AnswerAsync(school, id, found, ct));
    }

    private async Task<Result> AnswerAsync(SchoolId school, EvidenceFileId id, string? found, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var owner = await db.EvidenceFiles.Where(f => f.Id == id).Select(f => (OutcomeId?)EF.Property<OutcomeId>(f, "OutcomeId")).SingleOrDefaultAsync(ct);
        if ((await db.WholeAsync(o => o.Id == owner, ct)).SingleOrDefault() is not { } outcome)
        {
            return Result.Done;
        }

        var now = clock.GetUtcNow();
        var scanned = outcome.Scanned(id, found, now);
        if (scanned.IsRefused)
        {
            return scanned;
        }

        if (found is not null)
        {
            await TellAsync(db, outcome, now, ct);
        }

        return await db.SaveAsync(ct);
    }

    private static async Task TellAsync(PortfolioDbContext db, LearningOutcome outcome, DateTimeOffset now, CancellationToken ct)
    {
        var told = await db.Accounts.Where(a => a.StudentId == outcome.StudentId || (a.Roles & Roles.Administrator) != Roles.None)
            .Select(a => a.Id).ToListAsync(ct);
        db.Post(outcome.SchoolId, told, new(NoticeKind.FilesInfected, NoticeSubject.Of(outcome.Id), 1), now);
    }
}
