using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Installations;
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

    /// <summary>Refuses to go on with a data directory that is not the database's own; makes its marker at set-up.</summary>
    /// <exception cref="RefusedToStartException">It is empty, another's or cannot be written.</exception>
    public static Task DemandOwnDataAsync(this IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<InstallationMark>().DemandAsync(ct);

    /// <summary>Makes good what was missed while the portal was away, and plans what is to come.</summary>
    public static async Task PlanAsync(this IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<ClosingJobs>().SweepAsync(ct);
        await services.GetRequiredService<ClosingSchedule>().RebuildAsync(ct);
        services.GetRequiredService<IRecurringJobManager>().AddRecurringJobs();
    }
}
