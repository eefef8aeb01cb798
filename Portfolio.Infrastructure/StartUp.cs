using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure;

/// <summary>What must be true before the first request.</summary>
public static class StartUp
{
    /// <summary>Brings the database to this version.</summary>
    public static async Task MigrateAsync(this IServiceProvider services, CancellationToken ct)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>().CreateDbContextAsync(ct);
        await db.Database.MigrateAsync(ct);
    }

    /// <summary>Makes good what was missed while the portal was away, and plans what is to come.</summary>
    public static async Task PlanAsync(this IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<SweepUploads>().ExecuteAsync(ct);
        await services.GetRequiredService<ClosingJobs>().SweepAsync(ct);
        await services.GetRequiredService<ClosingSchedule>().RebuildAsync(ct);
        services.GetRequiredService<IRecurringJobManager>().AddRecurringJobs();
    }
}
