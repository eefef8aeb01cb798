using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portfolio.Inspection.Sheets;

/// <summary>What a workbook stores once for all its cells, and how a cell is read with it.</summary>
internal sealed class XlsxCells
{
    /// <summary>Day 0 of Excel's two date systems (ECMA-376 part 1, 18.17.4.1).</summary>
    private static readonly DateOnly Since1900 = new(1899, 12, 30);
    private static readonly DateOnly Since1904 = new(1904, 1, 1);

    private readonly List<string> _texts = [];
    private readonly XlsxStyles _styles;
    private readonly DateOnly _dayZero;

    public XlsxCells(WorkbookPart workbook)
    {
        _dayZero = workbook.Workbook.WorkbookProperties?.Date1904?.Value == true ? Since1904 : Since1900;
        ReadTexts(workbook.SharedStringTablePart);
        _styles = new(workbook.WorkbookStylesPart?.Stylesheet);
    }

    /// <summary>The last row of a range such as <c>A1:J200</c>.</summary>
    public static long LastRow(string? range)
    {
        var digits = range?.LastIndexOfAny([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZ"]) is { } at and >= 0 ? range[(at + 1)..] : null;
        return long.TryParse(digits, CultureInfo.InvariantCulture, out var row) ? row : 0;
    }

    /// <summary>Reads the row at the reader's position, up to its end.</summary>
    public SheetRow ReadRow(OpenXmlReader reader, int number)
    {
        var isHidden = XlsxSheet.Attribute(reader, "hidden") is "1" or "true";
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

        return new(number, cells, IsHidden: isHidden);
    }

    /// <summary>The zero-based column of <c>C3</c>.</summary>
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
        var style = int.TryParse(XlsxSheet.Attribute(reader, "s"), CultureInfo.InvariantCulture, out var index) ? index : 0;
        var text = string.Empty;
        string? formula = null;
        var isPhonetic = false;
        while (reader.Read() && reader.ElementType != typeof(Cell))
        {
            if (reader.ElementType == typeof(PhoneticRun))
            {
                // A reading aid (furigana), not the cell's text.
                isPhonetic = reader.IsStartElement;
            }
            else if (reader.IsStartElement && reader.ElementType == typeof(CellFormula))
            {
                formula = "=" + reader.GetText();
            }
            else if (
                reader.IsStartElement && !isPhonetic && (reader.ElementType == typeof(CellValue) || reader.ElementType == typeof(Text)))
            {
                text += reader.GetText();
            }
        }

        return formula is not null ? new(formula, CellForm.Formula) : new(Meant(type, text, style));
    }

    private string Meant(string? type, string text, int style) => type switch
    {
        "s" => int.TryParse(text, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _texts.Count
            ? _texts[index]
            : throw new InvalidDataException("No such shared text"),
        "b" => text == "1" ? "是" : "否",
        "d" or "e" => text,
        "str" or "inlineStr" => XlsxText.Unescape(text),
        _ when text.Length == 0 => text,
        _ => Number(text, style),
    };

    private string Number(string text, int style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return text;
        }

        if (_styles.IsDate(style) && number is >= 1 and < 200_000)
        {
            return Day(number);
        }

        // 1.130001E6 is the student number 1130001. From 16 digits on the last ones are lost, which the notation shows.
        return Math.Abs(number) >= 1e15
            ? text
            : _styles.Shown(((decimal)number).ToString("0.############", CultureInfo.InvariantCulture), style);
    }

    /// <summary>With its time of day, if any: midnight in another time zone is another day.</summary>
    private string Day(double number)
    {
        var day = _dayZero.AddDays((int)number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var seconds = (int)Math.Round((number - Math.Floor(number)) * 86_400);
        return seconds is 0 or 86_400 ? day : $"{day} {TimeSpan.FromSeconds(seconds):hh\\:mm\\:ss}";
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
                // A reading aid (furigana), not the cell's text.
                isPhonetic = reader.IsStartElement;
            }
            else if (reader.ElementType == typeof(Text) && reader.IsStartElement && !isPhonetic)
            {
                parts.Add(reader.GetText());
            }
            else if (reader.ElementType == typeof(SharedStringItem) && reader.IsEndElement)
            {
                _texts.Add(XlsxText.Unescape(string.Concat(parts)));
                parts.Clear();
            }
        }
    }
}
