using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Portfolio.Web;
using Portfolio.Web.App;
using Portfolio.Web.Security;

namespace Portfolio.Tests.Architecture;

/// <summary>Hangfire has one logger per process: starting and stopping a second portal must not overlap with other tests.</summary>
[CollectionDefinition(nameof(AloneInTheProcess), DisableParallelization = true)]
public sealed class AloneInTheProcess;

/// <summary>Deny by default: the routes that the portal maps and the access table must match.</summary>
[Collection(nameof(AloneInTheProcess))]
public sealed class AccessTests
{
    [Fact]
    public async Task Endpoints_AllHaveARule_AndNoRuleIsWithoutAnEndpoint()
    {
        var data = Directory.CreateTempSubdirectory("portfolio-access-");
        try
        {
            await using var app = WebHost.Build(["--environment=Development", $"--Portfolio:DataDirectory={data.FullName}", "--Portfolio:Demo=true"]);
            app.MapPortfolio();
            var mapped = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null)

                // Added in Development for files created while the program runs; without a rule the gate refuses it.
                .Where(e => e.RoutePattern.RawText != "{**path:file}")
                .Select(e => e.RoutePattern.RawText!.Trim('/')).Distinct(StringComparer.OrdinalIgnoreCase);
            Assert.Equal(AccessTable.All.Keys.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public void Pages_AllHaveARule()
    {
        var routes = typeof(Routes).Assembly.GetTypes().SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), inherit: false)).Cast<RouteAttribute>().ToList();
        Assert.NotEmpty(routes);
        Assert.Equal([], routes.Where(r => AccessTable.RuleFor(r.Template) is null).Select(r => r.Template));
    }

    [Fact]
    public void AnonymousVisitors_ReachOnlySignIn_Notices_AndTheReceiptCheck()
    {
        var open = AccessTable.All.Where(r => r.Value.IsAnonymous).Select(r => r.Key).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "_framework/opaque-redirect", "antiforgery", "error", "health/live", "health/ready", "not-found", "not-yours", "preferences/language",
                "receipt", "receipt/keys", "signin", "signin/demo", "signin/password", "signout", "theme.css",
            ],
            open);
    }
}
