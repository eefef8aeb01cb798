using Hangfire;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// Schedules all due work. It is computed from the features' answers every minute, at every start and whenever a date changes. Only
/// the jobs of the next two minutes are stored, so there is nothing to synchronise, and several nodes need no lock.
/// </summary>
public sealed class DueSchedule(IEnumerable<IDueWork> works, DueRuns runs, IBackgroundJobClient jobs, TimeProvider clock)
{
    /// <summary>Twice the scheduling interval. A job that is scheduled twice does its work once.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    /// <summary>Hangfire stores whole seconds, so a job scheduled for the exact instant might run before it and find nothing due.</summary>
    private static readonly TimeSpan SafelyAfter = TimeSpan.FromSeconds(1);

    /// <summary>Runs what is due now and schedules what is due soon.</summary>
    /// <exception cref="AggregateException">Some work could not say when it is due; the rest is scheduled.</exception>
    public async Task PlanAsync(CancellationToken ct)
    {
        var book = await runs.ReadAsync(ct);
        await Each.OfAsync(works, async work =>
        {
            var next = await work.NextAsync(runs.Since(book.GetValueOrDefault(work.Name)), ct);
            if (next <= clock.GetUtcNow())
            {
                var name = work.Name;
                jobs.Enqueue<DueJobs>(j => j.RunAsync(name, CancellationToken.None));
            }
            else if (next is { } at)
            {
                Plan(work.Name, at);
            }
        });
    }

    /// <summary>
    /// Schedules one run, unless it is further ahead than the next scheduling rounds, which will do it, or in the past, which they
    /// will run.
    /// </summary>
    public void Plan(string work, DateTimeOffset at)
    {
        // A delay, not an instant: the portal's clock may differ from the machine's.
        var left = at - clock.GetUtcNow();
        if (left > TimeSpan.Zero && left <= Ahead)
        {
            jobs.Schedule<DueJobs>(j => j.RunAsync(work, CancellationToken.None), left + SafelyAfter);
        }
    }

    /// <summary>Catches up on missed work that must be done before the first request, and schedules the rest.</summary>
    public async Task StartAsync(CancellationToken ct)
    {
        await runs.KnowAsync(works.Select(w => w.Name), ct);
        foreach (var work in works.Where(w => w.IsDoneBeforeStart))
        {
            await work.RunAsync(clock.GetUtcNow(), ct);
        }

        await PlanAsync(ct);
    }
}
