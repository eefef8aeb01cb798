using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The last evening: five hundred outcomes in one teacher's queue, of which the page renders only the visible part.</summary>
public sealed class LongQueueJourney(Browser browser, LongQueue queue) : IClassFixture<LongQueue>
{
    /// <summary>The most rows that may be rendered: the visible ones, and as many above and below as scrolling needs.</summary>
    private const int MostDrawn = 60;

    [Fact]
    public async Task FiveHundredRows_AreScrolledWalkedSearchedAndFiltered_WhileOnlyTheVisiblePartIsRendered()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1");
        await teacher.OpenAsync("/certify?status=all");
        await teacher.KeysAreOnAsync();
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"{queue.Total}");
        var list = teacher.Page.Locator("[data-queue]");
        await IsWindowAsync(teacher);

        await list.EvaluateAsync("l => { l.scrollTop = l.scrollHeight; }");
        await Assertions.Expect(Place(teacher, queue.Total - 1)).ToBeInViewportAsync();
        await IsWindowAsync(teacher);
        await Place(teacher, queue.Total - 1).Locator("a").FocusAsync();
        await teacher.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(Place(teacher, 0)).ToBeInViewportAsync();
        await Assertions.Expect(Place(teacher, 0).Locator("a")).ToBeFocusedAsync();
        await teacher.Page.Keyboard.PressAsync("End");
        await Assertions.Expect(Place(teacher, queue.Total - 1)).ToBeInViewportAsync();
        await Assertions.Expect(Place(teacher, queue.Total - 1).Locator("a")).ToBeFocusedAsync();

        await teacher.Page.Keyboard.PressAsync("Enter");
        await IsOnDeskAsync(teacher, queue.Total - 1);
        await teacher.Page.Keyboard.PressAsync("k");
        await IsOnDeskAsync(teacher, queue.Total - 2);
        await teacher.Page.Keyboard.PressAsync("j");
        await IsOnDeskAsync(teacher, queue.Total - 1);
        await IsWindowAsync(teacher);

        await teacher.Handle("queue-search").FillAsync(LongQueue.Title(LongQueue.Sent));
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"1 / {queue.Total}");
        await Assertions.Expect(teacher.Handle("queue-row")).ToHaveCountAsync(1);
        await Assertions.Expect(teacher.Handle("queue-row")).ToContainTextAsync(LongQueue.Title(LongQueue.Sent));
        await teacher.Handle("queue-clear").ClickAsync();

        var waiting = int.Parse(await teacher.Handle("queue-count").InnerTextAsync() is var words ? new string([.. words.TakeWhile(char.IsAsciiDigit)]) : "0", System.Globalization.CultureInfo.InvariantCulture);
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"{waiting}");
        await teacher.Handle("queue-status").SelectOptionAsync("All");
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"{queue.Total}");
        await teacher.Handle("queue-status").SelectOptionAsync("Waiting");
        await RangeIsTickedAsync(teacher, list, waiting);
        teacher.HasNotReloaded();
    }

    [Fact]
    public async Task ADecisionFarDown_KeepsThePlace()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1");
        await teacher.OpenQueueAsync();
        await teacher.KeysAreOnAsync();
        await teacher.Page.Locator("[data-queue]").EvaluateAsync("l => { l.scrollTop = l.scrollHeight - l.clientHeight - 2400; }");
        var far = teacher.Page.Locator("[data-place]").Filter(new() { HasText = LongQueue.Title(LongQueue.Sent - 45) });
        await Assertions.Expect(far).ToBeVisibleAsync();
        var place = int.Parse((await far.GetAttributeAsync("data-place"))!, System.Globalization.CultureInfo.InvariantCulture);
        await far.Locator("a").ClickAsync();
        await IsOnDeskAsync(teacher, place);
        var id = (await teacher.Desk().GetAttributeAsync("data-outcome-id"))!;
        var before = (await far.BoundingBoxAsync())!.Y;
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "true");
        await teacher.Page.Keyboard.PressAsync("p");
        await IsOnDeskAsync(teacher, place + 1);
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        Assert.Equal(before, (await far.BoundingBoxAsync())!.Y, 1f);
        await IsWindowAsync(teacher);
    }

    [Fact]
    public async Task OnAPhone_TheSameQueue_ScrollsWithThePage_AndNeverSideways()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1", new View(Width: 360));
        await teacher.OpenAsync("/certify?status=all");
        await IsWindowAsync(teacher);
        await Assertions.Expect(Place(teacher, 0)).ToBeVisibleAsync();
        await teacher.Page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(Place(teacher, queue.Total - 1)).ToBeInViewportAsync();
        await IsWindowAsync(teacher);
        Assert.True(await teacher.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - window.innerWidth") <= 0, "It scrolls sideways");
    }

    private static async Task RangeIsTickedAsync(Visitor teacher, ILocator list, int waiting)
    {
        // With the shift key everything between two ticks, drawn or not.
        await list.EvaluateAsync("l => { l.scrollTop = 0; }");
        await Place(teacher, 1).GetByTestId("queue-select").ClickAsync();
        await list.EvaluateAsync("l => { l.scrollTop = l.scrollHeight; }");
        await Place(teacher, waiting - 1).GetByTestId("queue-select").FocusAsync();
        await teacher.Page.Keyboard.PressAsync("Shift+Space");
        await Assertions.Expect(teacher.Handle("selection-count")).ToContainTextAsync($"{waiting - 1}");
        await Assertions.Expect(teacher.Handle("pass-selected")).ToBeEnabledAsync();
    }

    private static ILocator Place(Visitor teacher, int place) => teacher.Page.Locator($"[data-queue] [data-place='{place}']");

    private static async Task IsWindowAsync(Visitor teacher) =>
        Assert.InRange(await teacher.Page.Locator("[data-queue] [data-place]").CountAsync(), 10, MostDrawn);

    /// <summary>Its row is the selected one and visible, and it is shown on the desk.</summary>
    private static async Task IsOnDeskAsync(Visitor teacher, int place)
    {
        var open = teacher.Page.Locator("[data-queue] [data-place]:has([aria-current='true'])");
        await Assertions.Expect(open).ToHaveAttributeAsync("data-place", $"{place}");
        await Assertions.Expect(open).ToBeInViewportAsync();
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", (await open.Locator("a").GetAttributeAsync("data-outcome-id"))!);
    }
}
