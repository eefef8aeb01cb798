using System.Diagnostics;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>Publishing with undo time: what the student sees, and when.</summary>
public sealed class PublishingJourney(Browser browser)
{
    private static readonly DateTimeOffset Opening = new(2026, 12, 1, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly TimeSpan TimeToUndo = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task APublishing_UndoneByKey_AndSentAgain_ReachesTheStudentOnlyWhenTheTimeIsOver()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student2");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await student.OpenAsync("/outcomes");
        var id = await DecideAsync(student, teacher);
        var places = await PlacesAsync(teacher);

        await PublishAsync(teacher);
        await Assertions.Expect(teacher.Handle("publish-left")).ToBeVisibleAsync();
        Assert.Equal(places, await PlacesAsync(teacher));
        await Assertions.Expect(student.Card("Read")).ToBeVisibleAsync();
        await teacher.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(teacher.Handle("publish-bar")).ToHaveCountAsync(0);
        Assert.Equal(places, await PlacesAsync(teacher));

        // The decision still exists, and the student still does not know of it.
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        await Assertions.Expect(student.Card("Read")).ToBeVisibleAsync();

        var since = Stopwatch.StartNew();
        await PublishAsync(teacher);
        await Assertions.Expect(teacher.Handle("publish-undo")).ToBeVisibleAsync();
        await Assertions.Expect(student.Card("Passed")).ToBeVisibleAsync();
        Assert.True(since.Elapsed >= TimeToUndo, $"The student saw it after {since.Elapsed}");
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Passed");
        await Assertions.Expect(teacher.Handle("publish-bar")).ToHaveCountAsync(0);
        student.HasNotReloaded();
        teacher.HasNotReloaded();
    }

    [Fact]
    public async Task APlannedPublishing_GoesOutWhileEverythingWasOff_AndACorrectionShowsBoth()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(Opening);
        await using (var student = await browser.SignInAsync(portal, "student2"))
        await using (var teacher = await browser.SignInAsync(portal, "teacher1"))
        {
            await student.OpenAsync("/outcomes");
            await DecideAsync(student, teacher);
            await teacher.Handle("publish-all").ClickAsync();
            await teacher.Handle("publish-when-later").ClickAsync();
            await teacher.Handle("publish-day").FillAsync("2026-12-03");
            await teacher.Handle("publish-time").FillAsync("08:00");
            await teacher.Handle("publish-confirm").ClickAsync();
            await Assertions.Expect(teacher.Handle("publish-bar")).ToHaveAttributeAsync("data-soon", "false");
        }

        await portal.RestartAsync(Opening.AddDays(4));
        await using var reader = await browser.SignInAsync(portal, "student2");
        await using var corrector = await browser.SignInAsync(portal, "teacher1");
        await reader.OpenAsync("/outcomes");
        var id = (await reader.Card("Passed").GetAttributeAsync("data-outcome-id"))!;
        await corrector.OpenAsync($"/certify/{id}");
        await corrector.Handle("correct-open").ClickAsync();
        await corrector.Handle("correct-fail").ClickAsync();
        await corrector.Handle("correct-feedback").FillAsync("缺少資料來源，請補上。");
        await corrector.Handle("correct-reason").FillAsync("按錯鍵");
        await corrector.Handle("correct-save").ClickAsync();
        await Assertions.Expect(reader.Card("Failed")).ToBeVisibleAsync();
        await Assertions.Expect(reader.Handle("correction")).ToContainTextAsync("按錯鍵");
        await Assertions.Expect(reader.Handle("outcome-feedback")).ToHaveTextAsync("缺少資料來源，請補上。");
        reader.HasNotReloaded();
    }

    /// <summary>Where the rows and the buttons are: a bar that comes or goes moves none of them.</summary>
    private static Task<string[]> PlacesAsync(Visitor teacher) => teacher.Page.EvaluateAsync<string[]>(
        "() => [...document.querySelectorAll('[data-queue] li, .head-actions > *')].map(e => { const r = e.getBoundingClientRect(); return `${r.x} ${r.y}`; })");

    private static async Task<string> DecideAsync(Visitor student, Visitor teacher)
    {
        var id = (await student.Card("Sent").GetAttributeAsync("data-outcome-id"))!;
        await teacher.OpenAsync($"/certify/{id}");
        await Assertions.Expect(teacher.Page.Locator("[data-keys='on']")).ToBeVisibleAsync();
        await teacher.ReadAsync();
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        return id;
    }

    private static async Task PublishAsync(Visitor teacher)
    {
        await teacher.Handle("publish-all").ClickAsync();
        await teacher.Handle("publish-confirm").ClickAsync();
        await Assertions.Expect(teacher.Handle("publish-confirm")).ToHaveCountAsync(0);
    }
}
