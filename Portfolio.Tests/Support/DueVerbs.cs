using Hangfire;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Tests.Support;

/// <summary>What is due, and which jobs are scheduled for it.</summary>
internal static class DueVerbs
{
    /// <summary>Runs due reminders, then their mails.</summary>
    public static async Task RemindAsync(this TestDatabase database)
    {
        await database.Get<DueReminders>().RunAsync(default, TestDatabase.Token);
        await database.Get<DueMails>().RunAsync(default, TestDatabase.Token);
    }

    /// <summary>Closings to come, in order.</summary>
    public static async Task<List<Closing>> ClosingsAsync(this TestDatabase database)
    {
        var now = database.Clock.GetUtcNow();
        return [.. (await database.Get<DueClosings>().ReadAsync(TestDatabase.Token)).Select(p => p.Closing).Where(c => c.At > now).OrderBy(c => c.At).ThenBy(c => c.Kind)];
    }

    /// <summary>Delays of scheduled jobs, by the machine's clock, not the portal's.</summary>
    public static List<TimeSpan> Planned(this TestDatabase database, string work) =>
    [
        .. database.Get<JobStorage>().GetMonitoringApi().ScheduledJobs(0, 100).Select(j => j.Value).Where(j => j.Job.Args[0] is string name && name == work)
            .Select(j => j.EnqueueAt - TimeProvider.System.GetUtcNow().UtcDateTime).Order(),
    ];

    /// <summary>The names of works whose jobs are queued to run at once.</summary>
    public static List<string> Waiting(this TestDatabase database) =>
        [.. database.Get<JobStorage>().GetMonitoringApi().EnqueuedJobs("default", 0, 100).Select(j => (string)j.Value.Job.Args[0])];
}
