using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Portfolio.Inspection.Sheets;

/// <summary>A workbook's number formats that change a number's meaning: dates, and leading zeros that are only displayed.</summary>
internal sealed partial class XlsxStyles
{
    private readonly HashSet<int> _dates = [];
    private readonly Dictionary<int, (string Prefix, int Digits)> _padded = [];

    public XlsxStyles(Stylesheet? styles)
    {
        var own = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            own[format.NumberFormatId?.Value ?? 0] = format.FormatCode?.Value ?? string.Empty;
        }

        foreach (var (index, format) in (styles?.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            var id = format.NumberFormatId?.Value ?? 0;
            var code = own.GetValueOrDefault(id);
            if (id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58) || (code is not null && IsDate(code)))
            {
                _dates.Add(index);
            }
            else if (code is not null && Padded().Match(code) is { Success: true } padded)
            {
                _padded[index] = (padded.Groups["prefix"].Value, padded.Groups["zeros"].Length);
            }
        }
    }

    public bool IsDate(int style) => _dates.Contains(style);

    /// <summary>A whole number as displayed: 12345 in the format <c>0000000</c> is 0012345.</summary>
    public string Shown(string number, int style) =>
        _padded.TryGetValue(style, out var format) && number.All(char.IsAsciiDigit)
            ? format.Prefix + number.PadLeft(format.Digits, '0')
            : number;

    /// <summary>A format that shows a year, or a month and a day.</summary>
    private static bool IsDate(string code)
    {
        var shown = code.Split('"').Where((_, i) => i % 2 == 0).SelectMany(s => s).Select(char.ToLowerInvariant).ToHashSet();
        return shown.Contains('y') || (shown.Contains('m') && shown.Contains('d')) || (shown.Contains('e') && shown.Contains('m'));
    }

    [GeneratedRegex("^(\"(?<prefix>[^\"]{0,8})\")?(?<zeros>0{2,20})$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Padded();
}
