using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Publishing;

public sealed class SelectionTests : PublishTest
{
    [Fact]
    public async Task PassSelected_PassesWhatWasRead_AndNamesWhatWasNot()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Sent, OutcomeState.Read);
        var page = OpenQueue();
        await TickAsync(page, 0, 1);
        Assert.Equal("已選 2 件", page.ById("selection-count").TextContent);
        await page.ById("pass-selected").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("bulk-left")));
        Assert.Contains("已通過 1 件，1 件沒有變更", page.ById("bulk-left").TextContent, StringComparison.Ordinal);
        Assert.Contains("王小明：", page.ById("bulk-left").TextContent, StringComparison.Ordinal);
        Assert.Equal(
            [OutcomeState.Decided, OutcomeState.Sent, OutcomeState.Read],
            [await StateOfAsync(queue[0]), await StateOfAsync(queue[1]), await StateOfAsync(queue[2])]);

        // What was left stays ticked.
        Assert.Equal("已選 1 件", page.ById("selection-count").TextContent);
    }

    [Fact]
    public async Task PublishSelected_AsksForThoseAlone()
    {
        await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided, OutcomeState.Read);
        var page = OpenQueue();
        await TickAsync(page, 1, 2);
        Assert.Equal("發佈所選 1 件", page.ById("publish-selected").TextContent);
        await page.ById("publish-selected").ClickAsync();
        Assert.Single(page.AllById("publish-row"));
    }

    [Fact]
    public async Task Selection_CanBeCleared_AndOffersNothingForWhatIsOver()
    {
        await GivenAsync(OutcomeState.Passed);
        await GivenInQueueAsync(OutcomeState.Read);
        var page = OpenQueue();
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
