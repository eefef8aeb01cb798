using System.Text.RegularExpressions;

namespace Portfolio.Domain.Imports;

/// <summary>The time of day after a date: a date column exported with a time has midnight there, in one of many formats.</summary>
internal static partial class CellTimes
{
    private static readonly string[] Morning = ["上午", "午前", "凌晨", "AM", "A.M."];
    private static readonly string[] Evening = ["下午", "午後", "晚上", "中午", "PM", "P.M."];

    /// <returns>The text without midnight; a problem when it is another time, which may have shifted the day.</returns>
    public static (string Day, string? Problem) Without(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return (text, null);
        }

        var hour = colon;
        while (hour > 0 && colon - hour < 2 && char.IsAsciiDigit(text[hour - 1]))
        {
            hour--;
        }

        if (hour == 0 || char.IsAsciiDigit(text[hour - 1])
            || Clock().Match(text[hour..].Trim().ToUpperInvariant()) is not { Success: true } time)
        {
            return (text, ImportProblems.DateInvalid);
        }

        var day = text[..hour].TrimEnd();
        var half = Array.Find([.. Morning, .. Evening], m => day.EndsWith(m, StringComparison.OrdinalIgnoreCase)) ?? string.Empty;
        day = day[..^half.Length].TrimEnd();
        day = half.Length == 0 && day.EndsWith('T') ? day[..^1] : day;
        return IsMidnight(time, half.Length > 0 ? half.ToUpperInvariant() : time.Groups["half"].Value)
            ? (day, null)
            : (text, ImportProblems.DateWithTime);
    }

    private static bool IsMidnight(Match time, string half)
    {
        var isZero = (time.Groups["minutes"].Value + time.Groups["seconds"].Value + time.Groups["part"].Value).All(c => c == '0');
        return isZero && (time.Groups["hour"].Value.TrimStart('0').Length == 0
            ? Array.IndexOf(Evening, half) < 0
            : time.Groups["hour"].Value == "12" && Array.IndexOf(Morning, half) >= 0);
    }

    [GeneratedRegex(
        @"^(?<hour>\d{1,2}):(?<minutes>\d{2})(:(?<seconds>\d{2})([.,](?<part>\d{1,9}))?)?\s*"
            + @"(?<half>AM|PM|A\.M\.|P\.M\.|上午|下午|午前|午後|凌晨|中午|晚上)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clock();
}
