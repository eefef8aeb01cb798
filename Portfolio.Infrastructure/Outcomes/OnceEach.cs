namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Keeps one instance of each class and course that a list repeats: a query creates one per row.</summary>
internal sealed class OnceEach
{
    private readonly HashSet<object> _known = [];

    /// <summary>Registers instances that rows already use: these are the ones that are kept.</summary>
    public void Know(params ReadOnlySpan<object> said)
    {
        foreach (var one in said)
        {
            _known.Add(one);
        }
    }

    /// <summary>Whether this is the very instance that is kept.</summary>
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
