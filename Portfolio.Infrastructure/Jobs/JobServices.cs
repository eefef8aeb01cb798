using Hangfire;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Evidence.Scanning;
using Portfolio.Infrastructure.Evidence.Uploads;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Jobs;

internal static class JobServices
{
    /// <summary>Everything that runs by the clock, as one readable list.</summary>
    public static void AddRecurringJobs(this IRecurringJobManager jobs)
    {
        jobs.AddOrUpdate<ClosingJobs>("closings-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<PublicationJobs>("publications-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<ReminderJobs>("reminders-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<MailJobs>("mails-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<StorageJobs>("storage-scrub", j => j.ScrubAsync(CancellationToken.None), Cron.Hourly(17));
        jobs.AddOrUpdate<StorageJobs>("storage-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Daily(18, 43));
        jobs.AddOrUpdate<StorageJobs>("backup", j => j.BackUpAsync(CancellationToken.None), "*/10 * * * *");
        jobs.AddOrUpdate<ScanJobs>("scans-sweep", j => j.SweepAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<SweepCommands>("commands-sweep", j => j.ExecuteAsync(CancellationToken.None), Cron.Hourly);
        jobs.AddOrUpdate<SweepUploads>("uploads-sweep", j => j.ExecuteAsync(CancellationToken.None), Cron.Hourly);
    }

    public static IServiceCollection AddJobs(this IServiceCollection services)
    {
        services.AddSettings<JobOptions>("Jobs").Validate(o => Enum.IsDefined(o.Storage), "Jobs:Storage is not known")
            .Validate(o => o.Workers is >= 1 and <= 100, "Jobs:Workers must be 1 to 100")
            .Validate(
                o => o.PoolSize >= o.Workers + JobOptions.OwnConnections,
                $"Jobs:PoolSize must be at least Jobs:Workers and {JobOptions.OwnConnections} more");

        // Registered here and not by Hangfire, whose storage is one for the whole process: two portals in it would share their jobs.
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
        services.AddSingleton<ClosingSchedule>();
        services.AddSingleton<ClosingJobs>();
        services.AddSingleton<PublicationSchedule>();
        services.AddSingleton<PublicationJobs>();
        services.AddSingleton<StorageJobs>();
        return services;
    }
}
