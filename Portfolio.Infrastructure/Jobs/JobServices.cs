using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Evidence.Uploads;

namespace Portfolio.Infrastructure.Jobs;

internal static class JobServices
{
    /// <summary>Everything that runs by the clock, as one readable list.</summary>
    public static void AddRecurringJobs(this IRecurringJobManager jobs)
    {
        jobs.AddOrUpdate<ClosingJobs>("closings-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<ScanJobs>("scans-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<SweepUploads>("uploads-sweep", j => j.ExecuteAsync(CancellationToken.None), Cron.Hourly);
    }

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        // Registered here and not by Hangfire, whose storage is one for the whole process: two portals in it would share their jobs.
        services.AddSingleton<JobStorage>(_ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) }));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 4;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        services.AddSingleton<ClosingSchedule>();
        services.AddSingleton<ClosingJobs>();
        return services;
    }
}
