using System.Globalization;

namespace Portfolio.Web.Shared;

/// <summary>Days and times of day as the browser's own fields hold them.</summary>
public static class DayInput
{
    private const string DayFormat = "yyyy-MM-dd";

    public static string Text(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Text(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day; none for an empty field or what is no day.</summary>
    public static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>A closing in Taipei: at that time of the day, or at its end.</summary>
    public static DateTimeOffset Closing(DateOnly day, TimeOnly? time) =>
        time is { } at ? new(day, at, TaipeiTime.Offset) : TaipeiTime.EndOf(day);
}
