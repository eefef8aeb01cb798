namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Keeps one of each text that a list says many times: the database gives every row its own.</summary>
internal sealed class OnceEach
{
    private readonly HashSet<string> _texts = [];

    public string Of(string text)
    {
        if (_texts.TryGetValue(text, out var known))
        {
            return known;
        }

        _texts.Add(text);
        return text;
    }
}
