using Bunit;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Settings;

public sealed class ExtensionPanelTests : WebTest
{
    [Fact]
    public async Task Student_IsFound_AndTheExtensionIsListedWithGranterAndReason()
    {
        var page = Visit("/school/windows", by: "admin");
        await FillAsync(page, ExtensionScope.Student, "2027-01-25", "12:30");
        await page.ById("extension-search").ChangeAsync("小明");
        Assert.Equal("1", page.ById("change-preview").GetAttribute("data-students"));
        await page.ById("extension-reason").ChangeAsync("住院");
        await SaveAsync(page);
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("extension")));
        Assert.StartsWith("已延長。", page.ById("extension-granted").TextContent, StringComparison.Ordinal);
        var line = page.ById("extension").TextContent;
        Assert.Contains("王小明 1130001", line, StringComparison.Ordinal);
        Assert.Contains("116/1/25(一)12:30", line, StringComparison.Ordinal);
        Assert.Contains("admin", line, StringComparison.Ordinal);
        Assert.Contains("住院", line, StringComparison.Ordinal);
        Assert.Equal(4, page.AllById("closing").Count);
    }

    [Theory]
    [InlineData(ExtensionScope.Everyone, "2027-01-20", "extension-too-early")]
    [InlineData(ExtensionScope.Everyone, "2029-01-20", "extension-too-late")]
    [InlineData(ExtensionScope.Everyone, "", "date-invalid")]
    [InlineData(ExtensionScope.Student, "2027-01-25", "subject-required")]
    public async Task InvalidExtension_IsRefused(ExtensionScope scope, string day, string code)
    {
        var page = Visit("/school/windows", by: "admin");
        await FillAsync(page, scope, day);
        await page.ById("extension-reason").ChangeAsync("因為");
        await SaveAsync(page);
        Assert.Equal(code, page.RefusalCode());
        Assert.Empty(page.AllById("extension"));
    }

    [Fact]
    public async Task Performances_DoNotOfferTheCourseScope()
    {
        var page = Visit("/school/windows", by: "admin");
        await page.ById("extension-scope").ChangeAsync("Course");
        await page.ById("extension-kind").ChangeAsync("Performances");
        Assert.Equal(["Everyone", "Grade", "HomeroomClass", "Student"], page.ById("extension-scope").QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        Assert.Equal("Everyone", page.ById("extension-scope").GetAttribute("value"));
    }

    [Fact]
    public async Task Search_WithoutMatches_SaysSo()
    {
        var page = Visit("/school/windows", by: "admin");
        await page.ById("extension-scope").ChangeAsync("Student");
        await page.ById("extension-search").ChangeAsync("查無此人");
        Assert.Contains("找不到符合的對象", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_RequiresAReason_AndKeepsTheRow()
    {
        await ElsewhereAsync(Database.GrantAsync(School, SmallSchool.UploadCloses.AddDays(3), ExtensionScope.Everyone));
        var page = Visit("/school/windows", by: "admin");
        await page.ById("extension-withdraw").ClickAsync();
        await page.ById("withdraw-confirm").ClickAsync();
        Assert.Equal("reason-required", page.RefusalCode());
        await page.ById("withdraw-reason").ChangeAsync("誤植");
        await page.ById("withdraw-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("true", page.ById("extension").GetAttribute("data-withdrawn")));
        Assert.StartsWith("已撤回。", page.ById("extension-withdrawn").TextContent, StringComparison.Ordinal);
        Assert.Contains("撤回：誤植", page.ById("extension").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StudentsOpenPage_ShowsTheLaterClosing_Live()
    {
        var page = Visit("/outcomes", by: "student");
        await ElsewhereAsync(Database.GrantAsync(School, SmallSchool.UploadCloses.AddDays(2), ExtensionScope.HomeroomClass, School.Class.Id.Value));
        await page.WaitForAssertionAsync(() => Assert.Contains("116/1/22(五)24:00", page.ById("window-countdown").TextContent, StringComparison.Ordinal));
        await ElsewhereAsync(Database.GrantAsync(School, SmallSchool.UploadCloses.AddDays(4), ExtensionScope.Course, School.Course.Id.Value));
        await page.WaitForAssertionAsync(() => Assert.Contains("課程1", page.ById("later-course").TextContent, StringComparison.Ordinal));
        Assert.Contains("116/1/24(日)24:00", page.ById("later-course").TextContent, StringComparison.Ordinal);
    }

    private static async Task FillAsync(IRenderedComponent<Routes> page, ExtensionScope scope, string day, string? time = null)
    {
        await page.ById("extension-scope").ChangeAsync(scope.ToString());
        await page.ById("extension-day").ChangeAsync(day);
        await page.ById("extension-time").ChangeAsync(time ?? string.Empty);
    }

    private static Task SaveAsync(IRenderedComponent<Routes> page) => page.Find("form:has([data-testid=extension-save])").SubmitAsync();
}
