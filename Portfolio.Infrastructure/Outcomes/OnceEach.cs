namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Keeps one of each class and course that a list says many times: the database gives every row its own.</summary>
internal sealed class OnceEach
{
    private readonly HashSet<object> _known = [];

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
