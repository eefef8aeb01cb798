using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Jobs;

internal static class JobServices
{
    /// <summary>Registers the only recurring job: it finds everything else that is due.</summary>
    public static void AddRecurringJobs(this IRecurringJobManager jobs) =>
        jobs.AddOrUpdate<DueJobs>("due-work", j => j.PlanAsync(CancellationToken.None), Cron.Minutely);

    /// <summary>Registers a feature's due work, which can also be resolved by its class.</summary>
    public static IServiceCollection AddDueWork<TWork>(this IServiceCollection services)
        where TWork : class, IDueWork =>
        services.AddSingleton<TWork>().AddDueWork(p => p.GetRequiredService<TWork>());

    public static IServiceCollection AddDueWork(this IServiceCollection services, Func<IServiceProvider, IDueWork> work) =>
        services.AddSingleton(work);

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSettings<JobOptions>("Jobs").Validate(o => Enum.IsDefined(o.Storage), "Jobs:Storage is not known")
            .Validate(o => o.Workers is >= 1 and <= 100, "Jobs:Workers must be 1 to 100")
            .Validate(
                o => o.PoolSize >= o.Workers + JobOptions.OwnConnections,
                $"Jobs:PoolSize must be at least Jobs:Workers and {JobOptions.OwnConnections} more");

        // Registered here instead of by Hangfire, whose storage is static: two portals in one process would share their jobs.
        services.AddSingleton(provider => JobStorages.Open(
            provider.GetRequiredService<IOptions<JobOptions>>().Value, provider.GetRequiredService<IOptions<DatabaseOptions>>().Value));
        services.AddHangfire(hangfire => hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings());
        services.AddHangfireServer((provider, server) =>
        {
            server.WorkerCount = provider.GetRequiredService<IOptions<JobOptions>>().Value.Workers;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        return services.AddSingleton<DueRuns>().AddSingleton<DueSchedule>().AddSingleton<DueJobs>().AddSingleton<DueBook>();
    }
}
