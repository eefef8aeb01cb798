using Portfolio.Infrastructure;

namespace Portfolio.Web.Security;

/// <summary>Settings with which the portal refuses to start in Production.</summary>
internal static class ProductionChecks
{
    public static void Demand(IHostEnvironment environment, IConfiguration configuration, bool isDemo)
    {
        if (!environment.IsProduction())
        {
            return;
        }

        var problems = new List<string>();
        if (isDemo)
        {
            problems.Add("Portfolio:Demo is on: demo data and demo sign-in have no place in production. Set Portfolio__Demo=false.");
        }

        if (!string.IsNullOrWhiteSpace(configuration["Portfolio:Clock:StartAt"]))
        {
            problems.Add("Portfolio:Clock:StartAt is set: the production clock is the machine's. Remove it.");
        }

        if (string.IsNullOrWhiteSpace(configuration["DataProtection:KeyDirectory"]))
        {
            problems.Add(
                "DataProtection:KeyDirectory is not set: name a protected folder that survives restarts and is shared by all nodes.");
        }

        var isEncrypted = (configuration["Urls"] ?? string.Empty).Split(';')
            .All(u => u.StartsWith("https://", StringComparison.OrdinalIgnoreCase));
        if (!isEncrypted && configuration.GetSection("Proxy:KnownProxies").Get<string[]>() is not { Length: > 0 })
        {
            problems.Add("Plain HTTP without a known proxy: listen on https:// (Urls), or name the proxy's address in Proxy:KnownProxies.");
        }

        if (problems.Count > 0)
        {
            throw new RefusedToStartException("The portal does not start in Production:\n  - " + string.Join("\n  - ", problems));
        }
    }
}
