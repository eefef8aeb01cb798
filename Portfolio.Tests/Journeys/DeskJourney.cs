using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The desk with the keyboard, with touch and with a screen reader.</summary>
public sealed class DeskJourney(Browser browser) : IAsyncLifetime
{
    private const int Works = 30;

    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync() => await _portal.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task ThirtyWorks_TakeThirtyKeys_AndOnePublish()
    {
        await using var teacher = await SitsAsync("/certify");
        await Assertions.Expect(teacher.Desk()).ToBeVisibleAsync();
        await teacher.WatchDeskAsync();
        for (var i = 0; i < Works; i++)
        {
            var id = await teacher.Desk().GetAttributeAsync("data-outcome-id");
            await teacher.ReadToTheEndAsync();
            await teacher.Page.Keyboard.PressAsync("p");
            await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", id!);
        }

        await teacher.StartsWithAsync("decided-count", Works);
        Assert.Equal(Works, await teacher.KeysAsync());
        await teacher.Page.Keyboard.PressAsync("Shift+P");
        await teacher.Handle("publish-confirm").ClickAsync();
        await teacher.StartsWithAsync("queue-count", 2);
        Assert.Equal(Works + 1, await teacher.KeysAsync());
        var moves = (await teacher.MovesAsync()).Order().ToList();
        Assert.Equal(Works, moves.Count);
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"From key to the next work in sight: median {moves[moves.Count / 2]:0} ms, ninth decile {moves[moves.Count * 9 / 10]:0} ms, longest {moves[^1]:0} ms of {moves.Count}; {Works} keys and 1 to publish");
        teacher.HasNotReloaded();
    }

    [Fact]
    public async Task KeyboardOnly_FromSignInToPublished()
    {
        await using var teacher = await browser.VisitAsync(_portal);
        await teacher.TabToAsync("[data-testid='demo-teacher1']");
        await teacher.Page.Keyboard.PressAsync("Enter");
        await teacher.IsLiveAsync();
        await teacher.TabToAsync(".main-nav a[href='/certify']");
        await teacher.Page.Keyboard.PressAsync("Enter");
        await teacher.KeysAreOnAsync();

        await OpensByItselfAsync(teacher);
        var first = (await teacher.Desk().GetAttributeAsync("data-outcome-id"))!;

        // Too early: the page says why, and nothing is decided.
        await teacher.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(teacher.Handle("error-summary")).ToHaveAttributeAsync("data-code", "not-read");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "true");
        await Assertions.Expect(teacher.Handle("error-summary")).ToHaveCountAsync(0);
        await teacher.Page.Keyboard.PressAsync("f");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeFocusedAsync();
        await teacher.Page.Keyboard.TypeAsync("jk pu: 1 2 3");
        await teacher.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(teacher.Row(first)).ToHaveAttributeAsync("data-status", "Decided");
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", first);
        await teacher.Page.Keyboard.PressAsync("Shift+P");
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToBeVisibleAsync();

        // Until the dialog has the focus, the tab key still moves through the page, and the focus would return there.
        await Assertions.Expect(teacher.Page.Locator(".mud-dialog-container :focus")).ToHaveCountAsync(1);
        await teacher.TabToAsync("[data-testid='publish-confirm']");
        await teacher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(teacher.Row(first)).ToHaveAttributeAsync("data-status", "Failed");

        await Assertions.Expect(teacher.Handle("publish-confirm")).ToHaveCountAsync(0);

        // Search with a key; in the field every key is a letter.
        await teacher.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(teacher.Handle("queue-search")).ToBeFocusedAsync();
        await teacher.Page.Keyboard.TypeAsync("jp?");
        await Assertions.Expect(teacher.Handle("queue-search")).ToHaveValueAsync("jp?");

        await EnterOpensAsync(teacher);
    }

    [Fact]
    public async Task TheKeys_SwitchedOff_StayOffForThisPerson()
    {
        await using var teacher = await SitsAsync("/certify");
        await teacher.Page.Keyboard.PressAsync("Shift+Slash");
        await teacher.Page.Locator(".mud-dialog-actions [aria-pressed]").ClickAsync();
        await teacher.Page.Keyboard.PressAsync("Escape");
        await teacher.OpenAsync("/certify");
        await Assertions.Expect(teacher.Page.Locator("[data-keys]")).ToHaveAttributeAsync("data-keys", "off");
        await teacher.Handle("queue-row").First.FocusAsync();
        await teacher.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(teacher.Handle("queue-row").Nth(1)).ToBeFocusedAsync();
        await teacher.Page.Keyboard.PressAsync("j");
        await teacher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", (await teacher.Handle("queue-row").Nth(1).GetAttributeAsync("data-outcome-id"))!);
    }

    [Fact]
    public async Task ArrowKeys_WalkTheList_BeforeTheCircuitIsConnected()
    {
        await using var teacher = await browser.SignInAsync(_portal, "teacher1");
        await teacher.Page.RouteAsync("**/_blazor**", route => route.AbortAsync());
        await teacher.GoToAsync("/certify");
        await teacher.Handle("queue-row").First.FocusAsync();
        await teacher.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(teacher.Handle("queue-row").Nth(1)).ToBeFocusedAsync();
        await Assertions.Expect(teacher.Page.Locator("[data-keys='on']")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task ForScreenReaders_TheDeskIsHeadingsAListAndForms_WithoutTheNextWork()
    {
        await using var teacher = await SitsAsync("/certify");
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.ReadToTheEndAsync();
        await Assertions.Expect(teacher.Page.Locator(".preview-pane.is-ahead [data-drawn], .preview-pane.is-ahead .preview-image").First).ToBeAttachedAsync();
        await Assertions.Expect(teacher.Page.Locator("main")).ToMatchAriaSnapshotAsync("""
            - heading "認證" [level=1]
            - button "暫停更新"
            - button "發佈 0 件 ⇧P" [disabled]
            - search "篩選待認證清單":
              - searchbox "姓名、學號、標題"
              - combobox "課程"
              - combobox "班級"
              - combobox "狀態"
              - combobox "排序"
              - paragraph:
                - status: 共 32 件
            - navigation "待認證清單":
              - list:
                - listitem:
                  - link /\d+ .+ 電機一甲 已讀/
            - region "認證作業區":
              - group "上一件與下一件":
                - link /下一件 .+/
              - heading [level=2]
              - heading "簡述" [level=3]
              - textbox "給學生的回饋"
              - button "通過"
              - button "不通過"
            """);
        Assert.Equal(1, Regex.Count(await teacher.Page.Locator(".preview-panes").AriaSnapshotAsync(), "^- region", RegexOptions.Multiline, TimeSpan.FromSeconds(1)));
        var before = await teacher.Desk().GetAttributeAsync("data-outcome-id");
        await teacher.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", before!);
        var who = await teacher.Page.Locator(".desk-who strong").InnerTextAsync();
        await Assertions.Expect(teacher.Page.Locator("#announce-polite")).ToContainTextAsync(who);
    }

    [Fact]
    public async Task OnAPhone_SwipingMovesOnAndBack_AndTheVerdictIsWithinReach()
    {
        await using var teacher = await SitsAsync("/certify", new View(360));
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.ReadToTheEndAsync();
        var first = (await teacher.Desk().GetAttributeAsync("data-outcome-id"))!;
        var frame = (await teacher.Handle("evidence-view").First.BoundingBoxAsync())!;
        Assert.True(frame.Height >= 400, $"The document has {frame.Height} of 800 pixels");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeHiddenAsync();
        var pass = (await teacher.Handle("desk-pass").BoundingBoxAsync())!;
        Assert.True(pass is { Height: >= 48, Width: >= 120 } && pass.Y + pass.Height <= 800, $"The button is {pass.Width} by {pass.Height} at {pass.Y}");

        // The sheet opens for the reason that a fail needs, and by its button; the document is not behind glass meanwhile.
        await teacher.Handle("desk-fail").ClickAsync();
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeFocusedAsync();
        await Assertions.Expect(teacher.Handle("desk-sheet")).ToHaveAttributeAsync("aria-expanded", "true");
        await teacher.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teacher.Handle("desk-sheet")).ToBeFocusedAsync();
        await teacher.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeHiddenAsync();
        await teacher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeVisibleAsync();
        await StrokeAsync(teacher, 300, 60);
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", first);
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeHiddenAsync();
        await StrokeAsync(teacher, 60, 300);
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", first);
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", first);
        Assert.True(await teacher.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
        await teacher.Handle("desk-back").ClickAsync();
        await Assertions.Expect(teacher.Row(first)).ToHaveAttributeAsync("data-status", "Decided");
    }

    [Fact]
    public async Task ADocumentThatCannotBeShown_IsDownloaded_AndCountsAsRead()
    {
        await using var teacher = await SitsAsync("/certify");
        await teacher.Page.RouteAsync(new Regex("/files/[0-9a-f-]+$", RegexOptions.None, TimeSpan.FromSeconds(1)), r => r.FulfillAsync(new() { ContentType = "application/pdf", Body = "%PDF-1.7 and nothing else" }));

        // The first two are loaded already: one opened by itself, the next is made ready.
        await teacher.Handle("queue-row").Nth(4).ClickAsync();
        var offered = teacher.Handle("evidence-view").Locator(".preview-failed a");
        await Assertions.Expect(offered).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "false");
        await teacher.Page.RunAndWaitForDownloadAsync(() => offered.ClickAsync());
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "true");
    }

    private static async Task OpensByItselfAsync(Visitor teacher)
    {
        // The first one opens by itself, and going back does not lead to a list that opens it again.
        await Assertions.Expect(teacher.Desk()).ToBeVisibleAsync();
        await teacher.Page.GoBackAsync();
        await Assertions.Expect(teacher.Desk()).ToHaveCountAsync(0);
        Assert.Equal("/", new Uri(teacher.Page.Url).AbsolutePath);
        await teacher.Page.GoForwardAsync();
        await teacher.KeysAreOnAsync();
        await Assertions.Expect(teacher.Desk()).ToBeVisibleAsync();
    }

    private static async Task EnterOpensAsync(Visitor teacher)
    {
        // Enter opens the first hit, and the keys are keys again.
        var last = teacher.Handle("queue-row").Last;
        await teacher.Handle("queue-search").FillAsync(string.Empty);
        await Assertions.Expect(teacher.Handle("queue-row")).ToHaveCountAsync(32);
        var (lastId, title) = (await last.GetAttributeAsync("data-outcome-id"), await last.Locator(".queue-who strong").InnerTextAsync());
        await teacher.Handle("queue-search").FillAsync(title);
        await teacher.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", lastId!);
        await Assertions.Expect(teacher.Handle("queue-search")).Not.ToBeFocusedAsync();
    }

    private static async Task StrokeAsync(Visitor visitor, int from, int to)
    {
        var touch = await visitor.Page.Context.NewCDPSessionAsync(visitor.Page);
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchStart", ["touchPoints"] = new object[] { new { x = from, y = 250, id = 0 } } });
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchMove", ["touchPoints"] = new object[] { new { x = to, y = 255, id = 0 } } });
        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
    }

    private async Task<Visitor> SitsAsync(string address, View? view = null)
    {
        var teacher = await browser.SignInAsync(_portal, "teacher1", view);
        await teacher.OpenAsync(address);
        await teacher.KeysAreOnAsync();
        return teacher;
    }
}
