using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portfolio.Inspection.Sheets;

/// <summary>The first visible sheet of an XLSX file, read forward; only its shared strings and date formats are held in memory.</summary>
internal sealed class XlsxSheet : ISheet
{
    private readonly SpreadsheetDocument _document;
    private readonly WorksheetPart _sheet;
    private readonly XlsxCells _cells;
    private long _expected = 1;
    private long _read;

    private XlsxSheet(SpreadsheetDocument document, WorksheetPart sheet)
    {
        _document = document;
        _sheet = sheet;
        _cells = new(document.WorkbookPart!);
    }

    public string Form => "xlsx";

    public double Progress => Math.Min(1, (double)_read / _expected);

    public static ISheet Open(ArraySegment<byte> content)
    {
        if (ZipGuard.Check(content) is { } problem)
        {
            return new UnreadableSheet(problem, "xlsx");
        }

        SpreadsheetDocument? document = null;
        try
        {
            // Given a stream, the library would create a file on disk to repair broken hyperlinks, which we do not need.
            document = SpreadsheetDocument.Open(Package.Open(content.Read(), FileMode.Open, FileAccess.Read));
            var first = document.WorkbookPart?.Workbook.Sheets?.Elements<Sheet>()
                .FirstOrDefault(s => s.State is null || s.State == SheetStateValues.Visible);
            if (first?.Id?.Value is { } id && document.WorkbookPart!.GetPartById(id) is WorksheetPart sheet)
            {
                var opened = new XlsxSheet(document, sheet);
                document = null;
                return opened;
            }
        }
        catch (Exception e) when (IsDamage(e))
        {
            return new UnreadableSheet(ImportProblem.OfFile(ImportProblems.FileBroken), "xlsx");
        }
        finally
        {
            document?.Dispose();
        }

        return new UnreadableSheet(ImportProblem.OfFile(ImportProblems.FileNotATable), "xlsx");
    }

    public IEnumerable<SheetRow> Rows() => OtherSheets().Concat(BlankRows.Told(All()));

    public void Dispose() => _document.Dispose();

    private IEnumerable<SheetRow> All()
    {
        using var reader = Reader();
        if (reader is null)
        {
            yield return SheetRow.Broken(1, ImportProblems.FileBroken);
            yield break;
        }

        var number = 0;
        for (var row = Next(reader, ref number); row is { } read; row = Next(reader, ref number))
        {
            yield return read;
            if (read.IsLast)
            {
                yield break;
            }
        }
    }

    /// <summary>Sheets that are not read, with their names; charts and empty sheets have no rows.</summary>
    private IEnumerable<SheetRow> OtherSheets() =>
        from other in _document.WorkbookPart!.Workbook.Sheets?.Elements<Sheet>() ?? []
        where other.Id?.Value is { } id && _document.WorkbookPart.TryGetPartById(id, out var part) && part is WorksheetPart sheet
            && sheet != _sheet
        let isHidden = other.State is not null && other.State != SheetStateValues.Visible
        select SheetRow.Without(
            new(0, isHidden ? LeftOutReasons.HiddenSheet : LeftOutReasons.OtherSheet, other.Name?.Value ?? string.Empty));

    /// <summary>
    /// Any exception of a third-party parser on an untrusted file means that it cannot be read; only running out of memory is handled
    /// by the worker.
    /// </summary>
    private static bool IsDamage(Exception e) => e is not OutOfMemoryException;

    /// <returns>Null when not even the beginning can be read.</returns>
    private OpenXmlReader? Reader()
    {
        try
        {
            return OpenXmlReader.Create(_sheet);
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    private SheetRow? Next(OpenXmlReader reader, ref int number)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.ElementType == typeof(SheetDimension) && reader.IsStartElement)
                {
                    _expected = Math.Max(1, XlsxCells.LastRow(Attribute(reader, "ref")));
                }
                else if (reader.ElementType == typeof(Row) && reader.IsStartElement)
                {
                    number = int.TryParse(Attribute(reader, "r"), System.Globalization.CultureInfo.InvariantCulture, out var own)
                        ? own
                        : number + 1;
                    _read = number;
                    return number > ImportLimits.Rows
                        ? SheetRow.Broken(number, ImportProblems.TooManyRows, ImportLimits.Rows)
                        : _cells.ReadRow(reader, number);
                }
            }

            return null;
        }
        catch (Exception e) when (IsDamage(e))
        {
            return SheetRow.Broken(number + 1, ImportProblems.FileBroken);
        }
    }

    internal static string? Attribute(OpenXmlReader reader, string name)
    {
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == name && attribute.NamespaceUri.Length == 0)
            {
                return attribute.Value;
            }
        }

        return null;
    }
}
