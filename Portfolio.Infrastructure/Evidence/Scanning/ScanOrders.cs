using Hangfire;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Queues scans of new files, when the school has a scanner.</summary>
public sealed class ScanOrders(VirusScanner scanner, IBackgroundJobClient jobs)
{
    /// <summary>The scan state of a file that has just arrived.</summary>
    public ScanState Initial => scanner.IsOn ? ScanState.Pending : ScanState.None;

    /// <summary>Queues a scan at once; if it fails, or the portal stops first, <see cref="DueScans"/> finds the file.</summary>
    public void Order(SchoolId school, EvidenceFileId file)
    {
        if (scanner.IsOn)
        {
            var (ofSchool, id) = (school.Value, file.Value);
            jobs.Enqueue<ScanJobs>(j => j.ScanAsync(ofSchool, id, CancellationToken.None));
        }
    }
}
