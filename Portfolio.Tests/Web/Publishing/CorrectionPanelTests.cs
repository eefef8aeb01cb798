using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Publishing;

public sealed class CorrectionPanelTests : PublishTest
{
    [Fact]
    public async Task Correct_FromTheDesk_ChangesTheResult_AndShowsBoth()
    {
        var outcome = await GivenAsync(OutcomeState.Passed);
        var page = OpenDesk(outcome);
        await page.ById("correct-open").ClickAsync();
        Assert.Equal("請補上測試紀錄", page.ById("correct-feedback").GetAttribute("value"));
        await page.ById("correct-fail").ChangeAsync(true);
        await page.ById("correct-feedback").ChangeAsync("缺少資料來源");
        await page.ById("correct-reason").ChangeAsync("按錯鍵");
        await page.Find("form.correction-form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("correction")));
        Assert.Equal(OutcomeState.Failed, await StateOfAsync(outcome));
        Assert.Contains("按錯鍵", page.ById("correction").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("correct-save"));
    }

    [Fact]
    public async Task Correct_WithoutAReason_KeepsWhatWasTyped()
    {
        var outcome = await GivenAsync(OutcomeState.Passed);
        var page = OpenDesk(outcome);
        await page.ById("correct-open").ClickAsync();
        await page.ById("correct-feedback").ChangeAsync("改寫的回饋");
        await page.Find("form.correction-form").SubmitAsync();
        Assert.Equal("correction-needs-reason", page.RefusalCode());
        Assert.Equal("改寫的回饋", page.ById("correct-feedback").GetAttribute("value"));
    }

    [Fact]
    public async Task Correct_AfterADeputysCorrection_IsAConflict_AndSucceedsOnRetry()
    {
        var outcome = await GivenAsync(OutcomeState.Passed);
        var page = OpenDesk(outcome);
        await page.ById("correct-open").ClickAsync();
        await page.ById("correct-feedback").ChangeAsync("我的版本");
        await page.ById("correct-reason").ChangeAsync("按錯鍵");
        await ElsewhereAsync(Database.Get<CorrectDecision>().ExecuteAsync(
            School.AsDeputy(), new(outcome.Id, (await DeskOfAsync(outcome)).OnScreen, new(Verdict.Fail, "代理人的版本", "代理人看錯")), Token));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("correction")));
        await page.Find("form.correction-form").SubmitAsync();
        Assert.Equal("conflict", page.RefusalCode());
        await page.Find("form.correction-form").SubmitAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.AllById("correction").Count));
        Assert.Equal((OutcomeState.Passed, "我的版本"), ((await DeskOfAsync(outcome)).State, (await DeskOfAsync(outcome)).Current.Feedback));
    }

    [Fact]
    public async Task Correct_AfterClosing_IsNotOffered()
    {
        var outcome = await GivenAsync(OutcomeState.Passed);
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        Assert.Empty(OpenDesk(outcome).AllById("correct-open"));
    }

    [Fact]
    public async Task Student_SeesTheCorrectionLive_AndHearsTheAnnouncement()
    {
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var outcome = await GivenAsync(OutcomeState.Failed);
        var page = Visit("/outcomes", by: "student");
        await ElsewhereAsync(Database.Get<CorrectDecision>().ExecuteAsync(
            School.AsTeacher, new(outcome.Id, A.OnScreen(outcome), new(Verdict.Pass, "作品完整", "看錯檔案")), Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("Passed", page.ById("outcome-card").GetAttribute("data-status")));
        var correction = page.ById("correction").TextContent;
        Assert.Contains("請補上測試紀錄", correction, StringComparison.Ordinal);
        Assert.Contains("看錯檔案", correction, StringComparison.Ordinal);
        Assert.Equal("作品完整", page.ById("outcome-feedback").TextContent);
        Assert.Equal("教師更正了「自走車」的結果", announcer.Invocations["announce"].Single().Arguments[0]);
    }
}
