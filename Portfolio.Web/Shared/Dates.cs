using System.Globalization;
using Microsoft.Extensions.Localization;
using Portfolio.Domain.Schools;

namespace Portfolio.Web.Shared;

/// <summary>Formats instants and days for the reader: Taipei time, ROC years in Chinese, Western years in English.</summary>
public sealed class Dates(IStringLocalizer<SharedText> texts)
{
    public const int RocOffset = 1911;

    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>115/12/3(四), or Thu 3 Dec 2026.</summary>
    public string Day(DateOnly day) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - RocOffset}/{day.Month}/{day.Day}({Weekday(day.DayOfWeek)})")
        : day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day without its weekday: 99/12/3, or 3 Dec 2010.</summary>
    public string Birthday(DateOnly day) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - RocOffset}/{day.Month}/{day.Day}")
        : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>115 年 12 月, or December 2026.</summary>
    public string Month(DateOnly day) => IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{day.Year - RocOffset} 年 {day.Month} 月")
        : day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>四, or Thu.</summary>
    public string Weekday(DayOfWeek day) => IsChinese
        ? "日一二三四五六"[(int)day].ToString()
        : CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedDayName(day);

    /// <summary>An instant to the minute: 115/11/24(二)14:05.</summary>
    public string Instant(DateTimeOffset at)
    {
        var taipei = at.ToOffset(TaipeiTime.Offset);
        var time = taipei.ToString("HH:mm", CultureInfo.InvariantCulture);
        return Day(DateOnly.FromDateTime(taipei.DateTime)) + (IsChinese ? string.Empty : ", ") + time;
    }

    /// <summary>The same in short, where the year is obvious: 11/24 14:05, or 24 Nov 14:05.</summary>
    public string ShortInstant(DateTimeOffset at) =>
        at.ToOffset(TaipeiTime.Offset).ToString(IsChinese ? "M'/'d HH:mm" : "d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A closing: midnight belongs to the day that ends, so it is written as 24:00.</summary>
    public string ClosingText(DateTimeOffset at)
    {
        var taipei = at.ToOffset(TaipeiTime.Offset);
        return taipei.TimeOfDay == TimeSpan.Zero
            ? Day(DateOnly.FromDateTime((taipei - Tick).DateTime)) + (IsChinese ? string.Empty : ", ") + "24:00"
            : Instant(at);
    }

    /// <summary>115 學年度.</summary>
    public string YearName(SchoolYear year) => texts["SchoolYear", year.Roc, year.FirstWesternYear, (year.FirstWesternYear + 1) % 100];

    /// <summary>115 學年度第 1 學期.</summary>
    public string SemesterName(SchoolYear year, int term) =>
        texts["Semester", year.Roc, term, year.FirstWesternYear, (year.FirstWesternYear + 1) % 100];
}
