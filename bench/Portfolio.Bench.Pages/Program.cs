using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;
using Portfolio.Bench.Pages;
using Portfolio.Bench.Uploads;
using Portfolio.Tests.Journeys;

// CHROMIUM=… dotnet run -c Release --project bench/Portfolio.Bench.Pages [-- ROUNDS]
// The five pages that are opened most, by a browser that has never seen the portal and by the same one again, on a 3G line (150 ms, 1.6 Mbit/s) that
// the browser imitates: requests and KB that the server answered, ms until the page is live, processor ms of the portal.
const double BytesPerSecond = 1_600_000 / 8d;
const int WarmUps = 40;
var rounds = args is [var asked, ..] ? int.Parse(asked, CultureInfo.InvariantCulture) : 5;
(string Path, string? Account)[] pages = [("/", "student1"), ("/outcomes", "student1"), ("/certify", "teacher1"), ("/homeroom", "homeroom1"), ("/signin", null)];
var data = Directory.CreateTempSubdirectory("portfolio-bench-pages-");
await using (var portal = await Portal.StartAsync(data.FullName))
{
    using var playwright = await Playwright.CreateAsync();
    await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM"), Args = ["--no-sandbox", "--disable-gpu"] });
    Console.WriteLine("page          cold: requests    KB    ms   cpu   warm: requests    KB    ms   cpu");
    foreach (var (path, account) in pages)
    {
        await WarmUpAsync(portal, browser, path, account);
    }

    foreach (var (path, account) in pages)
    {
        var opened = new List<(Opening Cold, Opening Warm)>();
        for (var round = 0; round < rounds; round++)
        {
            opened.Add(await OpenAsync(portal, browser, path, account));
        }

        Console.WriteLine($"{path,-12} {Middle(opened.Select(o => o.Cold))}   {Middle(opened.Select(o => o.Warm))}");
    }
}

data.Delete(recursive: true);

// As in a portal that has run for days: what a page needs has been called more often than the 30 times after which the runtime compiles it for good.
static async Task WarmUpAsync(Portal portal, IBrowser browser, string path, string? account)
{
    await using var context = await EnterAsync(portal, browser, account);
    var page = await context.NewPageAsync();
    for (var i = 0; i < WarmUps; i++)
    {
        await GoToAsync(page, portal, path, account);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}

static async Task<IBrowserContext> EnterAsync(Portal portal, IBrowser browser, string? account)
{
    var context = await browser.NewContextAsync(new() { Locale = "zh-TW" });
    if (account is not null)
    {
        await context.AddCookiesAsync([.. (await portal.CookiesAsync(account)).Select(c => new Microsoft.Playwright.Cookie { Name = c.Name, Value = c.Value, Url = portal.Address.ToString() })]);
    }

    return context;
}

static async Task GoToAsync(IPage page, Portal portal, string path, string? account)
{
    await page.GotoAsync(new Uri(portal.Address, path).ToString(), new() { WaitUntil = WaitUntilState.Commit });
    // Looked for at each frame: a locator waits half a second between two looks.
    await page.WaitForFunctionAsync("selector => document.querySelector(selector)", account is null ? "h1" : "[data-live][data-state=live]");
}

static async Task<(Opening Cold, Opening Warm)> OpenAsync(Portal portal, IBrowser browser, string path, string? account)
{
    await using var context = await EnterAsync(portal, browser, account);
    var page = await context.NewPageAsync();
    var traffic = await Traffic.OfAsync(page);
    await traffic.Tools.SendAsync("Network.emulateNetworkConditions", new()
    {
        ["offline"] = false,
        ["latency"] = 150,
        ["downloadThroughput"] = BytesPerSecond,
        ["uploadThroughput"] = BytesPerSecond,
    });
    return (await MeasureAsync(), await MeasureAsync());

    async Task<Opening> MeasureAsync()
    {
        await page.GotoAsync("about:blank");
        traffic.Forget();
        var worked = portal.Worked();
        var watch = Stopwatch.StartNew();
        await GoToAsync(page, portal, path, account);
        var live = watch.Elapsed;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return new(traffic.OfPage.Count, traffic.Kilobytes, live.TotalMilliseconds, (portal.Worked() - worked).TotalMilliseconds);
    }
}

static string Middle(IEnumerable<Opening> openings)
{
    var all = openings.ToList();
    return string.Create(CultureInfo.InvariantCulture, $"{Of(o => o.Requests),15:F0} {Of(o => o.Kilobytes),5:F0} {Of(o => o.Milliseconds),5:F0} {Of(o => o.Processor),5:F0}");

    double Of(Func<Opening, double> value) => all.Select(value).Order().ElementAt(all.Count / 2);
}
