using System.Globalization;
using System.Text;

namespace Portfolio.Domain.Imports;

/// <summary>Characters that nobody typed, and placeholders that programs write for values they have lost.</summary>
public static class CellMarks
{
    /// <summary>
    /// What Excel, LibreOffice, Google Sheets and WPS write for a value that could not be computed, besides the pattern
    /// <c>#WORD!</c>.
    /// </summary>
    private static readonly string[] Errors =
    [
        "#N/A", "#GETTING_DATA", "#溢出!", "#溢位!", "#計算!",
        "#计算!", "#欄位!", "#字段!", "#封鎖!",
        "#阻止!", "#未知!", "#忙碌!", "#連線!", "#外部!", "#名稱?", "#名称?", "#參照!",
        "#數值!", "#錯誤!", "LOADING...", "#N/AN/A",
    ];

    /// <summary>
    /// Zero-width spaces and joiners, byte order marks, soft hyphens, direction marks, fillers; and U+001A, the end-of-file mark of
    /// DOS programs.
    /// </summary>
    public static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or '\u115F' or '\u1160' or '\u180E' or '\u3164' or '\uFEFF' or '\uFFA0'
        or '\u001A'
        or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or (>= '\uFFF9' and <= '\uFFFB');

    public static bool HasInvisible(string text) => text.Any(IsInvisible);

    /// <summary>PDF readers copy some characters as radicals: U+2F08 looks like 人 but is a different character.</summary>
    public static bool HasRadical(string text) => text.Any(c => c is >= '\u2F00' and <= '\u2FDF');

    internal static char LetterOf(char radical) => radical.ToString().Normalize(NormalizationForm.FormKC)[0];

    /// <summary>What databases and scripts write for a missing value. Only in this spelling: Null and Nan are names.</summary>
    private static readonly string[] Absent = ["N/A", "n/a", "NULL", "null", "NaN", "None", "undefined", "#NULL", "<NA>", "\\N"];

    /// <summary>An error value or a missing value: <c>#REF!</c>, <c>#N/A</c>, <c>Err:502</c>, <c>NULL</c>.</summary>
    public static bool IsError(string text)
    {
        if (text.Length <= 9 && Array.IndexOf(Absent, text) >= 0)
        {
            return true;
        }

        if (text.AsSpan().IndexOfAny("#＃:：.") < 0)
        {
            return false;
        }

        var folded = CellText.FoldCode(text).ToUpperInvariant();
        return folded is ['#', _, ..]
            ? Array.IndexOf(Errors, folded) >= 0
                || (folded[^1] is '!' or '?' && folded[1..^1].All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_'))
            : Array.IndexOf(Errors, folded) >= 0
                || (folded.StartsWith("ERR:", StringComparison.Ordinal) && folded.Length == 7 && folded[4..].All(char.IsAsciiDigit));
    }

    /// <summary>What a column too narrow for its value shows, and what some programs save: <c>########</c>.</summary>
    public static bool IsTooNarrow(string text) =>
        text.AsSpan().IndexOfAny('#', '＃') >= 0 && CellText.FoldCode(text) is ['#', '#', ..] folded && folded.All(c => c == '#');

    /// <summary>Scientific notation such as <c>1.15E+08</c>: the remaining digits are lost.</summary>
    public static bool IsScientific(string text)
    {
        if (text.AsSpan().IndexOfAny("eEｅＥ") <= 0)
        {
            return false;
        }

        var folded = CellText.FoldCode(text);
        var e = folded.AsSpan().IndexOfAny('e', 'E');
        return e > 0 && folded.Length - e is >= 3 and <= 5 && folded[e + 1] is '+' or '-' && folded[(e + 2)..].All(char.IsAsciiDigit)
            && decimal.TryParse(
                folded.AsSpan(0, e), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>Characters that nobody typed: decoded with the wrong encoding, or private-use characters of one machine (造字).</summary>
    public static bool IsUnreadable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isHalf = char.IsSurrogate(c)
                && !(char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                && !(char.IsLowSurrogate(c) && i > 0 && char.IsHighSurrogate(text[i - 1]));
            if (isHalf || c is (>= '\uE000' and <= '\uF8FF') or (>= '\uDB80' and <= '\uDBFF') or '\uFFFE' or '\uFFFF'
                || (char.IsControl(c) && !char.IsWhiteSpace(c) && !IsInvisible(c)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A placeholder square for a character that the program which saved the file could not represent.</summary>
    public static bool HasLostLetter(string text) => text.AsSpan().IndexOfAny("\uFFFD\uFFFC□▯〓") >= 0;

    /// <summary>A question mark may also be such a placeholder; in a sentence it may be genuine.</summary>
    public static bool HasQuestionMark(string text) => text.AsSpan().IndexOfAny('?', '？') >= 0;
}
