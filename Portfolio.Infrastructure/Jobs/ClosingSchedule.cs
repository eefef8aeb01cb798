using Hangfire;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// The jobs of all closings (and other turns) to come, brought into line with the calendars at every start and whenever a date changes, by
/// any node: what is right is left alone, what is missing is planned before anything is deleted, and doing it twice changes nothing.
/// </summary>
public sealed class ClosingSchedule(IBackgroundJobClient jobs, JobStorage storage, DueClosings due, WindowTurns turns, DueReminders reminders, TimeProvider clock)
{
    /// <summary>Longest plan ahead; the start of each day's sweep and every restart look again.</summary>
    private static readonly TimeSpan Horizon = TimeSpan.FromDays(400);

    /// <summary>Hangfire keeps whole seconds, so a job set to the instant itself may run before it and find nothing due.</summary>
    private static readonly TimeSpan SafelyAfter = TimeSpan.FromSeconds(1);

    /// <summary>A job further from its instant than this was planned by a portal whose clock ran elsewhere.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    public async Task RebuildAsync(CancellationToken ct)
    {
        // In this order and without a lock: what another node has planned by now came from a calendar no newer than the one that is read next,
        // so a job that is missing there is out of date and may go. Two nodes at once may plan one closing twice, which closes it once.
        var now = clock.GetUtcNow();
        var planned = PlannedAfter(now);
        var closings = await due.ReadAsync(ct);
        if (closings.Any(c => c.Closing.At <= now))
        {
            // A date was moved into the past: what it means happens now and not with the next sweep.
            jobs.Enqueue<ClosingJobs>(j => j.SweepAsync(CancellationToken.None));
        }

        var wanted = closings.Select(TurnJob.Of).Concat((await turns.ReadAsync(ct)).Select(TurnJob.Of)).Concat((await reminders.ReadAsync(ct)).Select(TurnJob.Of))
            .Where(j => j.At > now && j.At < now + Horizon).Distinct().ToDictionary(j => j, j => j.At - now + SafelyAfter);
        var kept = planned.Where(p => wanted.TryGetValue(p.Job, out var delay) && IsOnTime(p.RunsAt, delay)).DistinctBy(p => p.Job).ToList();
        foreach (var (job, delay) in wanted.ExceptBy(kept.Select(k => k.Job), w => w.Key))
        {
            // A delay, not an instant: the portal's clock may run elsewhere than the machine's.
            job.Plan(jobs, delay);
        }

        foreach (var (id, _, _) in planned.Except(kept))
        {
            jobs.Delete(id);
        }
    }

    /// <summary>
    /// By their ids, so that two nodes keep the same one of two that are alike. What is past may be under way again after a failure and is
    /// left alone.
    /// </summary>
    private List<(string Id, TurnJob Job, DateTime RunsAt)> PlannedAfter(DateTimeOffset now) =>
    [
        .. from scheduled in storage.GetMonitoringApi().ScheduledJobs(0, int.MaxValue)
           where scheduled.Value.Job?.Type == typeof(ClosingJobs) || scheduled.Value.Job?.Type == typeof(ReminderJobs)
           let job = TurnJob.Of(scheduled.Value.Job.Args)
           where job is not null && job.At > now
           orderby scheduled.Key
           select (scheduled.Key, job, scheduled.Value.EnqueueAt),
    ];

    private static bool IsOnTime(DateTime runsAt, TimeSpan delay) =>
        (runsAt - (TimeProvider.System.GetUtcNow().UtcDateTime + delay)).Duration() < Tolerance;
}
