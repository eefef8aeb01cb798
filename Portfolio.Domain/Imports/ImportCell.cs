namespace Portfolio.Domain.Imports;

/// <summary>How a cell came: typed in, or computed by the spreadsheet.</summary>
public enum CellForm
{
    Plain,
    Formula,
}

/// <summary>One cell as the file holds it. Cells that a spreadsheet knows to be dates come as <c>2009-05-12</c>.</summary>
public readonly record struct ImportCell(string Text, CellForm Form = CellForm.Plain)
{
    public static ImportCell Empty { get; } = new(string.Empty);

    /// <summary>Computed, or a text that a spreadsheet would compute when it is opened: begins with <c>=</c> or <c>@</c>.</summary>
    public bool IsFormula => Form == CellForm.Formula || CellText.Fold(Text) is ['=' or '@', ..];

    public bool IsBlank => CellText.IsBlank(Text);
}
