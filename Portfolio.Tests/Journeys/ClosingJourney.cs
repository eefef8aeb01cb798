using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The closing of uploads, and of certification seven days later, watched on open pages across restarts.</summary>
public sealed class ClosingJourney(Browser browser)
{
    private static readonly DateTimeOffset Opening = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8));

    /// <summary>24:00 of the demo school's ceremony, nine days after the day it was seeded.</summary>
    private static readonly DateTimeOffset UploadCloses = new(2026, 12, 4, 0, 0, 0, TimeSpan.FromHours(8));

    private static readonly DateTimeOffset CertificationCloses = UploadCloses.AddDays(7);

    /// <summary>Before a closing: pages are opened then, however long that takes, and the clock is advanced past the closing.</summary>
    private static readonly TimeSpan Before = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task BothWindowsClose_OnScreenAndInTheRule_AndEachConsequenceHappensOnce()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(Opening);
        var (draft, decided) = await PrepareAsync(portal);

        await portal.RestartAsync(UploadCloses - Before);
        await UploadsCloseOnScreenAsync(portal, draft);

        await portal.RestartAsync(CertificationCloses - Before);
        await CertificationClosesOnScreenAsync(portal, decided);

        await portal.RestartAsync(CertificationCloses.AddMinutes(2));
        await portal.RestartAsync(CertificationCloses.AddMinutes(10));
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await admin.OpenAsync("/school/windows");
        await Assertions.Expect(admin.Page.Locator("[data-testid='closing'][data-handled='true']")).ToHaveCountAsync(2);
        await portal.StopAsync();
        EachHappenedOnce(portal, decided);
    }

    private async Task<(string Draft, string Decided)> PrepareAsync(RunningPortal portal)
    {
        await using var student = await browser.SignInAsync(portal, "student1");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        return (await LeaveADraftAsync(student), await DecideOneAsync(teacher));
    }

    private static async Task<string> LeaveADraftAsync(Visitor student)
    {
        await student.OpenAsync("/outcomes/new");
        await student.WriteOutcomeAsync("晚了一步", "report-physics.pdf");
        await student.Handle("outcome-save").ClickAsync();
        await student.OpenAsync("/outcomes");
        return (await student.Card("Draft").GetAttributeAsync("data-outcome-id"))!;
    }

    private static async Task<string> DecideOneAsync(Visitor teacher)
    {
        await teacher.OpenAsync("/certify");
        await teacher.Handle("queue-row").First.ClickAsync();
        var id = (await teacher.Page.Locator("[data-desk]").GetAttributeAsync("data-outcome-id"))!;
        await teacher.ReadAsync();
        await teacher.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(teacher.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        return id;
    }

    private async Task UploadsCloseOnScreenAsync(RunningPortal portal, string draft)
    {
        // Days have passed: everybody signs in again.
        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenAsync($"/outcomes/{draft}");
        await Assertions.Expect(student.Handle("window-countdown")).ToHaveAttributeAsync("data-open", "true");
        await portal.MoveClockAsync(UploadCloses);
        await Assertions.Expect(student.Handle("window-countdown")).ToHaveAttributeAsync("data-open", "false");
        student.HasNotReloaded();
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "window-closed");
        await student.OpenAsync("/");
        await Assertions.Expect(student.Page.Locator("[data-testid='notice'][data-kind='DraftsLeftUnsent']")).ToHaveCountAsync(1);
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await admin.OpenAsync("/school/windows");
        await Assertions.Expect(admin.Page.Locator("[data-kind='Upload'][data-handled='true']")).ToHaveCountAsync(1);
        await Assertions.Expect(admin.Page.Locator("[data-kind='Certification'][data-handled='false']")).ToHaveCountAsync(1);
    }

    private async Task CertificationClosesOnScreenAsync(RunningPortal portal, string decided)
    {
        await using var undecided = await browser.SignInAsync(portal, "student2");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await undecided.OpenAsync("/outcomes");
        await teacher.OpenAsync("/certify?status=all");
        await Assertions.Expect(teacher.Row(decided)).ToHaveAttributeAsync("data-status", "Decided");
        await portal.MoveClockAsync(CertificationCloses);
        await Assertions.Expect(teacher.Row(decided)).ToHaveAttributeAsync("data-status", "Passed");
        await Assertions.Expect(teacher.Handle("window-countdown")).ToHaveAttributeAsync("data-open", "false");
        await teacher.StartsWithAsync("queue-count", 0);
        await Assertions.Expect(undecided.Card("Expired")).ToBeVisibleAsync();
        teacher.HasNotReloaded();
        undecided.HasNotReloaded();
    }

    private static void EachHappenedOnce(RunningPortal portal, string decided)
    {
        // The demo school's earlier semesters have closings of their own, processed long before.
        var since = Opening.UtcTicks;
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM Journal WHERE Action = 'WindowClosed' AND At > {since} AND Facts LIKE '%\"kind\":\"Upload\"%'"));
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM Journal WHERE Action = 'WindowClosed' AND At > {since} AND Facts LIKE '%\"kind\":\"Certification\"%'"));
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM Journal WHERE Action = 'OutcomePublished' AND At > {since}"));
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM Journal WHERE Action = 'OutcomePublished' AND lower(Subject) = '{decided}'"));
        Assert.Equal(31, portal.Count($"SELECT COUNT(*) FROM Journal WHERE Action = 'OutcomeExpired' AND At > {since}"));
        Assert.Equal(31, portal.Count("SELECT COUNT(*) FROM Outcomes WHERE State = 'Expired'"));
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM Notices WHERE Kind = 'DecisionsPublishedAtClosing'"));
        Assert.Equal(2, portal.Count("SELECT COUNT(*) FROM Notices WHERE Kind = 'OutcomesExpired'"));
    }
}
