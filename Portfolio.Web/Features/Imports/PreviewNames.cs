using System.Globalization;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;

namespace Portfolio.Web.Features.Imports;

/// <summary>Columns of a file by the names that its reader knows.</summary>
internal static class PreviewNames
{
    /// <summary>As the file calls a column.</summary>
    public static string HeaderOf(this ImportPreview preview, string column) =>
        preview.Columns.FirstOrDefault(m => m.Column.Name == column)?.Header ?? NameOf(preview.Kind, column);

    /// <summary>As the reader's language calls it; the file may be gone.</summary>
    public static string NameOf(ImportKind kind, string column) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en"
            ? column
            : ImportColumns.Of(kind).FirstOrDefault(c => c.Name == column)?.Chinese ?? column;

    /// <summary>
    /// The cell that a problem is about; none when it is about a row, the header or the file, or is too long for one line.
    /// </summary>
    public static EditableCell? CellOf(this ImportPreview preview, ImportProblem problem) =>
        problem is { Row: > 1, IsShortened: false }
        && preview.Columns.FirstOrDefault(m => m.Header is not null && m.Header == problem.Column) is { } match
            ? new(match.Column.Name, problem.Column, problem.Value)
            : null;
}
