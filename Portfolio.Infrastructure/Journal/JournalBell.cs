namespace Portfolio.Infrastructure.Journal;

/// <summary>Signals that a commit has written journal entries; signals before the next wait are merged into one.</summary>
internal sealed class JournalBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        lock (_rung)
        {
            if (_rung.CurrentCount == 0)
            {
                _rung.Release();
            }
        }
    }

    /// <summary>Completes at the next signal, and at the latest after this time.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken ct) => _rung.WaitAsync(longest, ct);

    public void Dispose() => _rung.Dispose();
}
