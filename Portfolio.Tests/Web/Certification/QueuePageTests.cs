using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Tests.Web.Certification;

/// <summary>The queue beside the desk: virtualization, filters, order, live updates and pausing.</summary>
public sealed class QueuePageTests : DeskTest
{
    [Fact]
    public async Task LongQueue_RendersOnlyVisibleRows()
    {
        var queue = await GivenInQueueAsync([.. Enumerable.Repeat(OutcomeState.Sent, 500)]);
        var page = OpenQueue();
        var list = page.FindComponent<QueueList>();
        Assert.InRange(page.AllById("queue-row").Count, 20, 24);
        Assert.Contains("500 *", page.Find(".queue-rows").GetAttribute("style"), StringComparison.Ordinal);
        await Renderer.Dispatcher.InvokeAsync(() => list.Instance.Seen(300, 312));
        var rows = page.FindAll(".queue-rows > li");
        Assert.InRange(rows.Count, 20, 80);
        Assert.Contains(rows, r => r.GetAttribute("aria-posinset") == "301" && r.GetAttribute("aria-setsize") == "500");
        Assert.Contains(page.AllById("queue-row"), r => r.GetAttribute("data-outcome-id") == queue[300].Id.Value.ToString());
        Assert.DoesNotContain(page.AllById("queue-row"), r => r.GetAttribute("data-outcome-id") == queue[0].Id.Value.ToString());
    }

    [Theory]
    [InlineData(QueueList.WholeUpTo, QueueList.WholeUpTo)]
    [InlineData(QueueList.WholeUpTo + 1, 23)]
    public async Task ShortQueue_IsRenderedWhole(int rows, int drawn)
    {
        await GivenInQueueAsync([.. Enumerable.Repeat(OutcomeState.Sent, rows)]);
        Assert.Equal(drawn, OpenQueue().AllById("queue-row").Count);
    }

