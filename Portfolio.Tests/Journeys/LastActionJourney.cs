using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The last action is shown and undone with one key; published and scheduled outcomes are named as such.</summary>
public sealed class LastActionJourney(Browser browser)
{
    private static readonly DateTimeOffset Opening = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task U_TakesBackTheLastPass_FromTheNextWork_AndFromAnotherOneInTheList()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await SitsAsync(portal);
        var first = await PassAsync(teacher);
        var name = await teacher.Row(first).Locator("strong").InnerTextAsync();
        await Assertions.Expect(teacher.Handle("desk-last")).ToHaveTextAsync($"已通過 {name} — U 復原");
        await Assertions.Expect(teacher.Page.Locator("#announce-polite")).ToContainTextAsync($"已通過 {name} — U 復原");
        var second = await PassAsync(teacher);

        // Somewhere else in the list.
        await teacher.Handle("queue-row").Nth(6).ClickAsync();
        var at = await teacher.Handle("queue-row").Nth(6).GetAttributeAsync("data-outcome-id");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", at!);
        await teacher.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(teacher.Row(second)).ToHaveAttributeAsync("data-status", "Read");
        await Assertions.Expect(teacher.Row(first)).ToHaveAttributeAsync("data-status", "Decided");
        await Assertions.Expect(teacher.Handle("desk-undone")).ToHaveTextAsync(new Regex("^已復原：通過 ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(teacher.Page.Locator("#announce-polite")).ToContainTextAsync("已復原：通過");
        await teacher.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(teacher.Row(first)).ToHaveAttributeAsync("data-status", "Read");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-outcome-id", at!);

        // Pressed right after the decision, it means that decision.
        await teacher.OpenWorkAsync(first);
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "true");
        await teacher.Page.Keyboard.PressAsync("p");
        await teacher.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(teacher.Handle("desk-undone")).ToHaveTextAsync($"已復原：通過 {name}");
        await Assertions.Expect(teacher.Row(first)).ToHaveAttributeAsync("data-status", "Read");
        await Assertions.Expect(teacher.Row(second)).ToHaveAttributeAsync("data-status", "Read");
        teacher.HasNotReloaded();
    }

