namespace Portfolio.Web.Features.Imports;

/// <summary>A cell of the file as a person wants it.</summary>
/// <param name="Column">the English name of the import's column</param>
/// <param name="Text">none to take the correction back</param>
public sealed record CellEdit(int Row, string Column, string? Text);

/// <summary>A cell that may be typed anew, as it stands.</summary>
/// <param name="Header">as the file calls its column</param>
public sealed record EditableCell(string Column, string Header, string Text);
