using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Inspection.Sheets;

/// <summary>
/// Strings of a workbook escape some characters as <c>_x000D_</c> (ECMA-376 part 1, 22.9.2.19); a literal underscore before such a
/// sequence is <c>_x005F_</c>.
/// </summary>
internal static partial class XlsxText
{
    public static string Unescape(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped()
            .Replace(
                text, static m =>
                    ((char)int.Parse(m.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Escaped();
}
