using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Security;

/// <summary>In Production the portal refuses to start with settings made for a demonstration.</summary>
public sealed class ProductionTests
{
    private static readonly (string, string) Production = ("ASPNETCORE_ENVIRONMENT", "Production");

    [Theory]
    [InlineData("Portfolio__Demo", "true", "Portfolio:Demo")]
    [InlineData("Portfolio__Clock__StartAt", "2026-12-01T00:00:00Z", "Portfolio:Clock:StartAt")]
    [InlineData("DataProtection__KeyDirectory", "", "DataProtection:KeyDirectory")]
    [InlineData("Proxy__KnownProxies__0", null, "Plain HTTP")]
    public async Task Production_WithAnUnsafeSetting_RefusesToStart(string key, string? value, string named)
    {
        await using var portal = new RunningPortal();
        var settings = Safe(portal).Where(s => s.Key != key).ToList();
        if (value is not null)
        {
            settings.Add((key, value));
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.StartAsync(null, [.. settings]));
        Assert.Contains("does not start in Production", refused.Message, StringComparison.Ordinal);
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_WithSafeSettings_StartsWithoutDemoDataAndDemoSignIn()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(null, [.. Safe(portal)]);
        using var nobody = PortalClient.Nobody(portal);
        using var page = await nobody.GetAsync("/signin", ("X-Forwarded-Proto", "https"));
        Assert.DoesNotContain("demo-student1", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(0, portal.Count("SELECT COUNT(*) FROM Schools"));
    }

    private static IEnumerable<(string Key, string Value)> Safe(RunningPortal portal) =>
    [
        Production, ("Portfolio__Demo", "false"), ("Portfolio__Clock__StartAt", string.Empty),
        ("DataProtection__KeyDirectory", Path.Combine(portal.Directory, "keys")), ("Proxy__KnownProxies__0", "127.0.0.1"),
    ];
}
