using System.Globalization;
using CsCheck;
using Portfolio.Domain.Imports;

namespace Portfolio.Tests.Domain.Imports;

/// <summary>Dates in every format that Taiwanese records systems write.</summary>
public sealed class CellDatesTests
{
    private static readonly DateOnly May = new(2009, 5, 12);

    /// <summary>From ROC year 32 on: earlier two-digit years could also be a month or a day.</summary>
    private static readonly Gen<DateOnly> Days =
        Gen.Int[new DateOnly(1943, 1, 1).DayNumber, new DateOnly(2150, 12, 31).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Func<DateOnly, string>[] Forms =
    [
        d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        d => d.ToString("yyyy'/'M'/'d", CultureInfo.InvariantCulture),
        d => d.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        d => d.ToString("yyyy'年'M'月'd'日'", CultureInfo.InvariantCulture),
        d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00",
        d => string.Create(CultureInfo.InvariantCulture, $"{d.Year - 1911}/{d.Month:00}/{d.Day:00}"),
        d => string.Create(CultureInfo.InvariantCulture, $"{d.Year - 1911:000}{d.Month:00}{d.Day:00}"),
        d => string.Create(CultureInfo.InvariantCulture, $"民國{d.Year - 1911}年{d.Month}月{d.Day}日"),
        d => string.Create(CultureInfo.InvariantCulture, $"民國 {d.Year - 1911} 年 {d.Month} 月 {d.Day} 日"),
    ];

    [Theory]
    [InlineData("2009-05-12")]
    [InlineData("2009/5/12")]
    [InlineData("2009.05.12")]
    [InlineData("20090512")]
    [InlineData("98/05/12")]
    [InlineData("98-5-12")]
    [InlineData("0980512")]
    [InlineData("980512")]
    [InlineData("民國98年5月12日")]
    [InlineData("９８／０５／１２")]
    [InlineData(" 2009-05-12 ")]
    [InlineData("2009-05-12T00:00:00")]
    [InlineData("2009-05-12T00:00:00.000")]
    [InlineData("2009-05-12T00:00:00Z")]
    [InlineData("2009/5/12 0:00")]
    [InlineData("2009/5/12 上午 12:00:00")]
    [InlineData("2009/5/12 上午12:00:00")]
    [InlineData("2009/5/12 12:00:00 AM")]
    [InlineData("2009年5月12日00:00")]
    [InlineData("中華民國98年5月12日")]
    [InlineData("098/05/12")]
    public void Day_InAnyKnownForm_IsRead(string text) => Assert.Equal(May, CellDates.Read(text));

    [Theory]
    [InlineData("2009-02-31")]
    [InlineData("98/02/31")]
    [InlineData("0980231")]
    [InlineData("2009-13-01")]
    [InlineData("2009-00-10")]
    [InlineData("2009-05")]
    [InlineData("5/12")]
    [InlineData("12/5/2009")]
    [InlineData("May 12")]
    [InlineData("明天")]
    [InlineData("40000")]
    [InlineData("99999999999")]
    [InlineData("-5-5-5")]
    [InlineData("2009--05-12")]
    [InlineData("1850-01-01")]
    public void InvalidDay_IsNull(string text) => Assert.Null(CellDates.Read(text));

    [Theory]
    [InlineData("5/12/09", "date-ambiguous")]
    [InlineData("05/12/2009", "date-ambiguous")]
    [InlineData("09-05-12", "date-ambiguous")]
    [InlineData("31.12.98", "date-ambiguous")]
    [InlineData("090512", "date-ambiguous")]
    [InlineData("2009-05-11T16:00:00Z", "date-with-time")]
    [InlineData("2009/5/12 下午 12:00:00", "date-with-time")]
    [InlineData("2009/5/12 12:00:00", "date-with-time")]
    [InlineData("2009-05-12 25:00:00:00", "date-invalid")]
    [InlineData("05122009", "date-invalid")]
    public void AmbiguousDay_SaysWhy(string text, string code) => Assert.Equal((null, code), CellDates.Look(text));

    [Fact]
    public void TwoShortNumbersFirst_AreNeverGuessed() =>
        Gen.Select(Gen.Int[1, 31], Gen.Int[1, 31], Gen.Int[0, 99], Gen.Char["/-."]).Sample((a, b, c, s) => CellDates.Read($"{a}{s}{b}{s}{c:00}") is null);

    [Fact]
    public void EveryDay_InEveryFormat_RoundTrips() =>
        Gen.Select(Days, Gen.Int[0, Forms.Length - 1]).Sample((day, form) => CellDates.Read(Forms[form](day)) == day);

    [Fact]
    public void EveryDay_InFullWidth_RoundTrips() =>
        Gen.Select(Days, Gen.Int[0, Forms.Length - 1]).Sample((day, form) => CellDates.Read(FullWidth(Forms[form](day))) == day);

    [Fact]
    public void AnyText_NeverThrows() => Gen.String[Gen.OneOf(Gen.Char, Gen.Char["0123456789/-年月日民國 "]), 0, 20].Sample(text =>
    {
        _ = CellDates.Read(text);
    });

    private static string FullWidth(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));
}
