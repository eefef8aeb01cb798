using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>A page that the same browser opens again costs its line and its server next to nothing.</summary>
public sealed class OpeningJourney(Browser browser)
{
    private const int MostRequests = 8;
    private const int MostKilobytes = 30;

    [Theory]
    [InlineData("/", "student1")]
    [InlineData("/outcomes", "student1")]
    [InlineData("/certify", "teacher1")]
    [InlineData("/homeroom", "homeroom1")]
    [InlineData("/signin", null)]
    public async Task APageThatIsOpenedAgain_AsksForLittle_AndItsFilesForNothing(string path, string? account)
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var visitor = account is null ? await browser.VisitAsync(portal) : await browser.SignInAsync(portal, account);
        var traffic = await Traffic.OfAsync(visitor.Page);
        await OpenAsync(visitor, path, account is not null);
        Assert.All(traffic.Files, f => Assert.Contains("immutable", f.Cache, StringComparison.Ordinal));

        traffic.Forget();
        await OpenAsync(visitor, path, account is not null);
        Assert.True(traffic.FromServer.Count <= MostRequests && traffic.Kilobytes <= MostKilobytes, $"{traffic.Kilobytes:F0} KB:\n{traffic}");
        Assert.NotEmpty(traffic.Files);
        Assert.DoesNotContain(traffic.FromServer, r => r.Type is "Script" or "Stylesheet" or "Font");
    }

    private static async Task OpenAsync(Visitor visitor, string path, bool hasCircuit)
    {
        await visitor.GoToAsync(path);
        if (hasCircuit)
        {
            await visitor.IsLiveAsync();
        }

        await visitor.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
