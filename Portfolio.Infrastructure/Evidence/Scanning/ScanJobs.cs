using Hangfire;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>The Hangfire job that scans right after an upload.</summary>
public sealed class ScanJobs(ScanEvidence scan)
{
    /// <summary>No retries: if it fails, <see cref="DueScans"/> tries again within a minute.</summary>
    [AutomaticRetry(Attempts = 0)]
    public Task ScanAsync(Guid school, Guid file, CancellationToken ct) => scan.ExecuteAsync(new(school), new(file), ct);
}
