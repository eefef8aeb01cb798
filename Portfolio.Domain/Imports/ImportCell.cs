namespace Portfolio.Domain.Imports;

/// <summary>Where a cell's value comes from: typed in, or computed by the spreadsheet.</summary>
public enum CellForm
{
    Plain,
    Formula,
}

/// <summary>One cell as the file holds it. Cells with a date format come as <c>2009-05-12</c>.</summary>
public readonly record struct ImportCell(string Text, CellForm Form = CellForm.Plain)
{
    public static ImportCell Empty { get; } = new(string.Empty);

    /// <summary>Computed, or text that a spreadsheet would evaluate on opening: it begins with <c>=</c> or <c>@</c>.</summary>
    public bool IsFormula => Form == CellForm.Formula || CellText.Fold(Text) is ['=' or '@', ..];

    public bool IsBlank => CellText.IsBlank(Text);
}
