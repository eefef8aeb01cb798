namespace Portfolio.Domain.Imports;

/// <summary>A column that an import knows.</summary>
/// <param name="Name">English header, e.g. <c>student_no</c></param>
/// <param name="Chinese">Chinese header, e.g. 學號</param>
public sealed record ImportColumn(string Name, string Chinese)
{
    public bool IsRequired { get; init; }

    /// <summary>Other headers that records systems use for it.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Two values for the template's example rows.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <summary>The only words it accepts; empty when any value is allowed.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Takes several values, separated by <c>;</c>.</summary>
    public bool IsList { get; init; }

    public bool IsCalled(string header)
    {
        var key = Key(header);
        return key == Key(Name) || key == Key(Chinese) || key == Key(Chinese + Name) || Synonyms.Any(s => Key(s) == key);
    }

    /// <summary>Headers match regardless of case, spaces, underscores, hyphens and a "required" mark.</summary>
    private static string Key(string header)
    {
        Span<char> kept = stackalloc char[Math.Min(header.Length, 100)];
        var length = 0;
        foreach (var c in CellText.FoldCode(header))
        {
            if (c is not ('_' or '-' or '*' or '(' or ')') && length < kept.Length)
            {
                kept[length++] = char.ToUpperInvariant(c);
            }
        }

        return kept[..length].ToString();
    }
}
