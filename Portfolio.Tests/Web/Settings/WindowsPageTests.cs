using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Settings;

public sealed class WindowsPageTests : WebTest
{
    [Fact]
    public void Page_ShowsTheYear_TheCurrentSemester_AndWhatIsNotSetUp()
    {
        var page = Visit("/school/windows", by: "admin");
        Assert.Equal(["114", "115", "116"], page.AllById("year-choice").Select(y => y.GetAttribute("data-year")));
        Assert.Equal("page", page.Find("[data-year='115']").GetAttribute("aria-current"));
        Assert.Equal(["Upload", "Certification", "Performances", "Selection"], page.AllById("year-row").Select(r => r.GetAttribute("data-kind")));
        Assert.Contains("未設定，不開放", page.Find("[data-testid=year-row][data-kind=Selection]").TextContent, StringComparison.Ordinal);
        Assert.Equal("116/1/20", page.ById("ceremony-date").GetAttribute("value"));
        Assert.Equal(2, page.AllById("closing").Count);
        Assert.Contains("尚未建立", page.Find("[data-testid=term-choice][data-term='2']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void GradeWithItsOwnDates_HasItsOwnRow()
    {
        Assert.Null(School.Semester.SetCeremonies(School.AsAdministrator, SmallSchool.Ceremony, new(2027, 1, 6), "畢業", SmallSchool.SchoolDay).Error);
        var rows = new Portfolio.Web.Features.Windows.YearBars(View()).Rows;
        Assert.Equal(["1,2", "3"], rows.Where(r => r.Kind == WindowKind.Upload).Select(r => string.Join(',', r.Grades)));
        Assert.Equal([0], Assert.Single(rows, r => r.Kind == WindowKind.Performances).Grades);

        YearDatesView View()
        {
            var semester = new SemesterDatesView(School.Calendar(), [], 0, 0, 0);
            return new(SmallSchool.Year, [], SmallSchool.Year, 1, [semester], new(SmallSchool.Year, School.Policy, [], []), [], []);
        }
    }

    [Fact]
    public async Task ChangedDate_IsPreviewedAndSaved()
    {
        await GivenAsync(OutcomeState.Draft);
        await GivenAsync(OutcomeState.Sent);
        var page = Visit("/school/windows", by: "admin");
        await page.ById("ceremony-date").ChangeAsync("2027-01-25");
        Assert.Equal("2", page.ById("change-preview").GetAttribute("data-students"));
        Assert.Equal(
            ["116/1/25(一)24:00 上傳截止：1 件草稿若未送出，將留在草稿。", "116/2/1(一)24:00 認證截止：1 件待認證將逾時，0 件已決定將自動發佈。"],
            page.AllById("preview-closing").Select(l => l.TextContent));
        await page.ById("ceremony-reason").ChangeAsync("停課補課");
        await page.Find("form:has([data-testid=ceremony-save])").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("116/1/25(一)24:00", page.ById("window-countdown").TextContent, StringComparison.Ordinal));
        Assert.Null(page.RefusalCode());
        Assert.Empty(page.AllById("change-preview"));
        Assert.StartsWith("已儲存。", page.ById("ceremony-done").TextContent, StringComparison.Ordinal);
        await page.ById("ceremony-date").ChangeAsync("2027-01-26");
        Assert.Equal(string.Empty, page.ById("ceremony-done").TextContent);
    }

    [Fact]
    public async Task SecondAdministrator_GetsAConflict_AndTheNewerDate()
    {
        var page = Visit("/school/windows", by: "admin");
        await page.ById("ceremony-date").ChangeAsync("2027-01-25");
        await ElsewhereAsync(Database.MoveCeremonyAsync(School, new(2027, 1, 22)));
        await page.WaitForAssertionAsync(() => Assert.Contains("116/1/22(五)24:00", page.ById("window-countdown").TextContent, StringComparison.Ordinal));
        Assert.Equal("116/1/25", page.ById("ceremony-date").GetAttribute("value"));
        await page.ById("ceremony-reason").ChangeAsync("停課補課");
        await page.Find("form:has([data-testid=ceremony-save])").SubmitAsync();
        Assert.Equal("conflict", page.RefusalCode());
        Assert.Equal("116/1/22", page.ById("ceremony-date").GetAttribute("value"));
    }

    [Fact]
    public async Task DateOutsideTheSemester_IsRefused_AndAPastDateRequiresConfirmation()
    {
        var page = Visit("/school/windows", by: "admin");
        await page.ById("ceremony-date").ChangeAsync("2027-07-01");
        Assert.Equal("date-out-of-semester", page.RefusalCode());
        await page.ById("ceremony-date").ChangeAsync("2026-11-20");
        Assert.Contains("開放中的期間會立即截止。", page.ById("change-preview").TextContent, StringComparison.Ordinal);
        await page.ById("ceremony-reason").ChangeAsync("誤植");
        await page.Find("form:has([data-testid=ceremony-save])").SubmitAsync();
        Assert.Equal("date-in-past", page.RefusalCode());
        Assert.Contains("115/11/20(五)", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        await page.ById("confirm-past").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("false", page.ById("window-countdown").GetAttribute("data-open")));
    }

    [Fact]
    public async Task WhatIf_ShowsEachGradesWindowsOnThatDay()
    {
        var page = Visit("/school/windows", by: "admin");
        Assert.Equal("Open", State(page, WindowKind.Upload));
        await page.ById("what-if-day").ChangeAsync("2027-01-21");
        Assert.Equal(("Closed", "Open", "Open", "NotSet"), (State(page, WindowKind.Upload), State(page, WindowKind.Certification), State(page, WindowKind.Performances), State(page, WindowKind.Selection)));
        await page.ById("what-if-day").ChangeAsync("2026-07-31");
        Assert.Equal("NotYet", State(page, WindowKind.Upload));
        Assert.Equal(12, page.AllById("what-if").Count);
    }

    [Fact]
    public async Task MissingSemester_CanBeAdded()
    {
        var page = Visit("/school/windows?year=115&term=2", by: "admin");
        await page.ById("ceremony-date").ChangeAsync("2027-06-30");
        await page.Find("form:has([data-testid=semester-open])").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.AllById("closing").Count));
        Assert.Contains("第 2 學期", page.Find("form:has([data-testid=ceremony-save]) h2").TextContent, StringComparison.Ordinal);
        Assert.Equal("已建立這個學期。", page.ById("semester-done").TextContent);
        Navigation.NavigateTo("/school/windows?year=115&term=1");
        await page.WaitForAssertionAsync(() => Assert.Equal(string.Empty, page.ById("semester-done").TextContent));
    }

