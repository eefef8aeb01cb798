using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Portfolio.Tests.Journeys.Browser))]

namespace Portfolio.Tests.Journeys;

/// <summary>
/// Debian's Chromium as a headless shell, started once for all journeys; each visitor has a browser context of their own.
/// </summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run", "--autoplay-policy=no-user-gesture-required"];

    /// <summary>Milliseconds; only a failure takes so long, and a busy machine may need most of it.</summary>
    private const float Patience = 60_000;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium-headless-shell", Args = Arguments });
    }

    /// <summary>
    /// Signs a person in with a browser context of their own: with an existing session where there is one, otherwise with the demo
    /// button.
    /// </summary>
    /// <param name="address">the address of a proxy to the portal; null for the portal's own</param>
    public async Task<Visitor> SignInAsync(RunningPortal portal, string account, View? view = null, Uri? address = null)
    {
        if (await portal.SessionAsync(account) is { } session && address is null)
        {
            var sitting = await OpenAsync(portal, view, null);
            await sitting.Page.Context.AddCookiesAsync([new() { Name = session.Name, Value = session.Value, Domain = session.Domain, Path = session.Path }]);
            await sitting.GoToAsync("/");
            await InLanguageAsync(sitting, view);
            await sitting.IsLiveAsync();
            return sitting;
        }

        var visitor = await VisitAsync(portal, view, address);
        await visitor.Page.GetByTestId($"demo-{account}").ClickAsync();
        await visitor.IsLiveAsync();
        return visitor;
    }

    public async Task<Visitor> VisitAsync(RunningPortal portal, View? view = null, Uri? address = null)
    {
        var visitor = await OpenAsync(portal, view, address);
        await visitor.GoToAsync("/signin");
        await InLanguageAsync(visitor, view);
        return visitor;
    }

    private async Task<Visitor> OpenAsync(RunningPortal portal, View? view, Uri? address)
    {
        var look = view ?? new View();
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = look.Width, Height = 800 },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "zh-TW",
            HasTouch = look.Width < 500,
            JavaScriptEnabled = look.HasScript,
        });
        context.SetDefaultTimeout(Patience);
        return new Visitor(await context.NewPageAsync(), portal, address);
    }

    private static async Task InLanguageAsync(Visitor visitor, View? view)
    {
        if (view is { IsEnglish: true })
        {
            await visitor.Page.Locator("form[action='/preferences/language'] button").ClickAsync();
            await Assertions.Expect(visitor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>How a visitor views the portal.</summary>
public sealed record View(int Width = 1280, bool IsDark = false, bool IsEnglish = false, bool HasScript = true);
