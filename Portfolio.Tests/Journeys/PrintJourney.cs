using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>Printing a page, and the jobs page in the school's time zone: what only a browser can show.</summary>
public sealed class PrintJourney(Browser browser)
{
    [Fact]
    public async Task TheCabinet_PrintsEveryTerm_WithoutNavigationAndPreviews_AndEndsWithItsContent()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student3", new View(IsDark: true));
        await student.OpenAsync("/cabinet");
        await student.Handle("cabinet-outcome-open").First.ClickAsync();
        var preview = student.Page.Locator(".evidence-view").First;
        await Assertions.Expect(preview).ToBeVisibleAsync();
        var closed = student.Page.Locator("details.term:not([open]) [data-testid='cabinet-course-row']").First;
        await Assertions.Expect(closed).ToBeHiddenAsync();

        await student.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(student.Page.Locator("header.top-bar")).ToBeHiddenAsync();
        await Assertions.Expect(student.Page.Locator("nav.main-nav")).ToBeHiddenAsync();
        await Assertions.Expect(preview).ToBeHiddenAsync();
        await Assertions.Expect(student.Page.Locator(".evidence .file-name").First).ToBeVisibleAsync();
        await Assertions.Expect(closed).ToBeVisibleAsync();
        Assert.Equal("light", await student.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).colorScheme"));
        Assert.Equal("rgb(255, 255, 255)", await student.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor"));

        // Less than a line of space below the content: padding for the navigation alone would cost a page.
        const string Room = "() => document.documentElement.scrollHeight - document.querySelector('.cabinet').getBoundingClientRect().bottom - scrollY";
        Assert.InRange(await student.Page.EvaluateAsync<double>(Room), -1, 40);
    }

    [Fact]
    public async Task TheJobsPage_ShowsTaipeiTime()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var admin = await browser.SignInAsync(portal, "admin1");
        await admin.OpenAsync("/school/storage");
        await admin.Page.Locator("main a[href='/jobs']").ClickAsync();
        await admin.Page.WaitForFunctionAsync("() => globalThis.moment?.updateOffset");
        await Assertions.Expect(admin.Page.Locator("a[href='/school/schedule']").First).ToBeVisibleAsync();
        Assert.Equal("08:00", await admin.Page.EvaluateAsync<string>("() => moment(0, 'X').format('HH:mm')"));
    }
}