    [Fact]
    public void YearOutOfRange_IsNotFound() => Assert.Equal("not-found", Visit("/school/windows?year=99", by: "admin").RefusalCode());

    [Fact]
    public async Task YearWindows_AreSetAndCleared()
    {
        var page = Visit("/school/windows", by: "admin");
        await page.ById("year-kind").ChangeAsync("Selection");
        Assert.Equal(string.Empty, page.ById("year-first").GetAttribute("value") ?? string.Empty);
        await page.ById("year-first").ChangeAsync("2027-05-01");
        await page.ById("year-last").ChangeAsync("2027-05-31");
        Assert.Contains("116/5/31(一)24:00 勾選截止。", page.ById("change-preview").TextContent, StringComparison.Ordinal);
        await page.ById("year-reason").ChangeAsync("依簡章");
        await page.Find("form:has([data-testid=year-save])").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("year-window")));
        Assert.StartsWith("已儲存。", page.ById("year-done").TextContent, StringComparison.Ordinal);
        await page.ById("year-reason").ChangeAsync("改期");
        await page.ById("year-clear").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("year-window")));
        Assert.StartsWith("已取消設定。", page.ById("year-done").TextContent, StringComparison.Ordinal);
    }

    private static string? State(IRenderedComponent<Routes> page, WindowKind kind) =>
        page.Find($"[data-testid=what-if][data-kind={kind}][data-grade='1']").GetAttribute("data-state");
}
