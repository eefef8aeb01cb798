namespace Portfolio.Infrastructure.Storage;

/// <summary>A speed limit: whoever has read more than the time since its start allows waits until it may go on.</summary>
/// <param name="bytesPerSecond">none when zero</param>
internal sealed class Pace(long bytesPerSecond, TimeProvider clock)
{
    /// <summary>Shorter waits are saved up: timers are not that exact.</summary>
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
