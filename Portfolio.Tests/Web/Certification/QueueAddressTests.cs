using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Certification;

/// <summary>
/// The search text of the queue in its URL. What the browser does with the URL while somebody types is in the journeys and in search.test.mjs.
/// </summary>
public sealed class QueueAddressTests : DeskTest
{
    private const string Car = "#q=%E8%87%AA%E8%B5%B0%E8%BB%8A";
    private const string Nobody = "#q=nobody";

    [Fact]
    public async Task Search_FromTheUrl_IsInTheField_AndFiltersTheRows()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent);
        Assert.Equal(2, OpenAddress($"/certify{Car}").AllById("queue-row").Count);
        var page = OpenAddress($"/certify{Nobody}");
        Assert.Empty(page.AllById("queue-row"));
        Assert.Equal("nobody", page.ById("queue-search").GetAttribute("value"));
    }

    [Fact]
    public async Task Search_Typed_IsInEveryLinkThatKeepsTheList_AndInTheUrlOfAnotherFilter()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent);
        var page = OpenDesk(queue[0]);
        await page.ById("queue-search").ChangeAsync(" 自走車 ");
        Assert.Equal($"/certify{Car}", page.ById("desk-back").GetAttribute("href"));
        Assert.Equal($"/certify/{queue[1].Id.Value}{Car}", page.AllById("queue-row")[1].GetAttribute("href"));
        Assert.Equal($"/certify/{queue[1].Id.Value}{Car}", page.Find("[data-go=next]").GetAttribute("href"));
        Assert.Equal("/certify", page.ById("queue-count").GetAttribute("href"));
        await PressAsync(queue[0], "next");
        Assert.EndsWith($"/certify/{queue[1].Id.Value}{Car}", Navigation.Uri, StringComparison.Ordinal);
        await page.ById("queue-status").ChangeAsync("All");
        Assert.EndsWith($"?status=all{Car}", Navigation.Uri, StringComparison.Ordinal);
        await page.ById("queue-clear").ClickAsync();
        Assert.EndsWith($"/certify/{queue[1].Id.Value}", Navigation.Uri, StringComparison.Ordinal);
        Assert.Empty(page.ById("queue-search").GetAttribute("value")!);
    }

    [Fact]
    public async Task Search_ComesBackWithTheUrl_WhetherOrNotAnotherOutcomeIsOpened()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent);
        var page = OpenAddress($"/certify{Nobody}");
        Navigation.NavigateTo($"/certify/{queue[0].Id.Value}");
        Assert.Equal(2, page.AllById("queue-row").Count);
        Navigation.NavigateTo($"/certify/{queue[0].Id.Value}{Nobody}");
        Assert.Empty(page.AllById("queue-row"));
        Assert.Equal("nobody", page.ById("queue-search").GetAttribute("value"));
        Navigation.NavigateTo($"/certify{Car}");
        Assert.Equal(2, page.AllById("queue-row").Count);
        Assert.Equal("自走車", page.ById("queue-search").GetAttribute("value"));
    }

    /// <summary>The circuit has not heard that the text went into the URL, so to it this is where it has been all the time.</summary>
    [Fact]
    public async Task Search_TypedSince_IsReplacedByAnEarlierUrl()
    {
        await GivenInQueueAsync(OutcomeState.Sent);
        var page = OpenQueue();
        await page.ById("queue-search").ChangeAsync("nobody");
        Assert.Empty(page.AllById("queue-row"));
        Navigation.NavigateTo("/certify");
        Assert.Single(page.AllById("queue-row"));
        Assert.Empty(page.ById("queue-search").GetAttribute("value")!);
    }

    [Fact]
    public async Task Typing_ReadsNothingFromTheDatabase()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent);
        var page = OpenQueue();
        Database.Sql.Clear();
        foreach (var typed in new[] { "自", "自走", "自走車", "nobody", string.Empty })
        {
            await page.ById("queue-search").ChangeAsync(typed);
        }

        Assert.Equal(2, page.AllById("queue-row").Count);
        Assert.Empty(Database.Sql.Commands);
    }

    [Fact]
    public void LinkFollowedBeforeItContainedTheTypedText_KeepsTheText()
    {
        Navigation.NavigateTo("/certify");
        using var address = new QueueAddress(Navigation, () => { });
        address.Type("自走車");
        Navigation.NavigateTo("/certify?status=all");
        Assert.Equal(new(Status: QueueStatus.All, Search: "自走車"), address.Selection);
        Assert.EndsWith($"/certify?status=all{Car}", Navigation.Uri, StringComparison.Ordinal);
        address.Rendered();
        Navigation.NavigateTo("/certify");
        Assert.Equal(new(), address.Selection);
    }
}
