using System.Globalization;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>A day as people type it, in ROC or Western years.</summary>
public sealed class DayInputTests
{
    [Theory]
    [InlineData("115/6/30")]
    [InlineData("115/06/30")]
    [InlineData("115-06-30")]
    [InlineData("115.6.30")]
    [InlineData("1150630")]
    [InlineData("115年6月30日")]
    [InlineData("民國115年6月30日")]
    [InlineData("１１５／６／３０")]
    [InlineData("１１５０６３０")]
    [InlineData("115/6/30(二)")]
    [InlineData("115/6/30（二）")]
    [InlineData(" 115/6/30 ")]
    [InlineData("2026-06-30")]
    [InlineData("2026/6/30")]
    [InlineData("20260630")]
    [InlineData("２０２６－０６－３０")]
    public void ADay_InEachFormat_IsParsed(string typed) => Assert.Equal(new DateOnly(2026, 6, 30), DayInput.Day(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("115/6/31")]
    [InlineData("115/13/1")]
    [InlineData("6/30")]
    [InlineData("15/6/30")]
    [InlineData("next Tuesday")]
    [InlineData("(二)")]
    public void AnInvalidOrAmbiguousDay_IsNull(string? typed) => Assert.Null(DayInput.Day(typed));

    [Theory]
    [InlineData("zh-TW", "115/6/30")]
    [InlineData("en", "2026-06-30")]
    public void TheFieldsText_FollowsTheLanguage_AndRoundTrips(string language, string text)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(text, DayInput.Text(new DateOnly(2026, 6, 30)));
        Assert.Equal(new DateOnly(2026, 6, 30), DayInput.Day(text));
    }

    [Theory]
    [InlineData("zh-TW")]
    [InlineData("en")]
    public void EveryParsedDay_RoundTrips(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        for (var day = new DateOnly(1900, 1, 1); day.Year <= 2200; day = day.AddDays(1))
        {
            Assert.Equal(day, DayInput.Day(DayInput.Text(day)));
        }
    }
}
