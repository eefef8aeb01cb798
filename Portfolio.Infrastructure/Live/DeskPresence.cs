namespace Portfolio.Infrastructure.Live;

/// <summary>
/// Who has an outcome open right now: a hint for people who share a queue, never a lock. It is kept in this process only: with
/// several nodes, each knows only its own readers.
/// </summary>
public sealed class DeskPresence(LiveUpdates live)
{
    private readonly Dictionary<OutcomeId, List<Reader>> _readers = [];
    private readonly Lock _lock = new();

    /// <summary>Registers that a person has opened an outcome.</summary>
    /// <returns>Dispose it when they leave the outcome.</returns>
    public IDisposable Enter(OutcomeId outcome, Actor actor)
    {
        var reader = new Reader(this, outcome, actor.Account, actor.Name);
        lock (_lock)
        {
            _readers.TryAdd(outcome, []);
            _readers[outcome].Add(reader);
        }

        live.Publish([Topic.DeskOf(outcome)]);
        return reader;
    }

    /// <summary>The names of all other readers, each once, however many windows they have open.</summary>
    public IReadOnlyList<string> Others(OutcomeId outcome, AccountId than)
    {
        lock (_lock)
        {
            return _readers.TryGetValue(outcome, out var readers)
                ? [.. readers.Where(r => r.Account != than).DistinctBy(r => r.Account).Select(r => r.Name).Order(StringComparer.Ordinal)]
                : [];
        }
    }

    private void Leave(Reader reader)
    {
        lock (_lock)
        {
            if (!_readers.TryGetValue(reader.Outcome, out var readers) || !readers.Remove(reader))
            {
                return;
            }

            if (readers.Count == 0)
            {
                _readers.Remove(reader.Outcome);
            }
        }

        live.Publish([Topic.DeskOf(reader.Outcome)]);
    }

    private sealed class Reader(DeskPresence desk, OutcomeId outcome, AccountId account, string name) : IDisposable
    {
        public OutcomeId Outcome => outcome;

        public AccountId Account => account;

        public string Name => name;

        public void Dispose() => desk.Leave(this);
    }
}
