namespace Portfolio.Domain.Imports;

/// <summary>A row of a table; one that carries a problem is the last when the table cannot be read any further.</summary>
/// <param name="LeftOut">this entry stands for what the reader has passed over on purpose, and has no cells</param>
/// <param name="IsHidden">a filter or a person hides the row in the spreadsheet</param>
public readonly record struct SheetRow(
    int Number, IReadOnlyList<ImportCell> Cells, ImportProblem? Problem = null, LeftOut? LeftOut = null, bool IsHidden = false)
{
    public static SheetRow Broken(int number, string code, params IReadOnlyList<object> arguments) =>
        new(number, [], ImportProblem.OfRow(number, code, arguments));

    public static SheetRow Without(LeftOut leftOut) => new(leftOut.Row, [], LeftOut: leftOut);

    /// <summary>Nothing can be read after it.</summary>
    public bool IsLast => Problem is not null && Cells.Count == 0;

    public bool IsBlank => Cells.All(c => c.IsBlank);

    /// <summary>
    /// A row that begins with <c>#</c> is a remark, such as the examples in a template; one that begins with a value lost by the
    /// spreadsheet is not.
    /// </summary>
    public bool IsRemark => FirstText() is ['#' or '＃', ..] first && !CellMarks.IsError(first) && !CellMarks.IsTooNarrow(first);

    /// <summary>What the row begins with, for a person who looks for it.</summary>
    public string FirstText() => Cells.FirstOrDefault(c => !c.IsBlank).Text?.Trim() ?? string.Empty;
}
