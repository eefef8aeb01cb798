namespace Portfolio.Web.Features.Imports;

/// <summary>A correction to a cell of the file.</summary>
/// <param name="Column">the English name of the import's column</param>
/// <param name="Text">null to revert the correction</param>
public sealed record CellEdit(int Row, string Column, string? Text);

/// <summary>A cell that can be corrected, with its current text.</summary>
/// <param name="Header">the column's name in the file</param>
public sealed record EditableCell(string Column, string Header, string Text);
