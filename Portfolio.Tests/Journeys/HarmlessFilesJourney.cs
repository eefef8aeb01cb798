using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Portfolio.Tests.Security;

namespace Portfolio.Tests.Journeys;

/// <summary>A stored file cannot run anything on the portal's origin, whatever it contains: shown in a page, or navigated to.</summary>
public sealed class HarmlessFilesJourney(Browser browser, PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private const string Script = "<!doctype html><title>evil</title><script>window.evil=1;fetch('/antiforgery');alert('evil')</script><svg onload=\"window.evil=1\"/>";

    /// <summary>A row with only a document, which only one test opens.</summary>
    private const int NotReadByOthers = 2;

    private readonly RunningPortal _portal = day.Portal;
    private readonly List<string> _happened = [];

    [Fact]
    public async Task PdfWithScripts_IsShown_WithoutRunningThem()
    {
        await using var teacher = await SitsAtTheDeskAsync(MadePdf.Hostile());
        var page = teacher.Page;
        await Assertions.Expect(Shown(page).Locator(".preview-page")).ToContainTextAsync("harmless words");
        await Shown(page).Locator(".preview-page").ClickAsync();
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(teacher.Handle("desk-read")).ToHaveAttributeAsync("data-read", "true");
        await Assertions.Expect(Shown(page).Locator(".preview-page :is(a, input, iframe, object, embed)")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("() => window.evil === undefined"));
        Assert.Empty(_happened);
    }

    [Theory]
    [InlineData("image/jpeg")]
    [InlineData("video/mp4")]
    [InlineData("application/pdf")]
    [InlineData("text/html")]
    public async Task FileNavigatedTo_IsDownloaded_NeverShownAsAPage(string type)
    {
        await using var teacher = await SitsAtTheDeskAsync(Encoding.UTF8.GetBytes(Script));
        var page = teacher.Page;
        var address = (await page.Locator("a[href^='/files/']").First.GetAttributeAsync("href"))!.Replace("?download", string.Empty, StringComparison.Ordinal);

        // The portal's own headers with other bytes, and in the worst case another type.
        await page.Context.RouteAsync("**" + address, async route =>
        {
            var answer = await route.FetchAsync();
            var headers = answer.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
            (headers["content-type"], headers["content-length"]) = (type, Encoding.UTF8.GetByteCount(Script).ToString(CultureInfo.InvariantCulture));
            await route.FulfillAsync(new() { Status = answer.Status, Headers = headers, BodyBytes = Encoding.UTF8.GetBytes(Script) });
        });
        var other = await page.Context.NewPageAsync();
        Watch(other);
        var saved = other.WaitForDownloadAsync();
        await Assert.ThrowsAsync<PlaywrightException>(() => other.GotoAsync(new Uri(_portal.Address, address).ToString()));
        Assert.EndsWith(".pdf", (await saved).SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal("about:blank", other.Url);

        // Nor as part of one of our pages: neither a frame nor a script accepts it.
        await page.EvaluateAsync(
            """
            async address => {
              for (const tag of ['iframe', 'script', 'object', 'embed']) {
                const part = document.createElement(tag);
                part[tag === 'object' ? 'data' : 'src'] = address;
                const ended = new Promise(resolve => { part.onload = part.onerror = resolve; setTimeout(resolve, 300); });
                document.body.append(part);
                await ended;
              }
            }
            """, address);
        Assert.True(await page.EvaluateAsync<bool>("() => window.evil === undefined"));
        Assert.Empty(_happened);
    }

    [Fact]
    public async Task PdfThatCannotBeShown_SaysSo_AndCountsAsReadOnceDownloaded()
    {
        await using var teacher = await SitsAtTheDeskAsync(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing of a document\n%%EOF\n"), NotReadByOthers);
        var page = teacher.Page;
        await Assertions.Expect(Shown(page).GetByTestId("evidence-view").GetByRole(AriaRole.Alert)).ToContainTextAsync("下載就算已讀");
        await Assertions.Expect(teacher.Handle("desk-read")).ToHaveAttributeAsync("data-read", "false");
        await Assertions.Expect(teacher.Handle("desk-pass")).ToBeDisabledAsync();
        var saved = page.WaitForDownloadAsync();
        await Shown(page).GetByTestId("evidence-view").GetByRole(AriaRole.Link).ClickAsync();
        Assert.EndsWith(".pdf", (await saved).SuggestedFilename, StringComparison.Ordinal);
        await Assertions.Expect(teacher.Handle("desk-read")).ToHaveAttributeAsync("data-read", "true");
        await Assertions.Expect(teacher.Handle("desk-pass")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task DeskKeys_WorkInsideThePreview_ButNotInItsFields()
    {
        await using var teacher = await SitsAtTheDeskAsync(MadePdf.OfPages(5));
        var page = teacher.Page;
        var desk = page.Locator("[data-desk]");
        var outcome = (await desk.GetAttributeAsync("data-outcome-id"))!;
        await Assertions.Expect(Shown(page).Locator(".preview-count")).ToHaveTextAsync("/ 5");
        await Shown(page).GetByRole(AriaRole.Searchbox).FillAsync(string.Empty);
        await page.Keyboard.TypeAsync("jpk");
        await Assertions.Expect(Shown(page).GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("jpk");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Shown(page).Locator(".preview-scroll")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Shown(page).Locator(".preview-number")).ToHaveValueAsync("2");
        await Assertions.Expect(desk).ToHaveAttributeAsync("data-outcome-id", outcome);
        await page.Keyboard.PressAsync("j");
        await Assertions.Expect(desk).Not.ToHaveAttributeAsync("data-outcome-id", outcome);
    }

    /// <summary>A teacher with a document from the queue that has these bytes.</summary>
    private async Task<Visitor> SitsAtTheDeskAsync(byte[] bytes, int row = 0)
    {
        var teacher = await browser.SignInAsync(_portal, "teacher1");
        Watch(teacher.Page);
        await teacher.Page.RouteAsync("**/files/*", route => route.FulfillAsync(new() { Status = 200, ContentType = "application/pdf", BodyBytes = bytes }));
        await teacher.OpenQueueAsync();
        await teacher.Handle("queue-row").Nth(row).ClickAsync();
        await Assertions.Expect(teacher.Handle("evidence-view").Locator(".preview-scroll, .preview-failed").First).ToBeVisibleAsync();
        return teacher;
    }

    private void Watch(IPage page)
    {
        page.Dialog += (_, dialog) =>
        {
            _happened.Add("dialog " + dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Popup += (_, popup) => _happened.Add("popup " + popup.Url);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(_portal.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                _happened.Add(request.Url);
            }

            if (request.Url.EndsWith("/antiforgery", StringComparison.Ordinal))
            {
                _happened.Add(request.Url);
            }
        };
    }

    /// <summary>The files of the current outcome: those of the next one are rendered behind them.</summary>
    private static ILocator Shown(IPage page) => page.Locator(".preview-pane:not(.is-ahead)");
}
