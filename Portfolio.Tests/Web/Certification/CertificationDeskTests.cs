using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Certification;

public sealed class CertificationDeskTests : DeskTest
{
    [Fact]
    public async Task Desk_ShowsStudentOutcomeAndCourse()
    {
        var page = OpenDesk(await GivenAsync(OutcomeState.Sent));
        var desk = page.Find("section.desk");
        Assert.Equal("自走車", desk.QuerySelector("h2")!.TextContent);
        Assert.Contains("王小明", desk.TextContent, StringComparison.Ordinal);
        Assert.Contains("電機一甲 01 號", desk.TextContent, StringComparison.Ordinal);
        Assert.Contains("課程1", desk.TextContent, StringComparison.Ordinal);
        Assert.Contains("第 1 版 · 115/11/24(二)10:00 送出", desk.TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.ById("queue-row").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Desk_WithUnreadFiles_DisablesBothVerdictsAndNamesTheFiles()
    {
        var page = OpenDesk(await GivenAsync(OutcomeState.Sent));
        Assert.Equal("false", page.ById("desk-read").GetAttribute("data-read"));
        Assert.Equal("讀完檔案後才能決定：文件", page.ById("desk-read").TextContent.Trim());
        Assert.True(page.IsDisabled("desk-pass"));
        Assert.True(page.IsDisabled("desk-fail"));
        Assert.Equal("desk-read", page.ById("desk-pass").GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Desk_OnceEveryFileWasShown_EnablesTheVerdicts()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = OpenDesk(outcome);
        await ReadAllAsync(page);
        await page.WaitForAssertionAsync(() => Assert.Equal("true", page.ById("desk-read").GetAttribute("data-read")));
        Assert.False(page.IsDisabled("desk-pass"));
        Assert.False(page.IsDisabled("desk-fail"));
        Assert.Equal(OutcomeState.Read, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Pass_OpensTheNextUndecided_SkippingDecidedOnes()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Decided, OutcomeState.Sent);
        var page = OpenDesk(queue[0]);
        await page.ById("desk-pass").ClickAsync();
        Assert.True(IsOnDesk(queue[2]));
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(queue[0]));
        await page.WaitForAssertionAsync(() => Assert.Equal(queue[2].Id.Value.ToString(), page.Find("[data-desk]").GetAttribute("data-outcome-id")));
    }

    [Fact]
    public async Task Pass_OfTheLastRow_OpensAnEarlierUndecidedOne()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[1]);
        await page.ById("desk-pass").ClickAsync();
        Assert.True(IsOnDesk(queue[0]));
    }

