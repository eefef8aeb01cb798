using Hangfire;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// The jobs of all closings to come, brought into line with the calendars at every start and whenever a date changes, by any node: what is
/// right is left alone, what is missing is planned before anything is deleted, and doing it twice changes nothing.
/// </summary>
public sealed class ClosingSchedule(IBackgroundJobClient jobs, JobStorage storage, DueClosings due, TimeProvider clock)
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
        var wanted = (await due.ReadAsync(ct)).Where(p => p.Closing.At > now && p.Closing.At < now + Horizon)
            .ToDictionary(p => new ClosingJob(p.School.Value, p.Semester.Value, p.Closing.Kind, p.Closing.At.UtcTicks), p => p.Closing.At - now + SafelyAfter);
        var kept = planned.Where(p => wanted.TryGetValue(p.Job, out var delay) && IsOnTime(p.RunsAt, delay)).DistinctBy(p => p.Job).ToList();
        foreach (var (job, delay) in wanted.ExceptBy(kept.Select(k => k.Job), w => w.Key))
        {
            // A delay, not an instant: the portal's clock may run elsewhere than the machine's.
            jobs.Schedule<ClosingJobs>(j => j.CloseAsync(job.School, job.Semester, job.Kind, job.AtUtcTicks, CancellationToken.None), delay);
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
    private List<(string Id, ClosingJob Job, DateTime RunsAt)> PlannedAfter(DateTimeOffset now) =>
    [
        .. storage.GetMonitoringApi().ScheduledJobs(0, int.MaxValue)
            .Where(s => s.Value.Job?.Type == typeof(ClosingJobs) && s.Value.Job.Args is [Guid, Guid, WindowKind, long, ..])
            .Select(s => (s.Key, ClosingJob.Of(s.Value.Job.Args), s.Value.EnqueueAt))
            .Where(s => s.Item2.AtUtcTicks > now.UtcTicks).OrderBy(s => s.Key, StringComparer.Ordinal),
    ];

    private static bool IsOnTime(DateTime runsAt, TimeSpan delay) =>
        (runsAt - (TimeProvider.System.GetUtcNow().UtcDateTime + delay)).Duration() < Tolerance;

    /// <summary>What a job is for, as Hangfire keeps it.</summary>
    private readonly record struct ClosingJob(Guid School, Guid Semester, WindowKind Kind, long AtUtcTicks)
    {
        public static ClosingJob Of(IReadOnlyList<object> args) => new((Guid)args[0], (Guid)args[1], (WindowKind)args[2], (long)args[3]);
    }
}
