namespace Portfolio.Domain.Imports;

/// <summary>One thing in a file that must be put right before anything is imported.</summary>
/// <param name="Row">as the spreadsheet numbers it; 1 is the header, 0 the file as a whole</param>
/// <param name="Column">its header as the file writes it; empty when it is about the row</param>
/// <param name="Value">what stands there, shortened</param>
/// <param name="Code">stable; the key of its text in every language</param>
/// <param name="Arguments">values for the text's placeholders</param>
public sealed record ImportProblem(int Row, string Column, string Value, string Code, params IReadOnlyList<object> Arguments)
{
    private const int MostShown = 80;

    public string Value { get; } = Value.Length > MostShown ? string.Concat(Value.AsSpan(0, MostShown), "…") : Value;

    /// <summary>Not all of the value is shown.</summary>
    public bool IsShortened => Value.Length > MostShown;

    /// <summary>The key of its text, where one code needs several.</summary>
    public string Wording { get; init; } = Code;

    /// <summary>About the file as a whole.</summary>
    public static ImportProblem OfFile(string code, params IReadOnlyList<object> arguments) =>
        new(0, string.Empty, string.Empty, code, arguments);

    /// <summary>About a whole row.</summary>
    public static ImportProblem OfRow(int row, string code, params IReadOnlyList<object> arguments) =>
        new(row, string.Empty, string.Empty, code, arguments);
}
