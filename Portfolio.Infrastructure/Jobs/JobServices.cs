using Hangfire;
using Hangfire.InMemory;
using Microsoft.Extensions.DependencyInjection;

namespace Portfolio.Infrastructure.Jobs;

internal static class JobServices
{
    /// <summary>Everything that runs by the clock, as one readable list.</summary>
    public static void AddRecurringJobs(this IRecurringJobManager jobs) =>
        jobs.AddOrUpdate<ClosingJobs>("closings-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) }));
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
