using Hangfire;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>What Hangfire calls at once after an upload.</summary>
public sealed class ScanJobs(ScanEvidence scan)
{
    /// <summary>Tried once: whatever stands against it, <see cref="DueScans"/> come within a minute.</summary>
    [AutomaticRetry(Attempts = 0)]
    public Task ScanAsync(Guid school, Guid file, CancellationToken ct) => scan.ExecuteAsync(new(school), new(file), ct);
}
