using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Settings;

public sealed class DeputiesPageTests : WebTest
{
    [Fact]
    public async Task Deputy_IsAppointedListedAndEnded()
    {
        var page = Visit("/school/deputies", by: "admin");
        Assert.NotNull(page.ById("deputies-empty"));
        await AppointAsync(page, "2026-11-24", "2026-11-30");
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("deputy")));
        Assert.Equal("已指派。代理人開啟中的待認證清單已更新。", page.ById("deputy-appointed").TextContent);
        Assert.Contains("同事 代理 任課老師", page.ById("deputy").TextContent, StringComparison.Ordinal);
        await page.ById("deputy-end").ClickAsync();
        await page.ById("end-confirm").ClickAsync();
        Assert.Equal("reason-required", page.RefusalCode());
        await page.ById("end-reason").ChangeAsync("回校");
        await page.ById("end-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("true", page.ById("deputy").GetAttribute("data-over")));
        Assert.NotNull(page.ById("deputies-empty"));
        Assert.Equal("同事 代理 任課老師已提前結束。", page.ById("deputy-done").TextContent);
    }

    [Theory]
    [InlineData("2026-11-24", "2026-11-20", "dates-reversed")]
    [InlineData("2026-11-01", "2026-11-20", "deputy-in-past")]
    [InlineData("", "2026-11-30", "date-invalid")]
    public async Task InvalidDays_AreRefused(string from, string until, string code)
    {
        var page = Visit("/school/deputies", by: "admin");
        await AppointAsync(page, from, until);
        Assert.Equal(code, page.RefusalCode());
        Assert.Empty(page.AllById("deputy"));
    }

    [Fact]
    public async Task OverlappingDeputy_SelfAsDeputy_AndNoDeputy_AreRefused()
    {
        await ElsewhereAsync(Database.AppointAsync(School));
        var page = Visit("/school/deputies", by: "admin");
        await AppointAsync(page, "2026-11-28", "2026-12-10");
        Assert.Equal("deputy-overlap", page.RefusalCode());
        Assert.Contains("115/11/24(二) 至 115/12/1(二)", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        await page.PickAsync("deputy-deputising", School.Teacher.Id.Value);
        await page.Find("form:has([data-testid=deputy-appoint])").SubmitAsync();
        Assert.Equal("deputy-self", page.RefusalCode());
        await page.PickAsync("deputy-deputising", null);
        await page.Find("form:has([data-testid=deputy-appoint])").SubmitAsync();
        Assert.Equal("teacher-required", page.RefusalCode());
    }

    [Fact]
    public async Task Courses_OfTheAbsentTeacher_CanBeChosen()
    {
        var page = Visit("/school/deputies", by: "admin");
        await page.PickAsync("deputy-absent", School.Teacher.Id.Value);
        Assert.Equal(3, page.AllById("deputy-course").Count);
        await page.AllById("deputy-course")[1].ChangeAsync(true);
        await AppointAsync(page, "2026-11-24", "2026-11-30", chooseAbsent: false);
        await page.WaitForAssertionAsync(() => Assert.Contains("課程2", page.ById("deputy").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Queue_IsReassigned_AndTheCountIsShown()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = Visit("/school/deputies", by: "admin");
        await page.PickAsync("reassign-from", School.Homeroom.Id.Value);
        Assert.Equal("這位教師目前沒有待認證的成果。", page.ById("reassign-load").TextContent);
        await page.PickAsync("reassign-from", School.Teacher.Id.Value);
        Assert.Equal("待認證 1 件、已決定未發佈 0 件", page.ById("reassign-load").TextContent);
        await page.PickAsync("reassign-to", School.Colleague.Id.Value);
        await page.ById("reassign-reason").ChangeAsync("退休");
        await page.Find("form:has([data-testid=reassign-save])").SubmitAsync();
        Assert.Equal("已移交 1 件。", page.ById("reassign-done").TextContent);
        Assert.Equal(School.Colleague.Id, (await Database.LoadAsync(outcome)).TeacherId);
    }

    private async Task AppointAsync(IRenderedComponent<Routes> page, string from, string until, bool chooseAbsent = true)
    {
        if (chooseAbsent)
        {
            await page.PickAsync("deputy-absent", School.Teacher.Id.Value);
        }

        await page.PickAsync("deputy-deputising", School.Colleague.Id.Value);
        await page.ById("deputy-from").ChangeAsync(from);
        await page.ById("deputy-until").ChangeAsync(until);
        await page.ById("deputy-reason").ChangeAsync("公假");
        await page.Find("form:has([data-testid=deputy-appoint])").SubmitAsync();
    }
}
