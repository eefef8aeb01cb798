namespace Portfolio.Domain.Imports;

/// <summary>A cell of a received file that a person has typed anew; the file itself stays as it was uploaded.</summary>
/// <param name="Row">as the spreadsheet numbers it</param>
/// <param name="Column">the English name of the import's column</param>
/// <param name="Before">what the file says; none until it has been read</param>
public sealed record CellCorrection(int Row, string Column, string? Before, string After)
{
    /// <summary>Who corrects more has another file to send.</summary>
    public const int Most = 500;
}
