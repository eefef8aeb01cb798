using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The last evening: five hundred outcomes in one teacher's queue, of which the page renders only the visible part.</summary>
public sealed class LongQueueJourney(Browser browser, LongQueue queue) : IClassFixture<LongQueue>
{
    /// <summary>The most rows that may be rendered: the visible ones, and as many above and below as scrolling needs.</summary>
    private const int MostDrawn = 60;

    private static readonly string Sought = LongQueue.Title(250);

    [Fact]
    public async Task FiveHundredRows_AreScrolledWalkedSearchedAndFiltered_WhileOnlyTheVisiblePartIsRendered()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1");
        await teacher.OpenAsync("/certify?status=all");
        await teacher.KeysAreOnAsync();
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"{queue.Total}");
        var list = teacher.Page.Locator("[data-queue]");

        // The first work opens by itself, and the list scrolls to it.
        await Assertions.Expect(teacher.Handle("desk-read")).ToBeVisibleAsync();
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
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"{waiting} / {queue.Total}");
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

    [Fact]
    public async Task TheSearch_ComesBack_WithBackAndReload_AndNoRequestContainsIt()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1", new View(Width: 1000));
        var requests = new List<string>();
        teacher.Page.Request += (_, request) => requests.Add(Uri.UnescapeDataString(request.Url));
        await teacher.OpenAsync("/certify");
        await teacher.KeysAreOnAsync();
        await TypeAsync(teacher, "第 2", "50 ", "號作品");
        await IsFoundAsync(teacher);

        // From the desk, by the browser's button and by the page's own link; from another page.
        await teacher.Handle("queue-row").ClickAsync();
        await Assertions.Expect(teacher.Desk()).ToBeVisibleAsync();
        await BackFindsAsync(teacher);
        await teacher.Handle("queue-row").ClickAsync();
        await teacher.Handle("desk-back").ClickAsync();
        await IsFoundAsync(teacher);
        await teacher.Page.Locator(".main-nav a").First.ClickAsync();
        await Assertions.Expect(teacher.Handle("queue-search")).ToHaveCountAsync(0);
        await BackFindsAsync(teacher);

        // From other searches, one of them still being typed.
        await teacher.Handle("queue-count").ClickAsync();
        await Assertions.Expect(teacher.Handle("queue-search")).ToHaveValueAsync(string.Empty);
        await BackFindsAsync(teacher);
        await teacher.Handle("queue-status").SelectOptionAsync("All");
        await Assertions.Expect(teacher.Page).ToHaveURLAsync(EndsIn($"/certify?status=all{Behind(Sought)}"));
        await teacher.Handle("queue-search").FillAsync("nothing like this");
        await Assertions.Expect(teacher.Handle("queue-row")).ToHaveCountAsync(0);
        await BackFindsAsync(teacher);
        teacher.HasNotReloaded();

        await teacher.Page.ReloadAsync();
        await teacher.KeysAreOnAsync();
        await IsFoundAsync(teacher);

        // What leads to the content is no other address.
        await teacher.Page.Locator(".skip-link").FocusAsync();
        await teacher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(teacher.Page.Locator("main")).ToBeFocusedAsync();
        await IsFoundAsync(teacher);
        Assert.DoesNotContain(requests, url => url.Contains("作品", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARowOpenedBeforeTheSearchWasSent_KeepsTheSearch()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1", new View(Width: 1000));
        await teacher.OpenAsync("/certify");
        await teacher.KeysAreOnAsync();
        var row = teacher.Handle("queue-row").Nth(1);
        var id = await row.GetAttributeAsync("data-outcome-id");
        await teacher.Handle("queue-search").FillAsync(Sought);

        // The field hears of it by losing the focus, as with a click; the link still has the address of before.
        await row.EvaluateAsync("a => { document.querySelector('[data-queue-search]').dispatchEvent(new Event('change', { bubbles: true })); a.click(); }");
        await Assertions.Expect(teacher.Page).ToHaveURLAsync(EndsIn($"/certify/{id}{Behind(Sought)}"));
        await teacher.Handle("desk-back").ClickAsync();
        await IsFoundAsync(teacher);
    }

    /// <summary>A screen of 1280 by 800 pixels at 200 %.</summary>
    [Fact]
    public async Task OnALowScreen_TheFiltersAreFolded_AndRowsAreInSight()
    {
        await using var teacher = await browser.SignInAsync(queue.Portal, "teacher1");
        await teacher.Page.SetViewportSizeAsync(640, 400);
        await teacher.OpenAsync("/certify");
        await teacher.KeysAreOnAsync();
        await Assertions.Expect(Place(teacher, 1)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(teacher.Handle("queue-status")).ToBeHiddenAsync();
        await teacher.Handle("queue-fold").ClickAsync();
        await Assertions.Expect(teacher.Handle("queue-fold")).ToHaveAttributeAsync("aria-expanded", "true");
        await teacher.Handle("queue-status").SelectOptionAsync("All");
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync($"{queue.Total}");
        await teacher.Handle("queue-fold").ClickAsync();
        await Assertions.Expect(teacher.Handle("queue-status")).ToBeHiddenAsync();
        await Assertions.Expect(teacher.Handle("queue-fold")).ToHaveTextAsync("篩選與排序（1）");
        await teacher.Page.SetViewportSizeAsync(1280, 800);
        await Assertions.Expect(teacher.Handle("queue-status")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Handle("queue-fold")).ToBeHiddenAsync();
    }

    /// <summary>Each part is looked for before the next is typed; together they are one entry in the history, and the field keeps the focus.</summary>
    private static async Task TypeAsync(Visitor teacher, params string[] parts)
    {
        var (entries, typed) = (await teacher.Page.EvaluateAsync<int>("() => history.length"), string.Empty);
        await teacher.Page.Keyboard.PressAsync("/");
        foreach (var part in parts)
        {
            typed += part;
            await teacher.Page.Keyboard.TypeAsync(part);
            await Assertions.Expect(teacher.Page).ToHaveURLAsync(EndsIn(Behind(typed.Trim())));
        }

        Assert.Equal(entries, await teacher.Page.EvaluateAsync<int>("() => history.length"));
        await Assertions.Expect(teacher.Handle("queue-search")).ToBeFocusedAsync();
    }

    private static async Task BackFindsAsync(Visitor teacher)
    {
        await teacher.Page.GoBackAsync();
        await IsFoundAsync(teacher);
    }

    /// <summary>The list shows what is looked for, and only that, and so does the address.</summary>
    private static async Task IsFoundAsync(Visitor teacher)
    {
        await Assertions.Expect(teacher.Handle("queue-search")).ToHaveValueAsync(Sought);
        await Assertions.Expect(teacher.Handle("queue-row")).ToHaveCountAsync(1);
        await Assertions.Expect(teacher.Handle("queue-row")).ToContainTextAsync(Sought);
        await Assertions.Expect(teacher.Desk()).ToHaveCountAsync(0);
        await Assertions.Expect(teacher.Page).ToHaveURLAsync(EndsIn($"/certify{Behind(Sought)}"));
    }

    /// <summary>Where the address holds what is looked for.</summary>
    private static string Behind(string words) => $"#q={Uri.EscapeDataString(words)}";

    private static Regex EndsIn(string address) => new($"{Regex.Escape(address)}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task RangeIsTickedAsync(Visitor teacher, ILocator list, int waiting)
    {
        // With the shift key everything between two ticks, drawn or not. Begun at the open row, to which a list that is new scrolls by itself.
        await Place(teacher, waiting - 1).GetByTestId("queue-select").ClickAsync();
        await Assertions.Expect(teacher.Handle("selection-count")).ToContainTextAsync("1");
        await list.EvaluateAsync("l => { l.scrollTop = 0; }");
        await Place(teacher, 1).GetByTestId("queue-select").FocusAsync();
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
