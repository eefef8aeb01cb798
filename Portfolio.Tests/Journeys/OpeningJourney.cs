using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>A page that the same browser opens again costs hardly any traffic or processor time.</summary>
public sealed class OpeningJourney(Browser browser)
{
    private const int MostRequests = 8;
    private const int MostKilobytes = 30;

    [Theory]
    [InlineData("/", "student1", "js/live/view")]
    [InlineData("/outcomes", "student1", "js/live/view")]
    [InlineData("/certify", "teacher1", "js/queue/window", "js/queue/search", "js/desk/keys", "js/desk/swipe", "js/feedback/draft", "js/preview/pdf/view", "lib/pdfjs/pdf.min")]
    [InlineData("/homeroom", "homeroom1", "js/live/view")]
    [InlineData("/signin", null, "js/app/theme")]
    public async Task APageOpenedAgain_NeedsFewRequests_AndItsFilesNone(string path, string? account, params string[] scripts)
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var visitor = account is null ? await browser.VisitAsync(portal) : await browser.SignInAsync(portal, account);
        var traffic = await Traffic.OfAsync(visitor.Page);
        await OpenAsync(visitor, path, account is not null, scripts);
        Assert.All(traffic.Files, f => Assert.Contains("immutable", f.Cache, StringComparison.Ordinal));

        traffic.Forget();
        await OpenAsync(visitor, path, account is not null, scripts);
        Assert.True(traffic.OfPage.Count <= MostRequests && traffic.Kilobytes <= MostKilobytes, $"{traffic.Kilobytes:F0} KB:\n{traffic}");
        Assert.NotEmpty(traffic.Files);
        Assert.DoesNotContain(traffic.FromServer, r => r.Type is "Script" or "Stylesheet" or "Font");
        Assert.DoesNotContain(traffic.FromServer, r => r.Url.Contains("_blazor/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WithoutSockets_PagesAreLiveByLongPolling()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await RefuseSocketsAsync(student);
        await student.OpenAsync("/outcomes");
        await student.Page.Locator("a[href='/outcomes/new']").First.ClickAsync();
        await Assertions.Expect(student.Handle("outcome-title")).ToBeEditableAsync();
        student.HasNotReloaded();
        await student.OpenAsync("/");
    }

    [Fact]
    public async Task PageWhoseSocketIsCut_AndWhoseNetworkThenRefusesSockets_ReconnectsByLongPolling()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var line = new Line(portal.Address);
        await using var student = await browser.SignInAsync(portal, "student1", address: line.Address);
        await student.OpenAsync("/outcomes/new");
        var refused = 0;
        await RefuseSocketsAsync(student, () => refused++);
        line.Cut();
        await Assertions.Expect(student.Handle("live-state")).Not.ToHaveAttributeAsync("data-state", "live");
        await student.IsLiveAsync();
        student.HasNotReloaded();
        await Assertions.Expect(student.Handle("outcome-title")).ToBeEditableAsync();
        Assert.True(refused > 0);
    }

    /// <summary>Closes every socket that the visitor's pages open from now on, as some proxies do.</summary>
    private static Task RefuseSocketsAsync(Visitor visitor, Action? refused = null) => visitor.Page.RouteWebSocketAsync("**/_blazor**", socket =>
    {
        refused?.Invoke();
        _ = socket.CloseAsync();
    });

    private static async Task OpenAsync(Visitor visitor, string path, bool hasCircuit, string[] scripts)
    {
        await visitor.GoToAsync(path);
        if (hasCircuit)
        {
            await visitor.IsLiveAsync();
        }

        // The page's own scripts are requested by its circuit, after it is live.
        await visitor.Page.WaitForFunctionAsync(
            "scripts => scripts.every(s => performance.getEntriesByType('resource').some(r => r.name.includes(s) && r.responseEnd > 0))", scripts);
        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
