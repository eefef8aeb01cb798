namespace Portfolio.Domain.Imports;

/// <summary>A cell of an uploaded file that a person has corrected; the file itself stays unchanged.</summary>
/// <param name="Row">the row number as the spreadsheet shows it</param>
/// <param name="Column">the English name of the import's column</param>
/// <param name="Before">the value in the file; null until the file has been read</param>
public sealed record CellCorrection(int Row, string Column, string? Before, string After)
{
    /// <summary>Anyone with more corrections should upload a corrected file.</summary>
    public const int Most = 500;
}
