using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Publishing;

public sealed class SelectionTests : PublishTest
{
    [Fact]
    public async Task PassSelected_PassesReadOutcomes_AndCountsUnreadOnes()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Sent, OutcomeState.Read);
        var page = OpenQueue();
        await TickAsync(page, 1);
        Assert.True(page.IsDisabled("pass-selected"));
        await TickAsync(page, 0);
        Assert.Equal("已選 2 件", page.ById("selection-count").TextContent);
        Assert.Equal("1 件還沒讀完，不能一起通過", page.ById("selection-unread").TextContent);
        Assert.Equal("通過 1 件", page.ById("pass-selected").TextContent);
        await page.ById("pass-selected").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal(1, page.AllById("queue-row").Count(r => r.GetAttribute("data-status") == "Decided")));
        Assert.Empty(page.AllById("bulk-left"));
        Assert.Equal(
            [OutcomeState.Decided, OutcomeState.Sent, OutcomeState.Read],
            [await StateOfAsync(queue[0]), await StateOfAsync(queue[1]), await StateOfAsync(queue[2])]);

        // The remaining row stays ticked.
        Assert.Equal("已選 1 件", page.ById("selection-count").TextContent);
    }

    [Fact]
    public async Task PassSelected_NamesOutcomesChangedElsewhere()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenQueue();
        await page.InvokeAsync(() => page.ById("queue-pause").ClickAsync());
        await TickAsync(page, 0, 1);
        await DecideElsewhereAsync(queue[0], Verdict.Fail);
        await page.ById("pass-selected").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("bulk-left")));
        Assert.Contains("已通過 1 件，1 件沒有變更", page.ById("bulk-left").TextContent, StringComparison.Ordinal);
        Assert.Contains("王小明：", page.ById("bulk-left").TextContent, StringComparison.Ordinal);

        // While paused, the teacher's own decision is shown at once, another one is not.
        Assert.Equal("Read", StatusOf(queue[0]));
        Assert.Equal("Decided", StatusOf(queue[1]));

        string? StatusOf(LearningOutcome outcome) =>
            page.AllById("queue-row").Single(r => r.GetAttribute("data-outcome-id") == outcome.Id.Value.ToString()).GetAttribute("data-status");
    }

    [Fact]
    public async Task ShiftTick_ExtendsTheRange_AndASecondOneReducesIt()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided, OutcomeState.Read);
        var page = OpenWholeQueue();
        var list = page.FindComponent<QueueList>().Instance;
        await TickAsync(page, 3);
        await Renderer.Dispatcher.InvokeAsync(list.Extend);
        await TickAsync(page, 1);
        Assert.Equal("已選 3 件", page.ById("selection-count").TextContent);
        Assert.Equal([false, true, true, true], page.AllById("queue-select").Select(c => c.HasAttribute("checked")));
        await Renderer.Dispatcher.InvokeAsync(list.Extend);
        await page.AllById("queue-select")[2].ChangeAsync(false);
        Assert.Equal([false, false, false, true], page.AllById("queue-select").Select(c => c.HasAttribute("checked")));

        // The Shift state applies to one tick only.
        await TickAsync(page, 0);
        Assert.Equal([true, false, false, true], page.AllById("queue-select").Select(c => c.HasAttribute("checked")));
    }

    [Fact]
    public async Task PublishSelected_ListsOnlyTickedOutcomes()
    {
        await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided, OutcomeState.Read);
        var page = OpenWholeQueue();
        await TickAsync(page, 1, 2);
        Assert.Equal("發佈所選 1 件", page.ById("publish-selected").TextContent);
        await page.ById("publish-selected").ClickAsync();
        Assert.Single(page.AllById("publish-row"));
    }

    [Fact]
    public async Task Selection_CanBeCleared_AndExcludesPublishedOutcomes()
    {
        await GivenAsync(OutcomeState.Passed);
        await GivenInQueueAsync(OutcomeState.Read);
        var page = OpenWholeQueue();
        Assert.Single(page.AllById("queue-select"));
        await TickAsync(page, 0);
        await page.ById("clear-selected").ClickAsync();
        Assert.Empty(page.AllById("selection-bar"));
    }

    private static async Task TickAsync(IRenderedComponent<Routes> page, params int[] rows)
    {
        foreach (var row in rows)
        {
            await page.AllById("queue-select")[row].ChangeAsync(true);
        }
    }
}
