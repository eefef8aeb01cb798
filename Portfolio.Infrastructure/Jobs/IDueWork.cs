namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// What a feature must do at an instant. Nothing is decided by it: the rules ask the clock, and a run that comes late, twice or on another
/// node finds nothing left to do.
/// </summary>
public interface IDueWork
{
    /// <summary>By which the plan, the book of runs and the text on the page know it; it stays the same over versions.</summary>
    string Name { get; }

    /// <summary>Made good before the first request when it was missed: quick, and in need of nobody outside.</summary>
    bool IsDoneBeforeStart => false;

    /// <param name="since">when its last run began, for work that keeps no record of its own</param>
    /// <returns>The instant at which something is due, also one that has passed; none when nothing is to come.</returns>
    Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>Does whatever is due now.</summary>
    /// <exception cref="Exception">Something could not be done; the rest has been tried all the same, and it comes again.</exception>
    Task RunAsync(DateTimeOffset since, CancellationToken ct);
}
