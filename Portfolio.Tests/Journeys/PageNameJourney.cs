using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>The page title, in the browser's tabs and for screen readers.</summary>
public sealed class PageNameJourney(Browser browser)
{
    [Fact]
    public async Task APage_HasItsTitle_InTheFirstResponse_AndAfterNavigation()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        var first = await teacher.Page.APIRequest.GetAsync(new Uri(portal.Address, "/certify/overview").ToString());
        Assert.Contains("<title>認證總覽</title>", System.Net.WebUtility.HtmlDecode(await first.TextAsync()), StringComparison.Ordinal);
        await teacher.OpenAsync("/certify/overview");
        await Assertions.Expect(teacher.Page).ToHaveTitleAsync("認證總覽");
        await teacher.Page.Locator("header a[href='/certify']").First.ClickAsync();
        await Assertions.Expect(teacher.Page).ToHaveTitleAsync("認證");
        await Assertions.Expect(teacher.Page.Locator("h1")).ToBeFocusedAsync();
        teacher.HasNotReloaded();
    }
}
