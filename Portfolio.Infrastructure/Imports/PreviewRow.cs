namespace Portfolio.Infrastructure.Imports;

/// <summary>The lists of rows in a preview.</summary>
public enum PreviewList
{
    Added,
    Changed,
}

/// <summary>A row that an import would add or change.</summary>
/// <param name="Row">the row number as the spreadsheet shows it</param>
/// <param name="Cells">the file's values, by column</param>
/// <param name="Changes">the differences from the school's data</param>
public sealed record PreviewRow(int Row, IReadOnlyList<PreviewCell> Cells, IReadOnlyList<CellChange> Changes);

/// <param name="Column">the English name of the import's column</param>
public sealed record PreviewCell(string Column, string Text);

/// <param name="Column">the English name of the import's column, or <c>account</c></param>
public sealed record CellChange(string Column, string Before, string After)
{
    public const string Account = "account";
}

/// <param name="Of">total number of rows in the list</param>
public sealed record PreviewPage(IReadOnlyList<PreviewRow> Rows, int Of);
