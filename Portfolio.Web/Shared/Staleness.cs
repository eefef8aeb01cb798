namespace Portfolio.Web.Shared;

/// <summary>Tracks which parts of a circuit's page could not reload after a change and still show old data.</summary>
public sealed class Staleness
{
    private readonly HashSet<object> _stale = new(ReferenceEqualityComparer.Instance);

    /// <summary>Raised on the circuit's thread when the first part becomes stale, and when none is stale any more.</summary>
    public event EventHandler? Changed;

    public bool Any => _stale.Count > 0;

    public void IsStale(object part) => Tell(_stale.Add(part) && _stale.Count == 1);

    public void IsFresh(object part) => Tell(_stale.Remove(part) && _stale.Count == 0);

    private void Tell(bool hasChanged)
    {
        if (hasChanged)
        {
            Changed?.Invoke(this, EventArgs.Empty);
        }
    }
}
