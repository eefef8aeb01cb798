namespace Portfolio.Domain.Imports;

/// <summary>The words that a column accepts, Chinese first, and what each means.</summary>
public sealed class CellWords<T>(params (T Value, string[] Words)[] meanings)
    where T : struct
{
    private readonly Dictionary<string, T> _values = meanings
        .SelectMany(m => m.Words.Select(w => (Word: Key(w), m.Value)))
        .ToDictionary(p => p.Word, p => p.Value, StringComparer.Ordinal);

    /// <summary>The usual word for each meaning.</summary>
    public IReadOnlyList<string> Offered { get; } = [.. meanings.Select(m => m.Words[0])];

    public T? Read(string text) => _values.TryGetValue(Key(text), out var value) ? value : null;

    /// <summary>The usual word for a value.</summary>
    public string Of(T value) => Array.Find(meanings, m => EqualityComparer<T>.Default.Equals(m.Value, value)).Words[0];

    private static string Key(string word) => CellText.FoldCode(word).ToUpperInvariant();
}
