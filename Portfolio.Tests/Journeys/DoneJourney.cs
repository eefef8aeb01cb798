using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>What was done is said where it was done, with the keyboard alone and on a phone.</summary>
public sealed class DoneJourney(Browser browser)
{
    private static readonly DateTimeOffset SchoolDay = new(2026, 11, 24, 10, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public async Task TheLine_IsInTheScreen_SaysTheSameTwice_AndKeepsTheFocus()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(SchoolDay);
        await using var admin = await browser.SignInAsync(portal, "admin1", new View(Width: 360));
        await admin.OpenAsync("/school/people#q=teacher1");
        await admin.Handle("person-row").First.GetByRole(AriaRole.Button).ClickAsync();
        await admin.Handle("role-Adviser").CheckAsync();

        // The button is at the lower edge of the screen, so that the line would be below it.
        await admin.Handle("roles-save").EvaluateAsync("b => { b.focus(); b.scrollIntoView({ block: 'end' }); }");
        await PressAsync(admin, "roles-save");
        var said = admin.Handle("roles-done").Locator("span");
        await Assertions.Expect(said).ToBeInViewportAsync();
        await Assertions.Expect(admin.Handle("roles-save")).ToBeFocusedAsync();

        // Announced again: a new element with the same words.
        await said.EvaluateAsync("e => { window.before = e; }");
        await admin.Handle("role-Adviser").UncheckAsync();
        await PressAsync(admin, "roles-save");
        await admin.Page.WaitForFunctionAsync("() => !window.before.isConnected && document.querySelector('[data-testid=roles-done] span')");

        // The button goes with its row: the focus does not go to the top of the page.
        await admin.OpenAsync("/school/windows");
        await admin.Handle("extension-day").FillAsync("2026-12-12");
        await admin.Handle("extension-reason").FillAsync("停課");
        await PressAsync(admin, "extension-save");
        await Assertions.Expect(admin.Handle("extension-granted")).ToHaveTextAsync("已延長。學生與教師開啟中的頁面已更新。");
        await PressAsync(admin, "extension-withdraw");
        await admin.Handle("withdraw-reason").FillAsync("誤植");
        await PressAsync(admin, "withdraw-confirm");
        await Assertions.Expect(admin.Handle("extension-withdrawn")).ToBeFocusedAsync();
        await Assertions.Expect(admin.Handle("extension-withdrawn")).ToBeInViewportAsync();
        await Assertions.Expect(admin.Handle("extension-withdraw")).ToHaveCountAsync(0);
        await Assertions.Expect(admin.Handle("extension-withdrawn")).ToBeFocusedAsync();
        List<string> findings = [];
        await AccessibilityJourney.CheckAsync(admin, "a withdrawn extension", findings);
        Assert.Empty(findings);
    }

    private static async Task PressAsync(Visitor visitor, string handle)
    {
        await visitor.Handle(handle).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
    }
}
