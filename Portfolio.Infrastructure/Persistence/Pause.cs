namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// How long to wait before trying once more: twice as long each time up to a limit, and by chance up to half of it shorter, lest those who
/// met once meet again. It passes in real time, whatever the portal's clock says.
/// </summary>
/// <param name="First">before the second try, at most</param>
/// <param name="Longest">whichever try it is, at most</param>
internal sealed record Pause(TimeSpan First, TimeSpan Longest)
{
    private const int MostDoublings = 16;

    /// <summary>Somebody else saved first: that is over in no time.</summary>
    public static readonly Pause Overtaken = new(TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(200));

    /// <summary>The server is away.</summary>
    public static readonly Pause Interrupted = new(TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(3));

    /// <summary>A page that could not read looks again.</summary>
    public static readonly Pause Stale = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <param name="tries">that have been made so far</param>
    public Task AfterAsync(int tries, TimeProvider? clock, CancellationToken ct) =>
        Task.Delay(LongestAfter(tries) * (1 - (Random.Shared.NextDouble() / 2)), clock ?? TimeProvider.System, ct);

    /// <summary>What chance makes shorter.</summary>
    public TimeSpan LongestAfter(int tries)
    {
        var grown = First * Math.Pow(2, Math.Min(tries - 1, MostDoublings));
        return grown < Longest ? grown : Longest;
    }
}
