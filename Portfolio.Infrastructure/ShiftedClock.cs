namespace Portfolio.Infrastructure;

/// <summary>For demonstrations and tests: begins at a chosen instant and runs on; timers run as ever.</summary>
public sealed class ShiftedClock(DateTimeOffset startAt) : TimeProvider
{
    private readonly TimeSpan _shift = startAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _shift;
}
