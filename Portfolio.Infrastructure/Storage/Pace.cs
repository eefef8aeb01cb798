namespace Portfolio.Infrastructure.Storage;

/// <summary>A speed limit: a reader that is ahead of it waits.</summary>
/// <param name="bytesPerSecond">no limit when zero</param>
internal sealed class Pace(long bytesPerSecond, TimeProvider clock)
{
    /// <summary>Shorter waits are accumulated: timers are not that precise.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);

    private readonly long _startedAt = clock.GetTimestamp();
    private long _taken;

    public async Task TakeAsync(long bytes, CancellationToken ct)
    {
        _taken += bytes;
        if (bytesPerSecond > 0 && TimeSpan.FromSeconds((double)_taken / bytesPerSecond) - clock.GetElapsedTime(_startedAt) is var ahead
            && ahead > Shortest)
        {
            await Task.Delay(ahead, clock, ct);
        }
    }
}
