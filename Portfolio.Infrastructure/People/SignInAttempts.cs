namespace Portfolio.Infrastructure.People;

/// <summary>
/// Counts failed attempts for each account name, known or not, so that the answer tells nothing. After ten failures the name rests for
/// fifteen minutes. Kept in memory: a restart forgives, and each node counts for itself.
/// </summary>
public sealed class SignInAttempts(TimeProvider clock)
{
    private const int Most = 10;

    /// <summary>Names remembered before those that have rested are swept.</summary>
    private const int Crowd = 20_000;

    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Takes one of the ten attempts; to be given back by <see cref="Forgive"/>.</summary>
    /// <returns>Whether it may be made. Attempts under way count too: a hundred at once are not a hundred guesses.</returns>
    public bool TryBegin(string name)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            Sweep(now);
            var tally = _tallies.GetValueOrDefault(name);
            if (tally is null || tally.Last + Rest <= now)
            {
                tally = _tallies[name] = new();
            }

            if (tally.Count >= Most)
            {
                return false;
            }

            (tally.Count, tally.Last) = (tally.Count + 1, now);
            return true;
        }
    }

    /// <summary>The attempt was right: the name begins anew.</summary>
    public void Forgive(string name)
    {
        lock (_lock)
        {
            _tallies.Remove(name);
        }
    }

    private void Sweep(DateTimeOffset now)
    {
        if (_tallies.Count > Crowd)
        {
            foreach (var rested in _tallies.Where(t => t.Value.Last + Rest <= now).Select(t => t.Key).ToList())
            {
                _tallies.Remove(rested);
            }
        }
    }

    private sealed class Tally
    {
        public int Count { get; set; }

        public DateTimeOffset Last { get; set; }
    }
}
