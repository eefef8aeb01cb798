namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// Work that a feature must do at an instant. It decides nothing: the rules use the clock, and a run that is late, repeated or on
/// another node finds nothing left to do.
/// </summary>
public interface IDueWork
{
    /// <summary>
    /// Identifies the work in the schedule, the record of runs and the page's resource keys; it never changes between versions.
    /// </summary>
    string Name { get; }

    /// <summary>
    /// Whether missed work is done before the first request: only for work that is quick and depends on no external service.
    /// </summary>
    bool IsDoneBeforeStart => false;

    /// <param name="since">when its last run started, for work that keeps no record of its own</param>
    /// <returns>The instant at which something is due, possibly in the past; null when nothing is pending.</returns>
    Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Does everything that is due now.</summary>
    /// <exception cref="Exception">Something failed; everything else has been tried, and the failed part will be due again.</exception>
    Task RunAsync(DateTimeOffset since, CancellationToken ct);
}
