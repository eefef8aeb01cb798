using System.Globalization;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Tests.Web.Publishing;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Certification;

/// <summary>The undo key undoes the last action, whichever outcome is open, and says what it was.</summary>
public sealed class LastActionTests : PublishTest
{
    [Fact]
    public async Task Pass_IsAnnounced_AndUndoneFromTheNextOutcome()
    {
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        await page.WaitForAssertionAsync(() => Assert.Equal("已通過 王小明 — U 復原", TextOf(page.ById("desk-last"))));
        Assert.True(IsOnDesk(queue[1]));
        await UndoAsync(page);
        Assert.Equal((OutcomeState.Read, OutcomeState.Read), (await StateOfAsync(queue[0]), await StateOfAsync(queue[1])));
        Assert.True(IsOnDesk(queue[1]));
        Assert.Equal("已復原：通過 王小明", page.ById("desk-undone").TextContent);
        Assert.Equal($"/certify/{queue[0].Id.Value}", page.ById("desk-undone-open").GetAttribute("href"));
        Assert.Empty(page.AllById("desk-last-undo"));
        Assert.Equal(["已通過 王小明 — U 復原", "已復原：通過 王小明"], announcer.Invocations["announce"].Select(i => (string)i.Arguments[0]!));
    }

    [Fact]
    public async Task UndoKey_UndoesEachActionOnce_InReverseOrder()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        Write(page, "缺少測試紀錄");
        await PressAsync(queue[1], "fail");
        await page.WaitForAssertionAsync(() => Assert.StartsWith("已決定不通過 王小明", TextOf(page.ById("desk-last")), StringComparison.Ordinal));
        var pressed = Offered(page);
        await UndoAsync(page, pressed);
        await UndoAsync(page, pressed);
        Assert.Equal((OutcomeState.Decided, OutcomeState.Read), (await StateOfAsync(queue[0]), await StateOfAsync(queue[1])));
        Assert.Equal("已復原：不通過 王小明 看這一件 已通過 王小明 — U 復原", TextOf(page.ById("desk-last")));
        await UndoAsync(page);
        Assert.Equal(OutcomeState.Read, await StateOfAsync(queue[0]));
    }

    [Fact]
    public async Task Undo_OfADecisionChangedElsewhere_IsAConflict_AndUndoesNothingElse()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        await PressAsync(queue[1], "pass");
        await DecideElsewhereAsync(queue[1], Verdict.Fail);
        await UndoAsync(page);
        Assert.Equal("conflict", page.RefusalCode());
        Assert.Contains("沒有復原「已通過 王小明」", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal((OutcomeState.Decided, OutcomeState.Decided), (await StateOfAsync(queue[0]), await StateOfAsync(queue[1])));
        Assert.Equal(Verdict.Fail, (await DeskOfAsync(queue[1])).Current.Verdict);
    }

    [Fact]
    public async Task Undo_WhilePublicationIsPendingElsewhere_IsRefused_UntilThatIsUndone()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("desk-last-undo")));
        var publication = (await Database.PlanAsync(School.AsTeacher, SmallSchool.SchoolDay.AddDays(1), queue[0])).Value;
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("publish-bar")));
        await UndoAsync(page);
        await page.WaitForAssertionAsync(() => Assert.NotNull(page.RefusalCode()));
        await ElsewhereAsync(Database.Get<UndoPublishing>().ExecuteAsync(School.AsTeacher, publication.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Null(page.RefusalCode()));
    }

    [Fact]
    public async Task Undo_AfterPublication_IsRefused_ForThePublicationAndTheDecision()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("desk-last-undo")));
        await page.WaitForAssertionAsync(() => Assert.False(page.IsDisabled("publish-all")));
        await PublishAllAsync(page);
        await page.WaitForAssertionAsync(() => Assert.Equal("已發佈 1 件", TextOf(page.ById("desk-last"))));
        var publishing = Offered(page);
        await UndoAsync(page, publishing);
        await page.WaitForAssertionAsync(() => Assert.Equal("already-published", page.RefusalCode()));
        Assert.Equal(OutcomeState.Passed, await StateOfAsync(queue[0]));
        await page.WaitForAssertionAsync(() => Assert.NotEqual(publishing, Offered(page)));
        await UndoAsync(page);
        await page.WaitForAssertionAsync(() => Assert.Equal("not-decided", page.RefusalCode()));
        Assert.Empty(page.AllById("desk-last-undo"));
    }

    [Fact]
    public async Task Undo_OfAChangedDecision_RestoresTheFormerOne()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "fail");
        Write(page, "後來的話");
        await PressAsync(queue[0], "saveAndNext");
        Assert.Equal(Verdict.Fail, (await DeskOfAsync(queue[0])).Current.Verdict);
        await UndoAsync(page);
        Assert.Equal((OutcomeState.Decided, Verdict.Pass), ((await DeskOfAsync(queue[0])).State, (await DeskOfAsync(queue[0])).Current.Verdict));
    }

    [Fact]
    public async Task Undo_OfABulkPass_UndoesAllButAChangedOne_AndNamesIt()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read);
        var page = OpenQueue();
        for (var i = 0; i < 3; i++)
        {
            await page.AllById("queue-select")[i].ChangeAsync(true);
        }

        await page.ById("pass-selected").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("已通過 3 件 — U 復原", TextOf(page.ById("desk-last"))));
        await DecideElsewhereAsync(queue[2], Verdict.Fail);
        await UndoAsync(page);
        Assert.Contains("沒有復原這些：王小明。", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal("已復原：通過 2 件", page.ById("desk-undone").TextContent);
        Assert.Equal(
            [OutcomeState.Read, OutcomeState.Read, OutcomeState.Decided],
            [await StateOfAsync(queue[0]), await StateOfAsync(queue[1]), await StateOfAsync(queue[2])]);
    }

    [Fact]
    public async Task Undo_OfADecisionAfterAPublication_ComesFirst_ThenThePublication()
    {
        await GiveTimeToUndoAsync(30);
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Read);
        var page = OpenDesk(queue[1]);
        await PublishAllAsync(page);
        Assert.Single(page.ById("publish-bar").QuerySelectorAll("kbd"));
        Assert.Empty(page.AllById("desk-last"));
        await PressAsync(queue[1], "pass");
        await page.WaitForAssertionAsync(() => Assert.Empty(page.ById("publish-bar").QuerySelectorAll("kbd")));
        await UndoAsync(page);
        Assert.Equal(OutcomeState.Read, await StateOfAsync(queue[1]));
        Assert.Single(page.AllById("publish-bar"));

        // The action before that is the publication, which is undone next.
        await page.WaitForAssertionAsync(() => Assert.Single(page.ById("publish-bar").QuerySelectorAll("kbd")));
        await UndoAsync(page);
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-bar")));
        Assert.Equal("已復原：發佈 1 件，學生沒有看到", page.ById("desk-undone").TextContent);
        Assert.Null((await DeskOfAsync(queue[0])).EffectiveAt);
    }

    [Fact]
    public async Task UndoButton_UndoesTheOpenOutcome_AndRemovesItFromTheHistory()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        await PressAsync(queue[1], "previous");
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("desk-undo")));
        await page.ById("desk-undo").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("已復原：通過 王小明", page.ById("desk-undone").TextContent));
        Assert.Equal(OutcomeState.Read, await StateOfAsync(queue[0]));
        Assert.Empty(page.AllById("desk-last-undo"));
    }

    private static int Offered(IRenderedComponent<Routes> page) =>
        page.FindAll("[data-undo-action]") is [var one] ? int.Parse(one.GetAttribute("data-undo-action")!, CultureInfo.InvariantCulture) : 0;

    /// <summary>Presses the undo key for the action that the page offers to undo.</summary>
    private Task UndoAsync(IRenderedComponent<Routes> page, int? offered = null) => PressAsync(new KeyPress("undo", string.Empty, 0, 0, Action: offered ?? Offered(page)));
}
