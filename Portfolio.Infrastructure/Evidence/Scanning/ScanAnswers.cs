using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>
/// Keeps what the virus scanner has said of a file, and lets its item draw the consequence; of an infected one its student and the school's
/// administrators are told.
/// </summary>
public sealed class ScanAnswers(IDbContextFactory<PortfolioDbContext> contexts, EvidenceHolders holders, TimeProvider clock)
{
    /// <param name="scanned">as it was read before the scanner was asked</param>
    /// <param name="finding">what the scanner calls it; none when the file is clean</param>
    /// <returns>Done, also when it was answered before or the file is gone.</returns>
    internal Task<Result> KeepAsync(EvidenceFile scanned, string? finding, CancellationToken ct) =>
        Attempts.RunAsync(() => OnceAsync(scanned, finding, ct));

    private async Task<Result> OnceAsync(EvidenceFile scanned, string? finding, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(scanned.SchoolId, ct);

        // The item first: the file comes with it, both as they were at one instant. Either may be gone since the scanner was asked.
        if (await holders.FindAsync(db, scanned.Item, ct) is not { } item
            || await db.EvidenceFiles.FindAsync([scanned.Id], ct) is not { } file)
        {
            return Result.Done;
        }

        var now = clock.GetUtcNow();
        if (!file.Scanned(finding, now))
        {
            return Result.Done;
        }

        item.Scanned(file, now);
        if (finding is not null)
        {
            await TellAsync(db, file, now, ct);
        }

        return await db.SaveAsync(ct);
    }

    private static async Task TellAsync(PortfolioDbContext db, EvidenceFile file, DateTimeOffset now, CancellationToken ct)
    {
        var told = await db.Accounts.Where(a => a.StudentId == file.StudentId || (a.Roles & Roles.Administrator) != Roles.None)
            .Select(a => a.Id).ToListAsync(ct);
        db.Post(file.SchoolId, told, new(NoticeKind.FilesInfected, NoticeSubject.Of(file.ItemId), 1), now);
    }
}