    [Fact]
    public async Task WhatAnotherWindowHasChanged_IsNotUndone_AndTheKeySaysSo()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await SitsAsync(portal);
        var id = await PassAsync(teacher);
        await using var other = await browser.SignInAsync(portal, "teacher1");
        await other.OpenAsync($"/certify/{id}");
        await other.KeysAreOnAsync();
        await other.Handle("desk-feedback").FillAsync("不是本課程作品");
        await other.Handle("desk-fail").ClickAsync();
        await other.Handle("desk-feedback").PressAsync("Control+Enter");
        await Assertions.Expect(teacher.Row(id)).ToContainTextAsync("不通過");
        await teacher.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(teacher.Handle("error-summary")).ToHaveAttributeAsync("data-code", "conflict");
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
    }

    [Fact]
    public async Task TheDialog_OpensOnItsButton_CtrlEnterConfirms_AndWhatWentOutIsPublishedFeedback()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await SitsAsync(portal);
        var id = (await teacher.Desk().GetAttributeAsync("data-outcome-id"))!;
        await teacher.ReadToTheEndAsync();
        await teacher.Handle("desk-feedback").FillAsync("電路圖清楚，請補數據");
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", id);
        await teacher.OpenWorkAsync(id);
        await teacher.Page.Keyboard.PressAsync("Shift+P");
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToBeFocusedAsync();
        await teacher.Handle("publish-undo-seconds").FocusAsync();
        await teacher.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToHaveCountAsync(0);
        await Assertions.Expect(teacher.Handle("publish-left")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Passed");

        await Assertions.Expect(teacher.Handle("desk-said")).ToHaveAttributeAsync("data-published", "true");
        await Assertions.Expect(teacher.Handle("desk-said")).ToHaveTextAsync("電路圖清楚，請補數據");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeHiddenAsync();
        await Assertions.Expect(teacher.Page.Locator(".certify")).Not.ToContainTextAsync("沒有送出");
        await portal.BecomesAsync(0, "SELECT COUNT(*) FROM FeedbackDrafts");
        await teacher.Page.ReloadAsync();
        await Assertions.Expect(teacher.Handle("desk-said")).ToHaveTextAsync("電路圖清楚，請補數據");
        await Assertions.Expect(teacher.Handle("desk-left")).ToHaveCountAsync(0);
    }

    /// <summary>On a busy server a render can replace a button's handler between the click and its dispatch.</summary>
    [Fact]
    public async Task AClickWhoseHandlerWasReplacedMeanwhile_IsNotLost()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await SitsAsync(portal);
        var id = await PassAsync(teacher);
        await teacher.OpenWorkAsync(id);
        await teacher.Page.Keyboard.PressAsync("Shift+P");
        await teacher.Handle("publish-confirm").EvaluateAsync("""
            button => {
              const { click } = button[Object.keys(button).find(k => k.startsWith('_blazorEvents_'))].handlers;
              const { eventHandlerId } = click;
              click.eventHandlerId = 999999;
              button.click();
              click.eventHandlerId = eventHandlerId;
            }
            """);
        await Assertions.Expect(teacher.Handle("publish-left")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task LastWords_TypedOnTopOfWhatGoesOut_AreStillThere()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(Opening);
        await using var teacher = await SitsAsync(portal);
        var id = await PassAsync(teacher);
        await teacher.OpenWorkAsync(id);
        await PlanAsync(teacher, "2026-12-01", "12:00");
        await teacher.Handle("publish-confirm").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-bar")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Page.Locator("[data-feedback][data-draft-attached]")).ToBeVisibleAsync();

        // The first words are there before it goes out, however slow the machine is; the others are typed meanwhile.
        await TypeAsync();
        await portal.MoveClockAsync(Opening.AddHours(2));
        for (var i = 0; i < 60 && await teacher.Row(id).GetAttributeAsync("data-status") == "Decided"; i++)
        {
            await TypeAsync();
        }

        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Passed");
        await Assertions.Expect(teacher.Handle("desk-copy")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToHaveValueAsync(new Regex("再補一句", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var typed = await teacher.Handle("desk-feedback").InputValueAsync();
        await Assertions.Expect(teacher.Page.Locator("[data-feedback][data-draft-state='saved']")).ToBeVisibleAsync();
        await teacher.Page.ReloadAsync();
        await Assertions.Expect(teacher.Handle("desk-left")).ToContainTextAsync(typed);

        // The field never loses focus: the page does not get the text on its own.
        Task TypeAsync() => teacher.Handle("desk-feedback").PressSequentiallyAsync("再補一句。", new() { Delay = 180 });
    }

    [Fact]
    public async Task APlannedPublishing_IsCalledPlanned_AndItsChangeBeginsAtItsInstant()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(Opening);
        await using var teacher = await SitsAsync(portal);
        var id = await PassAsync(teacher);
        await teacher.OpenWorkAsync(id);
        await PlanAsync(teacher, "2026-12-05", "08:00");
        await teacher.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(teacher.Handle("publish-bar")).ToContainTextAsync("預定 115/12/5(六)08:00 發佈 1 件");
        await Assertions.Expect(teacher.Row(id)).ToContainTextAsync("預定 12/5 08:00：通過");
        await Assertions.Expect(teacher.Handle("desk-pending")).ToContainTextAsync("預定 115/12/5(六)08:00 發佈");
        await Assertions.Expect(teacher.Page.Locator(".certify")).Not.ToContainTextAsync("發佈中");
        await teacher.Handle("publish-move").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-move-confirm")).ToBeFocusedAsync();
        await Assertions.Expect(teacher.Handle("publish-day")).ToHaveValueAsync("115/12/5");
        await Assertions.Expect(teacher.Handle("publish-time")).ToHaveValueAsync("08:00");
        await teacher.Handle("publish-time").FillAsync("09:30");
        await teacher.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(teacher.Row(id)).ToContainTextAsync("預定 12/5 09:30：通過");
        await Assertions.Expect(teacher.Handle("publish-move-confirm")).ToHaveCountAsync(0);
        await teacher.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(teacher.Handle("publish-bar")).ToHaveCountAsync(0);
        await Assertions.Expect(teacher.Handle("desk-undone")).ToHaveTextAsync("已復原：預定 115/12/5(六)09:30 發佈 1 件");
    }

    /// <summary>Opens the dialog for the decided outcome on the desk and fills in when it is to be published.</summary>
    private static async Task PlanAsync(Visitor teacher, string day, string time)
    {
        await teacher.Page.Keyboard.PressAsync("Shift+P");
        await teacher.Handle("publish-when-later").ClickAsync();
        await teacher.Handle("publish-day").FillAsync(day);
        await teacher.Handle("publish-time").FillAsync(time);
    }

    /// <summary>Reads and passes the outcome on the desk.</summary>
    private static async Task<string> PassAsync(Visitor teacher)
    {
        var id = (await teacher.Desk().GetAttributeAsync("data-outcome-id"))!;
        await teacher.ReadToTheEndAsync();
        await teacher.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        await Assertions.Expect(teacher.Desk()).Not.ToHaveAttributeAsync("data-outcome-id", id);
        return id;
    }

    private async Task<Visitor> SitsAsync(RunningPortal portal)
    {
        var teacher = await browser.SignInAsync(portal, "teacher1");
        await teacher.OpenAsync("/certify");
        await teacher.KeysAreOnAsync();
        await teacher.Handle("queue-row").First.ClickAsync();
        await Assertions.Expect(teacher.Desk()).ToBeVisibleAsync();
        return teacher;
    }
}
