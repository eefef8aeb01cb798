using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portfolio.Inspection.Sheets;

/// <summary>What a workbook says once for all its cells, and how a cell is read with it.</summary>
internal sealed class XlsxCells
{
    /// <summary>Day 0 of the two calendars that Excel counts days in (ECMA-376 part 1, 18.17.4.1).</summary>
    private static readonly DateOnly Since1900 = new(1899, 12, 30);
    private static readonly DateOnly Since1904 = new(1904, 1, 1);

    private readonly List<string> _texts = [];
    private readonly HashSet<int> _dateStyles = [];
    private readonly DateOnly _dayZero;

    public XlsxCells(WorkbookPart workbook)
    {
        _dayZero = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? Since1904 : Since1900;
        ReadTexts(workbook.SharedStringTablePart);
        ReadDateStyles(workbook.WorkbookStylesPart?.Stylesheet);
    }

    /// <summary>The last row of a range such as <c>A1:J200</c>.</summary>
    public static long LastRow(string? range)
    {
        var digits = range?.LastIndexOfAny([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) is { } at and >= 0 ? range[(at + 1)..] : null;
        return long.TryParse(digits, CultureInfo.InvariantCulture, out var row) ? row : 0;
    }

    /// <summary>Reads the row that the reader stands on, up to its end.</summary>
    public SheetRow ReadRow(OpenXmlReader reader, int number)
    {
        var cells = new List<ImportCell>();
        while (reader.Read() && reader.ElementType != typeof(Row))
        {
            if (reader.ElementType != typeof(Cell) || !reader.IsStartElement)
            {
                continue;
            }

            var column = Column(XlsxSheet.Attribute(reader, "r")) ?? cells.Count;
            if (column >= ImportLimits.Columns)
            {
                return SheetRow.Broken(number, ImportProblems.TooManyColumns, ImportLimits.Columns);
            }

            while (cells.Count < column)
            {
                cells.Add(ImportCell.Empty);
            }

            var cell = ReadCell(reader);
            if (cell.Text.Length > ImportLimits.CellLength)
            {
                return SheetRow.Broken(number, ImportProblems.CellTooLong, ImportLimits.CellLength);
            }

            cells.Add(cell);
        }

        return new(number, cells);
    }

    /// <summary>The place of <c>C3</c> in its row, from 0.</summary>
    private static int? Column(string? reference)
    {
        if (reference is null)
        {
            return null;
        }

        var column = 0;
        foreach (var c in reference)
        {
            if (c is < 'A' or > 'Z')
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column - 1;
    }

    private ImportCell ReadCell(OpenXmlReader reader)
    {
        var type = XlsxSheet.Attribute(reader, "t");
        var isDate = int.TryParse(XlsxSheet.Attribute(reader, "s"), CultureInfo.InvariantCulture, out var style) && _dateStyles.Contains(style);
        var text = string.Empty;
        string? formula = null;
        while (reader.Read() && reader.ElementType != typeof(Cell))
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(CellFormula))
            {
                formula = "=" + reader.GetText();
            }
            else if (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text))
            {
                text += reader.GetText();
            }
        }

        return formula is not null ? new(formula, CellForm.Formula) : new(Meant(type, text, isDate));
    }

    private string Meant(string? type, string text, bool isDate) => type switch
    {
        "s" => int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _texts.Count ? _texts[index] : throw new InvalidDataException("No such shared text"),
        "b" => text == "1" ? "是" : "否",
        "d" => text.Split('T')[0],
        "e" => text,
        "str" or "inlineStr" => text,
        _ when text.Length == 0 => text,
        _ => Number(text, isDate),
    };

    private string Number(string text, bool isDate)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (isDate && number is >= 1 and < 200_000)
        {
            return _dayZero.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        // 1.130001E6 is the student number 1130001.
        return Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.############", CultureInfo.InvariantCulture) : text;
    }

    private void ReadTexts(SharedStringTablePart? part)
    {
        if (part is null)
        {
            return;
        }

        using var reader = OpenXmlReader.Create(part);
        var parts = new List<string>(1);
        var isPhonetic = false;
        while (reader.Read())
        {
            if (reader.ElementType == typeof(PhoneticRun))
            {
                // How a word is read aloud, not what the cell says.
                isPhonetic = reader.IsStartElement;
            }
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !isPhonetic)
            {
                parts.Add(reader.GetText());
            }
            else if (reader.ElementType == typeof(SharedStringItem) && reader.IsEndElement)
            {
                _texts.Add(string.Concat(parts));
                parts.Clear();
            }
        }
    }

    private void ReadDateStyles(Stylesheet? styles)
    {
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>().ToDictionary(f => f.NumberFormatId?.Value ?? 0, f => f.FormatCode?.Value ?? string.Empty) ?? [];
        foreach (var (index, format) in (styles?.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || (own.TryGetValue(id, out var code) && IsDate(code)))
            {
                _dateStyles.Add(index);
            }
        }
    }

    /// <summary>A format that shows a year, or a month and a day.</summary>
    private static bool IsDate(string code)
    {
        var shown = code.Split('"').Where((_, i) => i % 2 == 0).SelectMany(s => s).Select(char.ToLowerInvariant).ToHashSet();
        return shown.Contains('y') || (shown.Contains('m') && shown.Contains('d')) || (shown.Contains('e') && shown.Contains('m'));
    }
}
