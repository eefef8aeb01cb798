namespace Portfolio.Inspection.Work;

/// <summary>Rows of a table, and how much of the file has been read, 0 to 1.</summary>
internal sealed record RowsRead(IReadOnlyList<SheetRow> Rows, double Progress);
