using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Files whose scan is pending, over all schools; a failed scan is retried at the next run.</summary>
public sealed class DueScans(IDbContextFactory<PortfolioDbContext> contexts, ScanEvidence scan, VirusScanner scanner) : IDueWork
{
    private const int AtATime = 200;

    public string Name => "scans";

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct)
    {
        if (!scanner.IsOn)
        {
            return null;
        }

        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await Waiting(db).Select(f => (DateTimeOffset?)f.AcceptedAt).FirstOrDefaultAsync(ct);
    }

    public async Task RunAsync(DateTimeOffset since, CancellationToken ct)
    {
        if (scanner.IsOn)
        {
            await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
            var waiting = await Waiting(db).Take(AtATime).Select(f => new { f.SchoolId, f.Id }).ToListAsync(ct);
            await Each.OfAsync(waiting, file => scan.ExecuteAsync(file.SchoolId, file.Id, ct));
        }
    }

    private static IQueryable<EvidenceFile> Waiting(PortfolioDbContext db) =>
        db.EvidenceFiles.AcrossSchools().AsNoTracking().Where(f => f.Scan == ScanState.Pending).OrderBy(f => f.AcceptedAt);
}
