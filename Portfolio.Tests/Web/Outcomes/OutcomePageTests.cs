using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Outcomes;

public sealed class OutcomePageTests : WebTest
{
    [Fact]
    public async Task Sent_CanBeTakenBackUntilTheTeacherOpensIt()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = Open(outcome);
        Assert.Equal("Sent", StatusOn(page));
        await page.ById("outcome-takeback").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("outcome-send")));
        Assert.Equal(OutcomeState.Draft, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Sent_WhenTheTeacherOpensIt_BecomesReadAndCannotBeTakenBack()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = Open(outcome);
        Assert.Single(page.AllById("outcome-takeback"));
        await ElsewhereAsync(Database.Get<MarkEvidenceRead>().ExecuteAsync(School.AsTeacher, new(outcome.Id, outcome.Current.Files[0].Id, outcome.Current.SentAt), Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("Read", StatusOn(page)));
        Assert.Empty(page.AllById("outcome-takeback"));
        Assert.Contains("教師已讀", page.Find("[aria-current=step]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeBack_PressedAfterTheClosing_IsRefused()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = Open(outcome);
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        await page.ById("outcome-takeback").ClickAsync();
        Assert.Equal("window-closed", page.RefusalCode());
        Assert.Equal(OutcomeState.Sent, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Decided_LooksReadAndHidesVerdictAndFeedback()
    {
        var page = Open(await GivenAsync(OutcomeState.Decided));
        Assert.Equal("Read", StatusOn(page));
        Assert.Empty(page.AllById("outcome-feedback"));
        Assert.DoesNotContain("請補上測試紀錄", page.Markup, StringComparison.Ordinal);
        Assert.Contains("結果發佈", page.Find("ol.timeline li.ahead").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SentAgain_SaysWhatHasChangedSinceTheRevisionBefore()
    {
        var outcome = await GivenAsync(OutcomeState.Failed);
        var page = Open(outcome);
        Assert.Empty(page.AllById("revision-changes"));
        await ElsewhereAsync(Database.Get<ReviseOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await ElsewhereAsync(Database.Get<WriteDraft>().ExecuteAsync(School.AsStudent, new(outcome.Id, "自走車二號", outcome.Current.Description, School.Course.Id), Token));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(outcome.Id, School.Teacher.Id), Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("與第 1 版相比：改了標題", page.ById("revision-changes").TextContent));
    }

    [Fact]
    public async Task Passed_ShowsTheFeedbackAndOffersNothingToDo()
    {
        var page = Open(await GivenAsync(OutcomeState.Passed));
        Assert.Equal("Passed", StatusOn(page));
        Assert.Equal("請補上測試紀錄", page.ById("outcome-feedback").TextContent);
        Assert.Contains("教師已認證通過", page.Find(".result-line").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("outcome-takeback"));
        Assert.Empty(page.AllById("outcome-revise"));
    }

    [Fact]
    public async Task Failed_CanBeRevisedIntoANewDraftWithTheSameFiles()
    {
        var outcome = await GivenAsync(OutcomeState.Failed);
        var page = Open(outcome);
        Assert.Contains("不通過", page.Find(".result-line").TextContent, StringComparison.Ordinal);
        await page.ById("outcome-revise").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("file-document-accepted")));
        Assert.Equal("自走車", page.ById("outcome-title").GetAttribute("value"));
    }

    [Fact]
    public async Task Failed_AfterTheClosing_OffersNoRevision()
    {
        var outcome = await GivenAsync(OutcomeState.Failed);
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        Assert.Empty(Open(outcome).AllById("outcome-revise"));
    }

    [Fact]
    public async Task Revised_ShowsTheEarlierRevisionWithItsFeedback()
    {
        var outcome = await GivenAsync(OutcomeState.Failed);
        await ElsewhereAsync(Database.Get<ReviseOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(outcome.Id, School.Teacher.Id), Token));
        var page = Open(outcome);
        Assert.Equal("Sent", StatusOn(page));
        Assert.Empty(page.AllById("outcome-feedback"));
        var earlier = page.Find("ul.cards li");
        Assert.Contains("第 1 版", earlier.TextContent, StringComparison.Ordinal);
        Assert.Contains("請補上測試紀錄", earlier.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_WhenCertificationCloses_BecomesExpired()
    {
        var page = Open(await GivenAsync(OutcomeState.Sent));
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await Database.Get<CloseCertification>().ExecuteAsync(School.Id, School.Semester.Id, SmallSchool.CertificationCloses, Token);
        await page.WaitForAssertionAsync(() => Assert.Equal("Expired", StatusOn(page)));
        Assert.Contains("認證期間結束前教師未做決定", page.Find(".result-line").TextContent, StringComparison.Ordinal);
        Assert.Contains("逾時未認證", page.Find("[aria-current=step]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_OfAClassmate_IsNotFound()
    {
        var outcome = await GivenAsync(OutcomeState.Passed);
        var page = Visit($"/outcomes/{outcome.Id.Value}", by: "classmate");
        Assert.Equal("not-found", page.RefusalCode());
        Assert.DoesNotContain("自走車", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherUrl_ShowsTheOtherOutcome()
    {
        var (passed, draft, other) = (await GivenAsync(OutcomeState.Passed), await GivenAsync(OutcomeState.Draft), await DraftAsync("另一份"));
        var page = Open(passed);
        Navigation.NavigateTo($"/outcomes/{draft.Id.Value}");
        await page.WaitForAssertionAsync(() => Assert.Equal("自走車", page.ById("outcome-title").GetAttribute("value")));
        Navigation.NavigateTo($"/outcomes/{other.Id.Value}");
        await page.WaitForAssertionAsync(() => Assert.Equal("另一份", page.ById("outcome-title").GetAttribute("value")));
    }

    private static string? StatusOn(IRenderedComponent<Routes> page) => page.ById("outcome-card").GetAttribute("data-status");

    private IRenderedComponent<Routes> Open(LearningOutcome outcome) => Visit($"/outcomes/{outcome.Id.Value}", by: "student");

    private async Task<LearningOutcome> DraftAsync(string title)
    {
        var draft = A.Draft(School);
        draft.Draft.Write(School.AsStudent, new(title, string.Empty), course: null, SmallSchool.SchoolDay);
        await SaveAsync(draft);
        return draft;
    }
}
