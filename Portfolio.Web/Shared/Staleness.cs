namespace Portfolio.Web.Shared;

/// <summary>Which parts of one circuit's page could not read when something had changed, and still show what was.</summary>
public sealed class Staleness
{
    private readonly HashSet<object> _stale = new(ReferenceEqualityComparer.Instance);

    /// <summary>Called on the circuit's own thread when the first part has become stale, and when none is any more.</summary>
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