    [Fact]
    public async Task Dialogs_AreCreatedOnFirstUse_AndTheListIsNotRenderedAgain()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided);
        var page = OpenQueue();
        var (list, filters) = (page.FindComponent<QueueList>().RenderCount, page.FindComponent<QueueFilters>().RenderCount);
        await page.InvokeAsync(() => page.ById("desk-keys").ClickAsync());
        Assert.Single(page.FindComponents<KeysDialog>());
        Assert.Empty(page.FindComponents<PublishDialog>());
        Assert.Empty(page.FindComponents<MovePublishingDialog>());
        Assert.Equal((list, filters), (page.FindComponent<QueueList>().RenderCount, page.FindComponent<QueueFilters>().RenderCount));
        await page.InvokeAsync(() => page.ById("publish-all").ClickAsync());
        Assert.Single(page.FindComponents<PublishDialog>());
    }

    [Fact]
    public async Task OpenRow_IsRenderedAndTheOnlyTabStop_WhereverTheListIsScrolled()
    {
        var queue = await GivenInQueueAsync([.. Enumerable.Repeat(OutcomeState.Sent, 120)]);
        var page = OpenDesk(queue[100]);
        Assert.Equal(queue[100].Id.Value.ToString(), page.Find("[data-testid=queue-row][tabindex='0']").GetAttribute("data-outcome-id"));
        await Renderer.Dispatcher.InvokeAsync(() => page.FindComponent<QueueList>().Instance.Seen(0, 10));
        Assert.Equal("true", page.Find("[data-testid=queue-row][tabindex='0']").GetAttribute("aria-current"));
    }

    [Fact]
    public async Task Filter_IsInTheUrl_ShowsCounts_AndCanBeCleared()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await page.ById("queue-status").ChangeAsync("Decided");
        Assert.EndsWith($"/certify/{queue[0].Id.Value}?status=decided", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal(queue[1].Id.Value.ToString(), Assert.Single(page.AllById("queue-row")).GetAttribute("data-outcome-id"));
        Assert.Equal("1 / 3 件", page.ById("queue-shown").TextContent);
        Assert.Equal(queue[0].Id.Value.ToString(), page.Find("[data-desk]").GetAttribute("data-outcome-id"));
        await page.ById("queue-clear").ClickAsync();
        Assert.Equal(2, page.AllById("queue-row").Count);
        Assert.Equal("2 / 3 件", page.ById("queue-shown").TextContent);
        await page.ById("queue-status").ChangeAsync("All");
        Assert.Equal("共 3 件", page.ById("queue-shown").TextContent);
    }

    [Fact]
    public async Task Filter_FromTheUrl_IsApplied_AndKeptInLinks()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided);
        var page = OpenAddress($"/certify?status=decided&course={School.Course.Id.Value}");
        var row = Assert.Single(page.AllById("queue-row"));
        Assert.Equal(queue[1].Id.Value.ToString(), row.GetAttribute("data-outcome-id"));
        Assert.StartsWith($"/certify/{queue[1].Id.Value}?course=", row.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithoutMatches_SaysSo_AndLeavesFieldAndUrlAlone()
    {
        await GivenInQueueAsync(OutcomeState.Sent);
        var page = OpenQueue();
        await page.ById("queue-search").ChangeAsync("沒有這個人");
        Assert.Empty(page.AllById("queue-row"));
        Assert.Equal("沒有符合篩選的成果。", page.Find(".queue-none").TextContent);

        // Setting the value would interrupt an IME composition, and a navigation would overtake what is being typed: the browser puts
        // the text into the URL by itself.
        Assert.Empty(page.ById("queue-search").GetAttribute("value")!);
        Assert.EndsWith("/certify", Navigation.Uri, StringComparison.Ordinal);
        await page.ById("queue-search").ChangeAsync("自走車");
        Assert.Single(page.AllById("queue-row"));
    }

    [Fact]
    public async Task Filter_MatchingOnlyOtherStates_LinksToThem()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided);
        var page = OpenAddress($"/certify?course={School.Course.Id.Value}");
        Assert.Empty(page.AllById("queue-elsewhere"));
        await page.ById("queue-status").ChangeAsync("Expired");
        var link = page.ById("queue-elsewhere");
        Assert.Contains("2", link.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/certify?course={School.Course.Id.Value}&status=all", link.GetAttribute("href"));
        Assert.Equal(2, queue.Count);
    }

    [Fact]
    public async Task CountLink_ClearsTheSearch_AndRemovesRowsThatLeftTheState()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        await PressAsync(queue[0], "pass");
        await page.WaitForAssertionAsync(() => Assert.Equal(["Decided", "Read", "Read"], StatesOf(page)));
        await page.ById("queue-search").ChangeAsync("沒有這個人");
        await page.ById("queue-count").ClickAsync();
        Navigation.NavigateTo(page.ById("queue-count").GetAttribute("href")!);
        Assert.Equal(["Read", "Read"], StatesOf(page));
    }

    [Fact]
    public async Task DecidedRow_StaysInTheWaitingList_UntilTidied()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Decided, OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        Assert.Equal(3, page.AllById("queue-row").Count);
        await PressAsync(queue[0], "pass");
        Assert.True(IsOnDesk(queue[2]));
        await page.WaitForAssertionAsync(() => Assert.Equal(["Decided", "Read", "Read"], StatesOf(page)));
        Assert.Equal("3 / 4 件", page.ById("queue-shown").TextContent);
        await PressAsync(queue[2], "next");
        Assert.True(IsOnDesk(queue[3]));
        await PressAsync(queue[3], "previous");
        await PressAsync(queue[2], "previous");
        Assert.True(IsOnDesk(queue[0]));
        Navigation.NavigateTo($"/certify/{queue[2].Id.Value}");
        Assert.Equal("收起已離開此清單的 1 件", page.ById("queue-tidy").TextContent);
        await page.ById("queue-tidy").ClickAsync();
        Assert.Equal(["Read", "Read"], StatesOf(page));
        Assert.Empty(page.AllById("queue-tidy"));
    }

    [Fact]
    public async Task OpenOutcome_IsListed_EvenWhenDecided()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        Assert.Equal(["Decided", "Read"], StatesOf(page));
        Assert.Equal("1 / 2", page.ById("desk-place").TextContent.Trim());
        await PressAsync(queue[0], "next");
        Assert.True(IsOnDesk(queue[1]));
        Assert.Equal(["Decided", "Read"], StatesOf(page));
    }

    [Fact]
    public async Task Enter_InTheSearch_OpensTheFirstMatch()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent);
        var page = OpenDesk(queue[1]);
        await page.ById("queue-search").ChangeAsync("沒有這個人");
        await page.Find("form.queue-filters").SubmitAsync();
        Assert.True(IsOnDesk(queue[1]));
        await page.ById("queue-search").ChangeAsync("自走車");
        await page.Find("form.queue-filters").SubmitAsync();
        Assert.True(IsOnDesk(queue[0]));
    }

    [Fact]
    public async Task NewRow_IsMarkedUntilOpened()
    {
        var open = await GivenAsync(OutcomeState.Sent);
        var draft = A.CompleteDraft(School);
        await SaveAsync(draft);
        var page = OpenDesk(open);
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(draft.Id, School.Teacher.Id), Token));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("queue-fresh")));
        Assert.Equal(open.Id.Value.ToString(), page.Find("[aria-current=true]").GetAttribute("data-outcome-id"));
        Navigation.NavigateTo($"/certify/{draft.Id.Value}");
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("queue-fresh")));
    }

    [Fact]
    public async Task Paused_ShowsOwnChangesOnly_CountsTheRest_AndAppliesThemOnRequest()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Sent, OutcomeState.Sent);
        var page = OpenDesk(queue[0]);
        await page.InvokeAsync(() => page.ById("queue-pause").ClickAsync());
        Assert.Equal("true", page.ById("queue-pause").GetAttribute("aria-pressed"));
        await ElsewhereAsync(Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, queue[2].Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("1 項更新，套用", page.ById("queue-apply").TextContent));
        Assert.Equal(3, page.AllById("queue-row").Count);
        await page.InvokeAsync(() => page.ById("desk-pass").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal(["Decided", "Sent", "Sent"], StatesOf(page)));
        await page.InvokeAsync(() => page.ById("queue-apply").ClickAsync());
        Assert.Equal(2, page.AllById("queue-row").Count);
        Assert.Equal("true", page.ById("queue-pause").GetAttribute("aria-pressed"));
        Assert.Empty(page.AllById("queue-apply"));
    }

    [Fact]
    public async Task Keys_SwitchedOffInThisBrowser_StartOff_AndCanBeSwitchedOn()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        await SwitchKeysAsync(isOff: true);
        Assert.Equal("off", page.Find("[data-keys]").GetAttribute("data-keys"));
        await PressAsync(outcome, "help");
        await page.Find(".mud-dialog-actions [aria-pressed]").ClickAsync();
        Assert.Equal("on", page.Find("[data-keys]").GetAttribute("data-keys"));
        Assert.False((bool)KeyCalls("keep").Single().Arguments[1]!);
    }

    private static IEnumerable<string?> StatesOf(IRenderedComponent<Routes> page) => page.AllById("queue-row").Select(r => r.GetAttribute("data-status"));
}
