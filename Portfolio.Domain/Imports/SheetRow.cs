namespace Portfolio.Domain.Imports;

/// <summary>One row of a table; when the table cannot be read any further, the last row carries the problem.</summary>
/// <param name="LeftOut">set when this entry reports something that the reader skipped on purpose, and has no cells</param>
/// <param name="IsHidden">a filter or a person hides the row in the spreadsheet</param>
public readonly record struct SheetRow(
    int Number, IReadOnlyList<ImportCell> Cells, ImportProblem? Problem = null, LeftOut? LeftOut = null, bool IsHidden = false)
{
    public static SheetRow Broken(int number, string code, params IReadOnlyList<object> arguments) =>
        new(number, [], ImportProblem.OfRow(number, code, arguments));

    public static SheetRow Without(LeftOut leftOut) => new(leftOut.Row, [], LeftOut: leftOut);

    /// <summary>Whether reading stopped here.</summary>
    public bool IsLast => Problem is not null && Cells.Count == 0;

    public bool IsBlank => Cells.All(c => c.IsBlank);

    /// <summary>
    /// A row that begins with <c>#</c> is a comment, such as the examples in a template; one that begins with an error value of a
    /// spreadsheet is not.
    /// </summary>
    public bool IsRemark => FirstText() is ['#' or '＃', ..] first && !CellMarks.IsError(first) && !CellMarks.IsTooNarrow(first);

    /// <summary>The first text of the row, which helps a person find it.</summary>
    public string FirstText() => Cells.FirstOrDefault(c => !c.IsBlank).Text?.Trim() ?? string.Empty;
}
