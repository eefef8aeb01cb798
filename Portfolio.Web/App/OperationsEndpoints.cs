using Hangfire;
using Hangfire.Dashboard;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portfolio.Infrastructure;
using Portfolio.Web.Security;

namespace Portfolio.Web.App;

internal static class OperationsEndpoints
{
    public static void MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });

        // Hangfire's pages use the browser's time zone; the school's is Taipei's, wherever the administrator is.
        DashboardRoutes.AddJavaScript(typeof(OperationsEndpoints).Assembly, "jobs-time.js");

        // The access gate has already checked for an administrator.
        var dashboard = new DashboardOptions
        {
            Authorization = [],
            AppPath = "/school/schedule",
            DisplayStorageConnectionString = false,
            IgnoreAntiforgeryToken = false,
        };
        app.MapHangfireDashboard("/jobs", dashboard)
            .WithSecurityHeadersPolicy(SecurityServices.JobsPolicy);
    }
}

/// <summary>Healthy when the database answers.</summary>
internal sealed class DatabaseHealth(DatabaseProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer");
}
