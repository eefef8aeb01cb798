namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Keeps one of each class and course that a list says many times: the database gives every row its own.</summary>
internal sealed class OnceEach
{
    private readonly HashSet<object> _known = [];

    /// <summary>These stand in rows already: they are the ones that are kept.</summary>
    public void Know(params ReadOnlySpan<object> said)
    {
        foreach (var one in said)
        {
            _known.Add(one);
        }
    }

    /// <summary>Whether it is itself the one that is kept.</summary>
    public bool IsKnown(object said) => _known.TryGetValue(said, out var known) && ReferenceEquals(known, said);

    public T Of<T>(T said)
        where T : class
    {
        if (_known.TryGetValue(said, out var known))
        {
            return (T)known;
        }

        _known.Add(said);
        return said;
    }
}
