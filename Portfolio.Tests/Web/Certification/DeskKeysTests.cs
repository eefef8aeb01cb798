using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Certification;

public sealed class DeskKeysTests : DeskTest
{
    [Fact]
    public async Task Next_FromTheQueue_OpensTheFirstRow()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent);
        OpenQueue();
        await PressAsync(queue[0], "next");
        Assert.True(IsOnDesk(queue[0]));
        await PressAsync(queue[0], "next");
        Assert.True(IsOnDesk(queue[1]));
        await PressAsync(queue[1], "next");
        Assert.True(IsOnDesk(queue[1]));
        await PressAsync(queue[1], "previous");
        Assert.True(IsOnDesk(queue[0]));
    }

    [Fact]
    public async Task NextUndecided_SkipsDecidedRows()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided, OutcomeState.Read);
        OpenDesk(queue[0]);
        await PressAsync(queue[0], "nextUndecided");
        Assert.True(IsOnDesk(queue[2]));
    }

    [Fact]
    public async Task Pass_AppliesToTheOutcomeOnTheScreen_EvenAfterNavigation()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[1], "pass");
        Assert.True(IsOnDesk(queue[0]));
        Assert.Null(page.RefusalCode());
        Assert.Equal(
            [OutcomeState.Read, OutcomeState.Decided, OutcomeState.Read],
            [await StateOfAsync(queue[0]), await StateOfAsync(queue[1]), await StateOfAsync(queue[2])]);
    }

    [Fact]
    public async Task Pass_ByKey_DecidesAndOpensTheNext()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Sent);
        OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(queue[0]));
        Assert.True(IsOnDesk(queue[1]));
    }

    [Fact]
    public async Task Pass_ByKeyBeforeReading_IsRefused()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = OpenDesk(outcome);
        await PressAsync(outcome, "pass");
        Assert.Equal("not-read", page.RefusalCode());
    }

    [Fact]
    public async Task Pass_OfAnOutcomeDecidedInAnotherTab_IsAConflict()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        var pressed = KeyPress.On(await DeskOfAsync(outcome), "pass");
        await DecideElsewhereAsync(outcome, Verdict.Fail);
        await page.WaitForAssertionAsync(() => Assert.Contains("另一個視窗", page.Find("section.desk").TextContent, StringComparison.Ordinal));
        await PressAsync(pressed);
        Assert.Equal("conflict", page.RefusalCode());
        Assert.Equal(Verdict.Fail, (await DeskOfAsync(outcome)).Current.Verdict);
    }

    [Fact]
    public async Task Undo_ByKey_OfANewerDecision_IsAConflict()
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        var pressed = KeyPress.On(await DeskOfAsync(outcome), "undo");
        await DecideElsewhereAsync(outcome, Verdict.Fail);
        await page.WaitForAssertionAsync(() => Assert.Contains("另一個視窗", page.Find("section.desk").TextContent, StringComparison.Ordinal));
        await PressAsync(pressed);
        Assert.Equal("conflict", page.RefusalCode());
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Fail_ByKey_WithoutFeedback_FocusesTheField()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        OpenDesk(outcome);
        await PressAsync(outcome, "fail");
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.Equal(OutcomeState.Read, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Save_AfterFail_SavesTheFail()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "fail");
        Write(page, "缺少測試紀錄");
        await PressAsync(queue[0], "saveAndNext");
        Assert.Equal(Verdict.Fail, (await DeskOfAsync(queue[0])).Current.Verdict);
        Assert.True(IsOnDesk(queue[1]));
    }

    [Fact]
    public async Task Publish_ByKey_OpensTheDialog()
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        await PressAsync(outcome, "publish");
        Assert.Single(page.AllById("publish-confirm"));
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(outcome));
    }

    [Fact]
    public async Task Publish_ByKey_WithNothingDecided_OpensNoDialog()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        await PressAsync(outcome, "publish");
        Assert.Empty(page.AllById("publish-confirm"));
    }

    [Fact]
    public async Task Help_ListsEveryKey_AndCanSwitchThemOff()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        await PressAsync(outcome, "help");
        Assert.Equal(13, page.FindAll("dl.keys dt").Count);
        var toggle = page.Find(".mud-dialog-actions [aria-pressed]");
        Assert.Equal("true", toggle.GetAttribute("aria-pressed"));
        await toggle.ClickAsync();
        Assert.Equal("off", page.Find("[data-keys]").GetAttribute("data-keys"));
    }
}
