using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>Others act while a teacher presses keys and writes: on a slow connection, and during an IME composition.</summary>
public sealed class DeskLineJourney(Browser browser) : IAsyncLifetime
{
    private const int Presses = 24;

    private static readonly LocatorAssertionsToBeVisibleOptions Patient = new() { Timeout = 20_000 };

    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync() => await _portal.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task OnASlowConnection_WhileRowsChange_TheDecisionIsOnWhatWasOnScreen()
    {
        const int Seed = 7;
        await using var line = new SlowLine(_portal.Address, Seed);
        await using var student = await browser.SignInAsync(_portal, "student2");
        await using var teacher = await browser.SignInAsync(_portal, "teacher1");

        // When sent again it is last in the queue, which nobody reaches here: what has been read could not be taken back any more.
        await student.OpenAsync("/outcomes");
        await TurnAsync(student);
        await TurnAsync(student);
        await teacher.OpenAsync("/certify");
        await teacher.KeysAreOnAsync();
        await teacher.Handle("queue-row").First.ClickAsync();
        for (var i = 0; i < 5; i++)
        {
            await teacher.ReadToTheEndAsync();
            var id = await teacher.Desk().GetAttributeAsync("data-outcome-id");
            await teacher.Page.Keyboard.PressAsync("j");
            await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", id!);
        }

        await teacher.Page.GotoAsync(new Uri(line.Address, "/certify").ToString());
        await Assertions.Expect(teacher.Page.Locator("[data-keys='on']")).ToBeVisibleAsync();
        await teacher.Handle("queue-row").First.ClickAsync();
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "true");
        await teacher.WatchDeskAsync();
        line.MostMilliseconds = 2_000;
        using var stop = new CancellationTokenSource();
        var others = ComeAndGoAsync(student, stop.Token);
        var random = new Random(Seed);
        for (var i = 0; i < Presses; i++)
        {
            await teacher.Page.Keyboard.PressAsync(random.Next(5) switch { 0 => "j", 1 => "k", _ => "p" }, new() { Delay = random.Next(30, 700) });
        }

