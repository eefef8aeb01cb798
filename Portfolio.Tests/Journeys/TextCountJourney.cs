using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The character count beside a field is shown as soon as the field is.</summary>
public sealed class TextCountJourney(Browser browser)
{
    [Fact]
    public async Task ACounter_ShowsItsNumber_AfterNavigation_BeforeTheFieldIsFocused()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await teacher.OpenAsync("/certify/overview");
        await teacher.Page.Locator("main a[href='/certify/phrases']").ClickAsync();
        var count = teacher.Page.Locator("[data-count-max]:has(#phrase-new) [data-count-text]");
        await Assertions.Expect(count).ToHaveTextAsync("0 / 1000");
        teacher.HasNotReloaded();
    }
}
