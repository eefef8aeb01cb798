using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Settings;

public sealed class PolicyPageTests : WebTest
{
    [Fact]
    public void Page_ShowsEveryRuleWithDefaultAndBounds_AndFixedOnesReadOnly()
    {
        var page = Visit("/school/policy", by: "admin");
        Assert.Equal(Enum.GetNames<PolicyField>().Length - 1, page.AllById("policy-field").Count);
        Assert.Equal("6", Field(page, "OutcomesPerSemester").GetAttribute("value"));
        Assert.Contains("預設 6；可設 1 至 50", page.Markup, StringComparison.Ordinal);
        Assert.Contains("預設 500；可設 50 至 10,000", page.Markup, StringComparison.Ordinal);
        Assert.Equal("60 字元", Field(page, "TitleMaxLength").TextContent);
        Assert.Equal(["0", "10", "20", "30"], Field(page, "UndoPublishingSeconds").QuerySelectorAll("option").Select(o => o.GetAttribute("value")));
        Assert.NotNull(page.ById("policy-history-empty"));
    }

    [Fact]
    public async Task LimitBelowTheSentCount_ShowsAWarning_AndCanBeSaved()
    {
        await GivenAsync(OutcomeState.Sent);
        await GivenAsync(OutcomeState.Read);
        var page = Visit("/school/policy", by: "admin");
        await Field(page, "OutcomesPerSemester").ChangeAsync("1");
        Assert.Equal("1 位學生本學期已送出超過 1 件：已送出的保留，但不能再送出。", page.ById("policy-over").TextContent);
        await page.ById("policy-reason").ChangeAsync("減量");
        await page.Find(".policy-form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("減量", page.ById("policy-change").TextContent, StringComparison.Ordinal));
        Assert.Null(page.RefusalCode());
        Assert.Empty(page.AllById("policy-preview"));
        Assert.Equal("已儲存，立即生效。", page.ById("policy-done").TextContent);
        Assert.Contains("每學期送出成果上限：6 件 → 1 件", page.ById("policy-change").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await Database.BookAsync(School)).Policy.OutcomesPerSemester);
    }

    [Theory]
    [InlineData("StaffPasswordMinLength", "5", "「教職員密碼最少字元」必須在 6 與 64 之間。")]
    [InlineData("DocumentMaxBytes", "abc", "「文件大小上限」必須在 1 與 100 之間。")]
    [InlineData("DocumentMaxBytes", "", "「文件大小上限」必須在 1 與 100 之間。")]
    public async Task InvalidValue_IsRefused_NamingTheRule(string field, string value, string text)
    {
        var page = Visit("/school/policy", by: "admin");
        await Field(page, field).ChangeAsync(value);
        Assert.Equal("policy-out-of-bounds", page.RefusalCode());
        Assert.Contains(text, page.ById("error-summary").TextContent, StringComparison.Ordinal);
        await page.ById("policy-reason").ChangeAsync("因為");
        await page.Find(".policy-form").SubmitAsync();
        Assert.Equal("policy-out-of-bounds", page.RefusalCode());
        Assert.Equal(new(), (await Database.BookAsync(School)).Policy);
    }

    [Fact]
    public async Task Save_WithoutAChangeOrReason_IsRefused()
    {
        var page = Visit("/school/policy", by: "admin");
        await page.Find(".policy-form").SubmitAsync();
        Assert.Equal("nothing-changed", page.RefusalCode());
        await Field(page, "OutcomesPerSemester").ChangeAsync("5");
        await page.Find(".policy-form").SubmitAsync();
        Assert.Equal("reason-required", page.RefusalCode());
        await page.ById("policy-reset").ClickAsync();
        Assert.Equal("6", Field(page, "OutcomesPerSemester").GetAttribute("value"));
        Assert.Null(page.RefusalCode());
    }

    [Fact]
    public async Task Reminder_LeftEmpty_IsSwitchedOff()
    {
        var page = Visit("/school/policy", by: "admin");
        Assert.Equal("3", Field(page, "FirstReminderDays").GetAttribute("value"));
        Assert.Contains("預設 3；可設 1 至 14，留空不提醒", page.Markup, StringComparison.Ordinal);
        await Field(page, "FirstReminderDays").ChangeAsync(string.Empty);
        await Field(page, "SecondReminderDays").ChangeAsync("2");
        await page.ById("policy-reason").ChangeAsync("一次就好");
        await page.Find(".policy-form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("認證截止前第一次提醒：3 天前 → 不提醒", page.ById("policy-change").TextContent, StringComparison.Ordinal));
        Assert.Equal([2], (await Database.BookAsync(School)).Policy.ReminderLeads());
        Assert.Equal(string.Empty, Field(page, "FirstReminderDays").GetAttribute("value"));
    }

    [Fact]
    public async Task SecondAdministrator_GetsAConflict_AndTheNewerValues()
    {
        var page = Visit("/school/policy", by: "admin");
        await Field(page, "OutcomesPerCourse").ChangeAsync("2");
        await ElsewhereAsync(Database.ChangePolicyAsync(School, new SchoolPolicy { OutcomesPerSemester = 4 }));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("policy-change")));
        Assert.Equal("2", Field(page, "OutcomesPerCourse").GetAttribute("value"));
        await page.ById("policy-reason").ChangeAsync("另一位");
        await page.Find(".policy-form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("conflict", page.RefusalCode()));
        Assert.Equal(("4", "3"), (Field(page, "OutcomesPerSemester").GetAttribute("value"), Field(page, "OutcomesPerCourse").GetAttribute("value")));
        Assert.Equal(3, (await Database.BookAsync(School)).Policy.OutcomesPerCourse);
    }

    [Fact]
    public async Task UneditedForm_ShowsAnotherAdministratorsChange()
    {
        var page = Visit("/school/policy", by: "admin");
        await ElsewhereAsync(Database.ChangePolicyAsync(School, new SchoolPolicy { OutcomesPerSemester = 4 }));
        await page.WaitForAssertionAsync(() => Assert.Equal("4", Field(page, "OutcomesPerSemester").GetAttribute("value")));
    }

    [Fact]
    public async Task FewerDays_ThatCloseAWindowAtOnce_RequireConfirmation()
    {
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses.AddDays(5));
        var page = Visit("/school/policy", by: "admin");
        await Field(page, "CertificationDays").ChangeAsync("3");
        Assert.Contains("開放中的期間會立即截止。", page.ById("change-preview").TextContent, StringComparison.Ordinal);
        await page.ById("policy-reason").ChangeAsync("因為");
        await page.Find(".policy-form").SubmitAsync();
        Assert.Equal("date-in-past", page.RefusalCode());
        await page.ById("confirm-past").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("policy-change")));
        Assert.Equal(3, (await Database.BookAsync(School)).Policy.CertificationDays);
    }

    [Fact]
    public async Task LastDay_IsClampedToTheMonth()
    {
        var page = Visit("/school/policy", by: "admin", language: "en");
        await page.ById("policy-month").ChangeAsync("6");
        Assert.Equal("30", page.ById("policy-day").GetAttribute("value"));
        Assert.Contains("Last day for performances: 31 July → 30 June", page.ById("policy-preview").TextContent, StringComparison.Ordinal);
    }

    private static IElement Field(IRenderedComponent<Routes> page, string field) => page.Find($"[data-testid=policy-field][data-field={field}]");
}