        await stop.CancelAsync();
        await others;
        var passed = await teacher.PassedAsync();
        Assert.NotEmpty(passed);
        await using var later = await browser.SignInAsync(_portal, "teacher1");
        await later.OpenAsync("/certify?status=decided");
        await later.StartsWithAsync("decided-count", passed.Length);
        var decided = await later.Handle("queue-row").EvaluateAllAsync<string[]>("rows => rows.map(r => r.dataset.outcomeId)");
        Assert.Equal(passed.Order(StringComparer.Ordinal), decided.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task ComposedText_ArrivesComplete_InFeedbackAndSearch_WhileTheListChanges()
    {
        await using var student = await browser.SignInAsync(_portal, "student2");
        await using var teacher = await browser.SignInAsync(_portal, "teacher1");
        await teacher.OpenAsync("/certify");
        await teacher.KeysAreOnAsync();
        await teacher.Handle("queue-row").First.ClickAsync();
        await teacher.ReadToTheEndAsync();
        var outcome = await teacher.Desk().GetAttributeAsync("data-outcome-id");
        await student.OpenAsync("/outcomes");
        foreach (var field in new[] { "desk-feedback", "queue-search" })
        {
            await teacher.Handle(field).ClickAsync();
            await ComposeAsync(teacher, student, field, "ㄐㄧㄚ", "家");
            await ComposeAsync(teacher, student, field, "ㄨㄤˊ", "王");
            await Assertions.Expect(teacher.Handle(field)).ToHaveValueAsync("家王");
        }

        // Letters of a composition are not shortcut keys, and the search was sent when it ended.
        await Assertions.Expect(teacher.Handle("queue-shown")).ToContainTextAsync("/");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", outcome!);
        await Assertions.Expect(teacher.Handle("decided-count")).ToContainTextAsync("0");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToHaveValueAsync("家王");
    }

    [Fact]
    public async Task ARowInsertedAboveTheOpenOne_DoesNotMoveIt_AndBackWorks()
    {
        const int Below = 4;
        await using var student = await browser.SignInAsync(_portal, "student2");
        await using var teacher = await browser.SignInAsync(_portal, "teacher1");
        await student.OpenAsync("/outcomes");
        var sent = (await student.Card("Sent").GetAttributeAsync("data-outcome-id"))!;
        await teacher.OpenAsync("/certify?order=seat");
        await teacher.KeysAreOnAsync();
        var place = int.Parse((await teacher.Page.Locator($"[data-place]:has([data-outcome-id='{sent}'])").GetAttributeAsync("data-place"))!, System.Globalization.CultureInfo.InvariantCulture);
        await TurnAsync(student);
        await Assertions.Expect(teacher.Row(sent)).ToHaveCountAsync(0);
        var chosen = teacher.Page.Locator($"[data-place='{place + Below}'] a");
        await chosen.ClickAsync();

        // The desk is there already, with the first row of the list.
        await Assertions.Expect(chosen).ToHaveAttributeAsync("aria-current", "true", new() { Timeout = Patient.Timeout });
        var open = teacher.Page.Locator("[data-queue] [aria-current='true']");
        var before = (await open.BoundingBoxAsync())!.Y;
        await TurnAsync(student);
        await Assertions.Expect(teacher.Row(sent).GetByTestId("queue-fresh")).ToBeAttachedAsync();
        await Assertions.Expect(teacher.Page.Locator("[data-place]:has([aria-current='true'])")).ToHaveAttributeAsync("data-place", $"{place + Below + 1}");
        Assert.Equal(before, (await open.BoundingBoxAsync())!.Y, 1f);
        var opened = await open.GetAttributeAsync("data-outcome-id");
        await teacher.Page.GoBackAsync();
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", opened!);
        Assert.EndsWith("?order=seat", teacher.Page.Url, StringComparison.Ordinal);
        teacher.HasNotReloaded();
    }

    /// <summary>Types with an input method, step by step, each while the list changes.</summary>
    private static async Task ComposeAsync(Visitor teacher, Visitor student, string field, string letters, string chosen)
    {
        var before = await teacher.Handle(field).InputValueAsync();
        var keyboard = await teacher.Page.Context.NewCDPSessionAsync(teacher.Page);
        for (var i = 1; i <= letters.Length; i++)
        {
            await keyboard.SendAsync("Input.dispatchKeyEvent", new() { ["type"] = "rawKeyDown", ["windowsVirtualKeyCode"] = 229, ["code"] = "KeyP", ["key"] = "Process" });
            await keyboard.SendAsync("Input.imeSetComposition", new() { ["text"] = letters[..i], ["selectionStart"] = i, ["selectionEnd"] = i });
            var count = await teacher.Handle("queue-count").InnerTextAsync();
            await TurnAsync(student);
            await Assertions.Expect(teacher.Handle("queue-count")).Not.ToHaveTextAsync(count);
            await Assertions.Expect(teacher.Handle(field)).ToHaveValueAsync(before + letters[..i]);
        }

        await keyboard.SendAsync("Input.insertText", new() { ["text"] = chosen });
        await Assertions.Expect(teacher.Handle(field)).ToHaveValueAsync(before + chosen);
    }

    /// <summary>Takes the outcome back, or sends it again.</summary>
    private static async Task TurnAsync(Visitor student)
    {
        if (await student.Handle("outcome-send").CountAsync() > 0)
        {
            await student.Handle("outcome-send").ClickAsync();

            // The page shows the outcome as sent a moment before it goes to the list, and stays a moment longer than its URL.
            await Assertions.Expect(Sent(student)).ToBeVisibleAsync(Patient);
        }
        else
        {
            await Sent(student).ClickAsync();
            await student.Handle("outcome-takeback").ClickAsync();
            await Assertions.Expect(student.Handle("outcome-send")).ToBeVisibleAsync(Patient);
        }
    }

    private static ILocator Sent(Visitor student) => student.Page.Locator(".cards [data-testid='outcome-card'][data-status='Sent'] h3 a");

    /// <summary>Repeats until the teacher has opened it: what is read cannot be taken back.</summary>
    private static async Task ComeAndGoAsync(Visitor student, CancellationToken stop)
    {
        var read = student.Page.Locator("[data-testid='outcome-card'][data-status='Read']");
        while (!stop.IsCancellationRequested && await read.CountAsync() == 0)
        {
            try
            {
                await TurnAsync(student);
            }
            catch (Exception late) when (late is TimeoutException or PlaywrightException)
            {
                if (!await AppearsAsync(read))
                {
                    throw;
                }
            }
        }
    }

    private static async Task<bool> AppearsAsync(ILocator what)
    {
        try
        {
            await what.First.WaitForAsync(new() { Timeout = Patient.Timeout });
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
