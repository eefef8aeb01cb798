using Hangfire;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>The jobs of all closings to come, rebuilt from the calendars at every start and whenever a date changes.</summary>
public sealed class ClosingSchedule(IBackgroundJobClient jobs, JobStorage storage, DueClosings due, TimeProvider clock)
{
    /// <summary>Longest plan ahead; the start of each day's sweep and every restart look again.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    /// <summary>Hangfire keeps whole seconds, so a job set to the instant itself may run before it and find nothing due.</summary>
    private static readonly TimeSpan SafelyAfter = TimeSpan.FromSeconds(1);

    public async Task RebuildAsync(CancellationToken ct)
    {
        Forget();
        var now = clock.GetUtcNow();
        foreach (var planned in (await due.ReadAsync(ct)).Where(p => p.Closing.At > now && p.Closing.At < now + Horizon))
        {
            var (school, semester, kind, at) = (planned.School.Value, planned.Semester.Value, planned.Closing.Kind, planned.Closing.At.UtcTicks);

            // A delay, not an instant: the portal's clock may run elsewhere than the machine's.
            jobs.Schedule<ClosingJobs>(j => j.CloseAsync(school, semester, kind, at, CancellationToken.None), planned.Closing.At - now + SafelyAfter);
        }
    }

    private void Forget()
    {
        foreach (var (id, scheduled) in storage.GetMonitoringApi().ScheduledJobs(0, int.MaxValue))
        {
            if (scheduled.Job?.Type == typeof(ClosingJobs))
            {
                jobs.Delete(id);
            }
        }
    }
}