    [Fact]
    public async Task Fail_WithoutFeedback_AsksForItAndDecidesNothing()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        await page.ById("desk-fail").ClickAsync();
        Assert.Equal(OutcomeState.Read, await StateOfAsync(outcome));
        await PressAsync(outcome, "saveAndNext");
        Assert.Equal("reason-required", page.RefusalCode());
        Assert.Equal(OutcomeState.Read, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Fail_WithFeedback_IsSavedWithIt()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        Write(page, "請補上測試紀錄");
        await page.ById("desk-fail").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("已決定：不通過", page.Find(".decided-line").TextContent, StringComparison.Ordinal));
        var desk = await DeskOfAsync(outcome);
        Assert.Equal((Verdict.Fail, "請補上測試紀錄"), (desk.Current.Verdict, desk.Current.Feedback));
    }

    [Fact]
    public async Task Feedback_Typed_IsKeptWhileAnotherOutcomeIsOpen()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        Write(page, "寫到一半");
        await PressAsync(queue[0], "next");
        Assert.True(IsOnDesk(queue[1]));
        Assert.Empty(page.ById("desk-feedback").GetAttribute("value") ?? string.Empty);
        await PressAsync(queue[1], "previous");
        Assert.True(IsOnDesk(queue[0]));
        Assert.Equal("寫到一半", page.ById("desk-feedback").GetAttribute("value"));
    }

    [Fact]
    public async Task Undo_RevertsTheDecision()
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        Assert.Contains("已決定：通過（未發佈）", page.Find(".decided-line").TextContent, StringComparison.Ordinal);
        await page.ById("desk-undo").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("desk-undo")));
        Assert.Equal(OutcomeState.Read, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task PublishOne_FromTheDesk_PublishesOnlyThatOutcome()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided);
        var page = OpenDesk(queue[0]);
        await page.ById("publish-one").ClickAsync();
        Assert.Single(page.FindAll(".publish-list li"));
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("desk-pass")));
        Assert.Equal([OutcomeState.Passed, OutcomeState.Decided], [await StateOfAsync(queue[0]), await StateOfAsync(queue[1])]);
    }

    [Fact]
    public async Task TakeBack_WhileOnTheDesk_ShowsAMessageInPlace()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = OpenDesk(outcome);
        await ElsewhereAsync(Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("not-found", page.RefusalCode()));
        Assert.Contains("這一件已被學生收回", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.AllById("desk-pass"));
    }

    [Fact]
    public async Task Decision_AfterClosing_IsRefused()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await page.ById("desk-pass").ClickAsync();
        Assert.Equal("window-closed", page.RefusalCode());
        Assert.Equal(OutcomeState.Read, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Desk_WhenCertificationClosesWhileOpen_RemovesTheVerdicts()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        Assert.False(page.IsDisabled("desk-pass"));
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await Database.Get<CloseCertification>().ExecuteAsync(School.Id, School.Semester.Id, SmallSchool.CertificationCloses, Token);
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("desk-pass")));
        Assert.Contains("逾時未認證", page.Find("section.desk").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_OfAnotherTeachersOutcome_ShowsNothing()
    {
        var page = OpenDesk(await GivenAsync(OutcomeState.Sent), by: "colleague");
        Assert.Equal("not-found", page.RefusalCode());
        Assert.DoesNotContain("自走車", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_OfASecondRevision_ShowsTheFirstWithItsFeedback()
    {
        var outcome = await GivenAsync(OutcomeState.Failed);
        await ElsewhereAsync(Database.Get<ReviseOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(outcome.Id, School.Teacher.Id), Token));
        var page = OpenDesk(outcome);
        Assert.Equal("2", page.Find("[data-desk]").GetAttribute("data-revision"));
        Assert.Equal("false", page.ById("desk-read").GetAttribute("data-read"));
        Assert.Contains("請補上測試紀錄", page.Find("details.earlier").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_OfASecondRevision_ShowsWhyTheFirstFailed_AndWhatHasChanged()
    {
        var outcome = await GivenAsync(OutcomeState.Failed);
        await ElsewhereAsync(Database.Get<ReviseOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await ElsewhereAsync(Database.Get<WriteDraft>().ExecuteAsync(School.AsStudent, new(outcome.Id, "自走車", "補上了測試紀錄", School.Course.Id), Token));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(outcome.Id, School.Teacher.Id), Token));
        var page = OpenDesk(outcome);
        Assert.Equal("第 1 版不通過的原因", page.Find(".desk-before h3").TextContent);
        Assert.Equal("請補上測試紀錄", page.ById("desk-failed-before").TextContent);
        Assert.Equal("與第 1 版相比：改了簡述", page.ById("revision-changes").TextContent);
        Assert.Equal(
            ["desk-before", "desk-pass"],
            page.FindAll("[data-testid=desk-before], [data-testid=desk-pass]").Select(e => e.GetAttribute("data-testid")));
    }

    [Fact]
    public async Task Desk_OfAFirstRevision_ShowsNoEarlierOnes()
    {
        var page = OpenDesk(await GivenAsync(OutcomeState.Sent));
        Assert.Empty(page.AllById("desk-before"));
        Assert.Empty(page.AllById("revision-changes"));
    }
}
