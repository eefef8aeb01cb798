namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// The delay before a retry: doubles each time up to a limit, with random jitter of up to half, so that two that collided do not
/// collide again. It passes in real time, whatever the portal's clock says.
/// </summary>
/// <param name="First">maximum delay before the second try</param>
/// <param name="Longest">maximum delay before any try</param>
internal sealed record Pause(TimeSpan First, TimeSpan Longest)
{
    private const int MostDoublings = 16;

    /// <summary>A conflict with another save, which is over quickly.</summary>
    public static readonly Pause Overtaken = new(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(200));

    /// <summary>The server is unreachable.</summary>
    public static readonly Pause Interrupted = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(3));

    /// <summary>A page whose read failed tries again.</summary>
    public static readonly Pause Stale = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <param name="tries">how many have been made so far</param>
    public Task AfterAsync(int tries, TimeProvider? clock, CancellationToken ct) =>
        Task.Delay(LongestAfter(tries) * (1 - (Random.Shared.NextDouble() / 2)), clock ?? TimeProvider.System, ct);

    /// <summary>The delay without jitter.</summary>
    public TimeSpan LongestAfter(int tries)
    {
        var grown = First * Math.Pow(2, Math.Min(tries - 1, MostDoublings));
        return grown < Longest ? grown : Longest;
    }
}
