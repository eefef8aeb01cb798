namespace Portfolio.Domain.Imports;

/// <summary>One error in a file that must be corrected before anything is imported.</summary>
/// <param name="Row">the row number as the spreadsheet shows it; 1 is the header, 0 the file as a whole</param>
/// <param name="Column">the header as the file spells it; empty when the problem concerns the whole row</param>
/// <param name="Value">the cell's value, shortened</param>
/// <param name="Code">stable; also the resource key of its text in every language</param>
/// <param name="Arguments">values for the text's placeholders</param>
public sealed record ImportProblem(int Row, string Column, string Value, string Code, params IReadOnlyList<object> Arguments)
{
    private const int MostShown = 80;

    public string Value { get; } = Value.Length > MostShown ? string.Concat(Value.AsSpan(0, MostShown), "…") : Value;

    /// <summary>Whether the value is shown shortened.</summary>
    public bool IsShortened => Value.Length > MostShown;

    /// <summary>The resource key of its text, where one code needs several texts.</summary>
    public string Wording { get; init; } = Code;

    /// <summary>A problem of the file as a whole.</summary>
    public static ImportProblem OfFile(string code, params IReadOnlyList<object> arguments) =>
        new(0, string.Empty, string.Empty, code, arguments);

    /// <summary>A problem of a whole row.</summary>
    public static ImportProblem OfRow(int row, string code, params IReadOnlyList<object> arguments) =>
        new(row, string.Empty, string.Empty, code, arguments);
}
