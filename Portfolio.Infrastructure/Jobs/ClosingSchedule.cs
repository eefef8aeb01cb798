using Hangfire;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>The jobs of all closings (and other turns) to come, rebuilt from the calendars at every start and whenever a date changes.</summary>
public sealed class ClosingSchedule(IBackgroundJobClient jobs, JobStorage storage, DueClosings due, WindowTurns turns, TimeProvider clock)
{
    /// <summary>Longest plan ahead; the start of each day's sweep and every restart look again.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    /// <summary>Hangfire keeps whole seconds, so a job set to the instant itself may run before it and find nothing due.</summary>
    private static readonly TimeSpan SafelyAfter = TimeSpan.FromSeconds(1);

    public async Task RebuildAsync(CancellationToken ct)
    {
        Forget();
        var now = clock.GetUtcNow();
        var closings = await due.ReadAsync(ct);
        if (closings.Any(p => p.Closing.At <= now))
        {
            // A date was moved into the past: what it means happens now and not with the next sweep.
            jobs.Enqueue<ClosingJobs>(j => j.SweepAsync(CancellationToken.None));
        }

        foreach (var planned in closings.Where(p => p.Closing.At > now && p.Closing.At < now + Horizon))
        {
            var (school, semester, kind, at) = (planned.School.Value, planned.Semester.Value, planned.Closing.Kind, planned.Closing.At.UtcTicks);

            // A delay, not an instant: the portal's clock may run elsewhere than the machine's.
            jobs.Schedule<ClosingJobs>(j => j.CloseAsync(school, semester, kind, at, CancellationToken.None), planned.Closing.At - now + SafelyAfter);
        }

        foreach (var turn in (await turns.ReadAsync(ct)).Where(t => t.At < now + Horizon))
        {
            var school = turn.School.Value;
            jobs.Schedule<ClosingJobs>(j => j.LookAgain(school), turn.At - now + SafelyAfter);
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
