using Bunit;
using Portfolio.Tests.Support;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Shared;

/// <summary>The date field: typed or picked, and always shown with the parsed day and its weekday.</summary>
public sealed class DateFieldTests : WebTest
{
    private string? _value = "115/6/29";

    [Fact]
    public async Task TypedDay_IsParsed_AndShownBesideTheField()
    {
        var field = Field("zh-TW");
        Assert.Equal("115/6/29(一)", field.ById("day-day").TextContent);
        await TypeAsync(field, "２０２６０６３０");
        Assert.Equal(("115/6/30", "115/6/30"), (_value, field.ById("day").GetAttribute("value")));
        Assert.Equal("115/6/30(二)", field.ById("day-day").TextContent);
        Assert.False(field.ById("day").HasAttribute("aria-invalid"));
    }

    [Fact]
    public async Task InEnglish_YearsAreWestern()
    {
        var field = Field("en");
        await TypeAsync(field, "1150630");
        Assert.Equal(("2026-06-30", "Tue 30 Jun 2026"), (_value, field.ById("day-day").TextContent));
    }

    [Fact]
    public async Task InvalidDay_StaysAsTyped_WithAMessage()
    {
        var field = Field("zh-TW");
        await TypeAsync(field, "6/30");
        Assert.Equal(("6/30", "true"), (_value, field.ById("day").GetAttribute("aria-invalid")));
        Assert.Contains("無法辨識", field.ById("day-day").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCalendar_ShowsRocYears_AndPickingADayFillsTheField()
    {
        var field = Field("zh-TW");
        await field.ById("day-calendar").ClickAsync();
        Assert.Equal(("115 年 6 月", 30), (field.ById("month-name").TextContent, field.AllById("month-day").Count));
        Assert.Equal("115/6/29(一)", field.Find("[aria-pressed=true]").GetAttribute("aria-label"));
        await field.ById("month-later").ClickAsync();
        Assert.Equal(("115 年 7 月", 31), (field.ById("month-name").TextContent, field.AllById("month-day").Count));
        await field.AllById("month-day")[0].ClickAsync();
        Show(field);
        Assert.Equal(("115/7/1", "115/7/1(三)"), (_value, field.ById("day-day").TextContent));
        Assert.Empty(field.AllById("month-calendar"));
    }

    [Fact]
    public async Task AnEmptyField_OpensTheCurrentMonth_AndEscapeClosesIt()
    {
        _value = null;
        var field = Field("zh-TW");
        await field.ById("day-calendar").ClickAsync();
        Assert.Equal("115/11/24(二)", field.Find("[aria-current=date]").GetAttribute("aria-label"));
        await field.ById("month-calendar").KeyDownAsync("Escape");
        Assert.Empty(field.AllById("month-calendar"));
        Assert.Null(_value);
    }

    private async Task TypeAsync(IRenderedComponent<DateField> field, string text)
    {
        await field.ById("day").ChangeAsync(text);
        Show(field);
    }

    /// <summary>Passes the new value back, as the surrounding form does.</summary>
    private void Show(IRenderedComponent<DateField> field) => field.Render(p => p.Add(f => f.Value, _value));

    private IRenderedComponent<DateField> Field(string language)
    {
        Sit("admin", language);
        return Render<DateField>(p => p.Add(f => f.Id, "day").Add(f => f.Label, "日期").Add(f => f.Handle, "day").Add(f => f.Value, _value).Add(f => f.ValueChanged, (string? v) => _value = v));
    }
}
