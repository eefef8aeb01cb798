using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>One outcome from upload to published result, in three browsers at once, without a reload.</summary>
public sealed class LiveLoopJourney(Browser browser)
{
    [Fact]
    public async Task AnOutcomeTravels_FromUploadToPublishedResult_InThreeBrowsersWithoutAReload()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await using var homeroom = await browser.SignInAsync(portal, "homeroom1");
        await teacher.OpenAsync("/certify");
        await homeroom.OpenAsync("/homeroom");
        await student.OpenAsync("/outcomes/new");
        await teacher.StartsWithAsync("queue-count", 32);
        await homeroom.StartsWithAsync("class-count-sent-0", 6);
        await homeroom.StartsWithAsync("class-count-sent-1", 32);
        await homeroom.StartsWithAsync("class-count-performances-0", 38);

        await student.WriteOutcomeAsync("雙控開關配線", "report-physics.pdf", "song-practice.mp3");
        await student.Handle("outcome-send").ClickAsync();
        var card = student.Card("Sent");
        await Assertions.Expect(card).ToBeVisibleAsync();
        var id = (await card.GetAttributeAsync("data-outcome-id"))!;

        await Assertions.Expect(teacher.Row(id)).ToBeVisibleAsync();
        await teacher.StartsWithAsync("queue-count", 33);
        await homeroom.StartsWithAsync("class-count-sent-1", 33);
        await homeroom.StartsWithAsync("class-count-sent-0", 5);

        await teacher.OpenWorkAsync(id);
        await Assertions.Expect(teacher.Handle("desk-pass")).ToBeDisabledAsync();
        await teacher.ReadAsync();
        await Assertions.Expect(student.Card("Read")).ToBeVisibleAsync();
        await teacher.Handle("desk-feedback").FillAsync("電路圖清楚。");
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        await Assertions.Expect(student.Card("Read")).ToBeVisibleAsync();
        await teacher.Handle("publish-all").ClickAsync();
        await teacher.Handle("publish-confirm").ClickAsync();

        await Assertions.Expect(student.Card("Passed")).ToBeVisibleAsync();
        await Assertions.Expect(student.Handle("outcome-feedback")).ToHaveTextAsync("電路圖清楚。");
        await homeroom.StartsWithAsync("class-count-passed", 1);
        student.HasNotReloaded();
        teacher.HasNotReloaded();
        homeroom.HasNotReloaded();
    }

    [Fact]
    public async Task WithLiveUpdatesOff_TheBoardStaysStale_UntilItIsReloaded()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(null, ("Live__Enabled", "false"));
        await using var student = await browser.SignInAsync(portal, "student2");
        await using var homeroom = await browser.SignInAsync(portal, "homeroom1");
        await homeroom.OpenAsync("/homeroom");
        await homeroom.StartsWithAsync("class-count-sent-1", 32);

        await student.OpenAsync("/outcomes");
        await student.Card("Sent").GetByRole(AriaRole.Link).ClickAsync();
        await student.Handle("outcome-takeback").ClickAsync();
        await Assertions.Expect(student.Handle("outcome-send")).ToBeVisibleAsync();

        // A round trip through the board's own circuit: it is alive, and still shows the old state.
        await homeroom.Handle("class-count-sent-0").ClickAsync();
        await Assertions.Expect(homeroom.Handle("class-count-sent-0")).ToHaveAttributeAsync("aria-pressed", "true");
        await homeroom.StartsWithAsync("class-count-sent-1", 32);
        await homeroom.OpenAsync("/homeroom");
        await homeroom.StartsWithAsync("class-count-sent-1", 31);
    }

    [Fact]
    public async Task ATeacher_CertifiesByKeys_AndFailsWithAReasonTheStudentThenReads()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student2");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await student.OpenAsync("/outcomes");
        var id = (await student.Card("Sent").GetAttributeAsync("data-outcome-id"))!;
        await teacher.OpenAsync("/certify");
        await Assertions.Expect(teacher.Page.Locator("[data-keys='on']")).ToBeVisibleAsync();
        await Assertions.Expect(teacher.Page.Locator("[data-desk]")).ToBeVisibleAsync();
        var first = await teacher.Page.Locator("[data-desk]").GetAttributeAsync("data-outcome-id");
        await teacher.ReadAsync();
        await teacher.Page.Keyboard.PressAsync("p");
        await Assertions.Expect(teacher.Row(first!)).ToHaveAttributeAsync("data-status", "Decided");
        await Assertions.Expect(teacher.Page.Locator($"[data-desk][data-outcome-id='{first}']")).ToHaveCountAsync(0);

        await teacher.OpenWorkAsync(id);
        await teacher.ReadAsync();
        await teacher.Page.Keyboard.PressAsync("f");
        await Assertions.Expect(teacher.Handle("desk-feedback")).ToBeFocusedAsync();
        await teacher.Page.Keyboard.TypeAsync("pp: please add the data");
        await teacher.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        await teacher.Page.Keyboard.PressAsync("Shift+P");
        await teacher.Handle("publish-confirm").ClickAsync();
        await Assertions.Expect(student.Card("Failed")).ToBeVisibleAsync();
        await Assertions.Expect(student.Handle("outcome-feedback")).ToHaveTextAsync("pp: please add the data");
        student.HasNotReloaded();
    }
}
