using System.Globalization;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;

namespace Portfolio.Web.Features.Imports;

/// <summary>Column names of a file as shown to the reader.</summary>
internal static class PreviewNames
{
    /// <summary>The column's name in the file.</summary>
    public static string HeaderOf(this ImportPreview preview, string column) =>
        preview.Columns.FirstOrDefault(m => m.Column.Name == column)?.Header ?? NameOf(preview.Kind, column);

    /// <summary>The column's name in the reader's language, for when the file is no longer available.</summary>
    public static string NameOf(ImportKind kind, string column) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
            ? column
            : ImportColumns.Of(kind).FirstOrDefault(c => c.Name == column)?.Chinese ?? column;

    /// <summary>
    /// The cell that a problem refers to; null when it refers to a row, the header or the file, or when the text was shortened.
    /// </summary>
    public static EditableCell? CellOf(this ImportPreview preview, ImportProblem problem) =>
        problem is { Row: > 1, IsShortened: false }
        && preview.Columns.FirstOrDefault(m => m.Header is not null && m.Header == problem.Column) is { } match
            ? new(match.Column.Name, problem.Column, problem.Value)
            : null;
}
