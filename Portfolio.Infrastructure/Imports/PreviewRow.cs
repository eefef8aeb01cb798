namespace Portfolio.Infrastructure.Imports;

/// <summary>Which rows of a preview a person looks through.</summary>
public enum PreviewList
{
    Added,
    Changed,
}

/// <summary>A row that an import would add or change.</summary>
/// <param name="Row">as the spreadsheet numbers it</param>
/// <param name="Cells">what the file says, by column</param>
/// <param name="Changes">what differs from what the school has</param>
public sealed record PreviewRow(int Row, IReadOnlyList<PreviewCell> Cells, IReadOnlyList<CellChange> Changes);

/// <param name="Column">the English name of the import's column</param>
public sealed record PreviewCell(string Column, string Text);

/// <param name="Column">the English name of the import's column, or <c>account</c></param>
public sealed record CellChange(string Column, string Before, string After)
{
    public const string Account = "account";
}

/// <param name="Of">all rows of the list</param>
public sealed record PreviewPage(IReadOnlyList<PreviewRow> Rows, int Of);
