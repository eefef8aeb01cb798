namespace Portfolio.Infrastructure.Journal;

/// <summary>Rung after each commit that has told something; many rings before anybody listens are one.</summary>
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

    /// <summary>Ends when it is rung, and at the latest after this time.</summary>
    public Task WaitAsync(TimeSpan longest, CancellationToken ct) => _rung.WaitAsync(longest, ct);

    public void Dispose() => _rung.Dispose();
}
