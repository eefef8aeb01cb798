using Hangfire;
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

        // The access gate has already asked for an administrator.
        app.MapHangfireDashboard(
            "/jobs", new DashboardOptions { Authorization = [], DisplayStorageConnectionString = false, IgnoreAntiforgeryToken = false })
            .WithSecurityHeadersPolicy(SecurityServices.JobsPolicy);
    }
}

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseHealth(DatabaseProbe probe) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await probe.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("The database does not answer");
}
