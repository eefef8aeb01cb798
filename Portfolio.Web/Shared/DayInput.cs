using System.Globalization;
using Portfolio.Domain.Imports;

namespace Portfolio.Web.Shared;

/// <summary>Parses and formats days and times of day in fields.</summary>
public static class DayInput
{
    private const int FirstRocYearOfThreeDigits = 100;

    /// <summary>
    /// 115/6/30 in Chinese, 2026-06-30 in English. Days before ROC year 100 are written in Western years in both: 19/1/1 could be
    /// read as day and month.
    /// </summary>
    public static string Text(DateOnly day) => Dates.IsChinese && day.Year - Dates.RocOffset >= FirstRocYearOfThreeDigits
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - Dates.RocOffset}/{day.Month}/{day.Day}")
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// Parses a day in ROC or Western years and in either language's format, as imported files may have it; also with the weekday
    /// that the portal appends. Null for an empty field or an invalid day.
    /// </summary>
    public static DateOnly? Day(string? text)
    {
        var typed = (text ?? string.Empty).Trim();
        return CellDates.Read(typed is [.. var day, '(' or '（', _, ')' or '）'] ? day : typed);
    }

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A closing in Taipei time: at that time of the day, or at the end of the day.</summary>
    public static DateTimeOffset Closing(DateOnly day, TimeOnly? time) =>
        time is { } at ? new(day, at, TaipeiTime.Offset) : TaipeiTime.EndOf(day);
}
