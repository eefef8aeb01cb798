namespace Portfolio.Domain.Imports;

/// <summary>A part of a file that an import skips on purpose; the user is told about each.</summary>
/// <param name="Row">the row number as the spreadsheet shows it; 0 for the file as a whole</param>
/// <param name="Reason">one of <see cref="LeftOutReasons"/></param>
/// <param name="Text">the beginning of the remark, or the name of the sheet or column</param>
public sealed record LeftOut(int Row, string Reason, string Text = "")
{
    private const int MostShown = 80;

    public string Text { get; } = Text.Length > MostShown ? string.Concat(Text.AsSpan(0, MostShown), "…") : Text;

    /// <summary>How many rows, starting with this one.</summary>
    public int Count { get; init; } = 1;
}

/// <summary>Why something is skipped; each has a text in every language.</summary>
public static class LeftOutReasons
{
    public const string Remark = "remark";
    public const string BlankRow = "blank-row";
    public const string IgnoredColumn = "ignored-column";
    public const string UnnamedColumn = "unnamed-column";
    public const string OtherSheet = "other-sheet";
    public const string HiddenSheet = "hidden-sheet";

    public static IReadOnlyList<string> All { get; } = [Remark, BlankRow, IgnoredColumn, UnnamedColumn, OtherSheet, HiddenSheet];
}
