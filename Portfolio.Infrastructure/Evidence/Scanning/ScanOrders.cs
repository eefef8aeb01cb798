using Hangfire;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Asks for new files to be scanned, where the school has a scanner.</summary>
public sealed class ScanOrders(VirusScanner scanner, IBackgroundJobClient jobs)
{
    /// <summary>What a file that has just arrived is.</summary>
    public ScanState Initial => scanner.IsOn ? ScanState.Pending : ScanState.None;

    /// <summary>At once; should it fail, or the portal end first, <see cref="DueScans"/> find the file.</summary>
    public void Order(SchoolId school, EvidenceFileId file)
    {
        if (scanner.IsOn)
        {
            var (ofSchool, id) = (school.Value, file.Value);
            jobs.Enqueue<ScanJobs>(j => j.ScanAsync(ofSchool, id, CancellationToken.None));
        }
    }
}
