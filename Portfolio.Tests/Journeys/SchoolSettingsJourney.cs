using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>An administrator's changes, as seen by a student and by teachers on pages that stay open.</summary>
public sealed class SchoolSettingsJourney(Browser browser)
{
    /// <summary>The demo school then closes uploads on 3 December and certification on 10 December.</summary>
    private static readonly DateTimeOffset SchoolDay = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task AMovedCeremony_AndAClassesExtension_ReachOpenPages_WithoutAReload()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(SchoolDay);
        await using var student = await browser.SignInAsync(portal, "student1");
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await student.OpenAsync("/outcomes");
        await teacher.OpenAsync("/certify");
        await teacher.Handle("queue-row").First.ClickAsync();
        await SaysAsync(student.Handle("window-countdown"), "115/12/3(四)24:00");
        await SaysAsync(teacher.Handle("window-countdown"), "115/12/10(四)24:00");

        await admin.OpenAsync("/school/windows");
        await admin.Handle("ceremony-date").FillAsync("115-12-08");
        await admin.Handle("ceremony-date").PressAsync("Tab");
        await Assertions.Expect(admin.Handle("ceremony-date")).ToHaveValueAsync("115/12/8");
        await Assertions.Expect(admin.Handle("ceremony-date-day")).ToHaveTextAsync("115/12/8(二)");
        await SaysAsync(admin.Handle("change-preview"), "53 位學生");
        await SaysAsync(admin.Page.Locator("[data-testid='preview-closing'][data-kind='Certification']"), "32 件待認證將逾時");
        await admin.Handle("ceremony-reason").FillAsync("停課補課");
        await admin.Handle("ceremony-save").ClickAsync();
        await SaysAsync(student.Handle("window-countdown"), "115/12/8(二)24:00");
        await SaysAsync(teacher.Handle("window-countdown"), "115/12/15(二)24:00");

        await admin.Handle("extension-scope").SelectOptionAsync("HomeroomClass");
        await admin.Handle("extension-search").FillAsync("一甲");
        await admin.Handle("extension-find").ClickAsync();
        await Assertions.Expect(admin.Handle("extension-choice")).ToBeCheckedAsync();
        await admin.Handle("extension-day").FillAsync("2026-12-12");
        await admin.Handle("extension-time").FillAsync("17:00");
        await SaysAsync(admin.Handle("change-preview"), "38 位學生");
        await admin.Handle("extension-reason").FillAsync("校外實習");
        await admin.Handle("extension-save").ClickAsync();
        await SaysAsync(student.Handle("window-countdown"), "115/12/12(六)17:00");
        await SaysAsync(teacher.Page.Locator("[data-desk] .window-line"), "115/12/19(六)17:00");
        await SaysAsync(admin.Handle("extension"), "電機一甲");
        student.HasNotReloaded();
        teacher.HasNotReloaded();
    }

    [Fact]
    public async Task ADeputy_CertifiesInTheAbsentTeachersName_UntilTheDeputyshipEnds()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(SchoolDay);
        await using var student = await browser.SignInAsync(portal, "student2");
        await using var deputy = await browser.SignInAsync(portal, "homeroom1");
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await student.OpenAsync("/outcomes");
        var id = (await student.Card("Sent").GetAttributeAsync("data-outcome-id"))!;
        await deputy.OpenAsync("/certify");
        await deputy.StartsWithAsync("queue-count", 0);

        await admin.OpenAsync("/school/deputies");
        await PickAsync(admin, "deputy-absent", "T001", "T001 許家銘");
        await PickAsync(admin, "deputy-deputising", "T004", "T004");
        await admin.Handle("deputy-from").FillAsync("2026-11-24");
        await admin.Handle("deputy-until").FillAsync("2026-11-30");
        await admin.Handle("deputy-reason").FillAsync("公假");

        // Enter takes another person; it does not send the form with the one before. The tab key takes nobody.
        await PickAsync(admin, "deputy-deputising", "佩珊", "T002 蔡佩珊");
        await admin.Handle("deputy-deputising").FocusAsync();
        await admin.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(admin.Handle("deputy-deputising")).ToHaveValueAsync("T002 蔡佩珊");
        await Assertions.Expect(admin.Handle("deputy")).ToHaveCountAsync(0);
        await admin.Handle("deputy-appoint").ClickAsync();
        await deputy.StartsWithAsync("queue-count", 32);

        // What comes into an empty list opens nothing.
        Assert.EndsWith("/certify", deputy.Page.Url, StringComparison.Ordinal);

        await deputy.OpenWorkAsync(id);
        await SaysAsync(deputy.Handle("desk-for"), "許家銘");
        await deputy.ReadAsync();
        await deputy.Handle("desk-pass").ClickAsync();
        await Assertions.Expect(deputy.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        await deputy.Handle("publish-all").ClickAsync();
        await deputy.Handle("publish-confirm").ClickAsync();
        await Assertions.Expect(student.Card("Passed")).ToBeVisibleAsync();
        student.HasNotReloaded();

        await admin.Handle("deputy-end").ClickAsync();
        await admin.Handle("end-reason").FillAsync("提前返校");
        await admin.Handle("end-confirm").ClickAsync();
        await deputy.StartsWithAsync("queue-count", 0);
        deputy.HasNotReloaded();
        await student.OpenAsync($"/outcomes/{id}");
        await SaysAsync(student.Handle("decided-by"), "蔡佩珊");
    }

    /// <summary>Types a part of the number or the name, and takes what is offered with the keyboard.</summary>
    private static async Task PickAsync(Visitor visitor, string handle, string typed, string offered)
    {
        await visitor.Handle(handle).FillAsync(typed);
        var choice = visitor.Page.Locator(".mud-popover-open .mud-list-item");
        await Assertions.Expect(choice).ToHaveCountAsync(1);
        await Assertions.Expect(choice).ToContainTextAsync(offered);
        var name = (await choice.InnerTextAsync()).Trim();
        await visitor.Handle(handle).PressAsync("Enter");
        await Assertions.Expect(visitor.Handle(handle)).ToHaveValueAsync(name);
    }

    private static Task SaysAsync(ILocator part, string text) => Assertions.Expect(part).ToContainTextAsync(text);
}
