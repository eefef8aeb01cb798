using System.Globalization;
using Portfolio.Domain.Imports;

namespace Portfolio.Web.Shared;

/// <summary>Days and times of day as people type them and as fields hold them.</summary>
public static class DayInput
{
    private const int FirstRocYearOfThreeDigits = 100;

    /// <summary>
    /// 115/6/30 in Chinese, 2026-06-30 in English. Days before ROC year 100 stand in Western years in both: 19/1/1 could be read as a day
    /// of a month.
    /// </summary>
    public static string Text(DateOnly day) => Dates.IsChinese && day.Year - Dates.RocOffset >= FirstRocYearOfThreeDigits
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - Dates.RocOffset}/{day.Month}/{day.Day}")
        : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>
    /// The day, in ROC or Western years and in either language's way of writing, as imported files may hold it; with the weekday that the
    /// portal writes after it, too. None for an empty field or what is no day.
    /// </summary>
    public static DateOnly? Day(string? text)
    {
        var typed = (text ?? string.Empty).Trim();
        return CellDates.Read(typed is [.. var day, '(' or '（', _, ')' or '）'] ? day : typed);
    }

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A closing in Taipei: at that time of the day, or at its end.</summary>
    public static DateTimeOffset Closing(DateOnly day, TimeOnly? time) =>
        time is { } at ? new(day, at, TaipeiTime.Offset) : TaipeiTime.EndOf(day);
}
