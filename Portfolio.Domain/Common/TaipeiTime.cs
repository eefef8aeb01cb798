namespace Portfolio.Domain.Common;

/// <summary>Asia/Taipei: UTC+8 all year since 1980, so an offset is exact and needs no time zone data on the machine.</summary>
public static class TaipeiTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The first instant of a day in Taipei.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day, TimeOnly.MinValue, Offset);

    /// <summary>24:00 of a day in Taipei: the first instant that no longer belongs to it.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => StartOf(day.AddDays(1));

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);
}
