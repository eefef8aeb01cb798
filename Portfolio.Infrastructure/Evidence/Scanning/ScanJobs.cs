using Hangfire;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>What Hangfire calls: one file at once after its upload, and each minute all that still wait.</summary>
public sealed class ScanJobs(IDbContextFactory<PortfolioDbContext> contexts, ScanEvidence scan, VirusScanner scanner)
{
    private const int AtATime = 200;

    /// <summary>Tried once: whatever stands against it, the sweep comes within a minute.</summary>
    [AutomaticRetry(Attempts = 0)]
    public Task ScanAsync(Guid school, Guid file, CancellationToken ct) => scan.ExecuteAsync(new(school), new(file), ct);

    /// <summary>Everything that waits for an answer, oldest first; one that gets none waits for the next sweep.</summary>
    [DisableConcurrentExecution(timeoutInSeconds: 1)]
    [AutomaticRetry(Attempts = 0)]
    public async Task SweepAsync(CancellationToken ct)
    {
        if (!scanner.IsOn)
        {
            return;
        }

        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var waiting = await db.EvidenceFiles.AcrossSchools().AsNoTracking().Where(f => f.Scan == ScanState.Pending)
            .OrderBy(f => f.AcceptedAt).Take(AtATime).Select(f => new { f.SchoolId, f.Id }).ToListAsync(ct);
        foreach (var file in waiting)
        {
            await scan.ExecuteAsync(file.SchoolId, file.Id, ct);
        }
    }
}
