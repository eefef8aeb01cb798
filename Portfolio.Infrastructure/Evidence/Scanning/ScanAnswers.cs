using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Notices;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>
/// Stores the virus scanner's result for a file and passes it to the item; the student and the school's administrators are notified
/// of an infected file.
/// </summary>
public sealed class ScanAnswers(IDbContextFactory<PortfolioDbContext> contexts, EvidenceHolders holders, TimeProvider clock)
{
    /// <param name="scanned">the file as it was loaded before the scan</param>
    /// <param name="finding">the scanner's name for what it found; null when the file is clean</param>
    /// <returns>Done, also when a result was stored before or the file is gone.</returns>
    internal Task<Result> KeepAsync(EvidenceFile scanned, string? finding, CancellationToken ct) =>
        Attempts.RunAsync(() => OnceAsync(scanned, finding, ct));

    private async Task<Result> OnceAsync(EvidenceFile scanned, string? finding, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(scanned.SchoolId, ct);

        // The item first: it is loaded together with its files. Item or file may have been deleted during the scan.
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
