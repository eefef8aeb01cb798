namespace Portfolio.Infrastructure.Synthetic;

/// <summary>What happens to an outcome.</summary>
internal enum SyntheticFate
{
    Draft,
    Sent,
    Read,
    Decided,
    Passed,
    Failed,
    RevisedAndSent,
    RevisedAndPassed,
    Expired,
}

internal static class SyntheticFates
{
    /// <summary>Per thousand outcomes of the current semester.</summary>
    private static readonly (SyntheticFate Fate, int PerMille)[] Current =
    [
        (SyntheticFate.Draft, 80), (SyntheticFate.Sent, 330), (SyntheticFate.Read, 70), (SyntheticFate.Decided, 90),
        (SyntheticFate.Passed, 340), (SyntheticFate.Failed, 40), (SyntheticFate.RevisedAndSent, 30), (SyntheticFate.RevisedAndPassed, 20),
    ];

    /// <summary>Per thousand outcomes of an earlier semester.</summary>
    private static readonly (SyntheticFate Fate, int PerMille)[] Earlier =
    [
        (SyntheticFate.Draft, 10), (SyntheticFate.Expired, 40), (SyntheticFate.Failed, 50), (SyntheticFate.RevisedAndPassed, 50),
        (SyntheticFate.Passed, 850),
    ];

    public static SyntheticFate Draw(bool isCurrent, Random random)
    {
        var drawn = random.Next(1000);
        foreach (var (fate, perMille) in isCurrent ? Current : Earlier)
        {
            if ((drawn -= perMille) < 0)
            {
                return fate;
            }
        }

        return SyntheticFate.Passed;
    }
}

/// <summary>The time in which one outcome lives: events happen in order and before the end.</summary>
internal sealed class SyntheticTime(DateTimeOffset from, DateTimeOffset until, Random random)
{
    public DateTimeOffset Now { get; private set; } = from;

    /// <summary>Advances by a random part of the remaining time.</summary>
    public DateTimeOffset Pass(double most)
    {
        var left = until - Now;
        if (left > TimeSpan.Zero)
        {
            Now += TimeSpan.FromSeconds(Math.Floor(left.TotalSeconds * most * random.NextDouble()));
        }

        return Now;
    }

    /// <summary>Advances by a few seconds or minutes.</summary>
    public DateTimeOffset Step(int mostSeconds)
    {
        var next = Now.AddSeconds(1 + random.Next(mostSeconds));
        return Now = next < until ? next : Now;
    }
}
