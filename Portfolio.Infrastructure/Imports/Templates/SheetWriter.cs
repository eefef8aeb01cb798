using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portfolio.Infrastructure.Imports.Templates;

/// <summary>Writes simple tables as XLSX; every cell is text, so that no spreadsheet evaluates it or drops its leading zeros.</summary>
internal static class SheetWriter
{
    public static void Write(Stream stream, params IReadOnlyList<SheetText> sheets)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var list = new Sheets();
        workbook.Workbook = new Workbook(list);
        foreach (var (index, sheet) in sheets.Index())
        {
            var part = workbook.AddNewPart<WorksheetPart>();
            part.Worksheet = new Worksheet(new SheetData(sheet.Rows.Select(r => new Row(r.Select(Cell)))));
            list.AppendChild(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)index + 1, Name = sheet.Name });
        }
    }

    private static OpenXmlElement Cell(string text) =>
        new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString };
}

/// <summary>A sheet's name and its rows of text.</summary>
internal sealed record SheetText(string Name, IEnumerable<IReadOnlyList<string>> Rows);
