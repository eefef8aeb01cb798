using Hangfire;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// The one plan of all due work. It is made from the features' answers each minute, at every start and whenever a date changes; nothing
/// is kept of it but the jobs of the next two minutes, so there is nothing to bring into line, and two nodes need no lock for it.
/// </summary>
public sealed class DueSchedule(IEnumerable<IDueWork> works, DueRuns runs, IBackgroundJobClient jobs, TimeProvider clock)
{
    /// <summary>Twice the time between two looks. What is planned twice is done once.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    /// <summary>Hangfire keeps whole seconds, so a job set to the instant itself may run before it and find nothing due.</summary>
    private static readonly TimeSpan SafelyAfter = TimeSpan.FromSeconds(1);

    /// <summary>What is due runs now, what is due soon is planned.</summary>
    /// <exception cref="AggregateException">Some work could not say when it is due; the rest is planned.</exception>
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

    /// <summary>Plans one run; what is further off than the next looks is theirs to plan, and what has passed is theirs to run.</summary>
    public void Plan(string work, DateTimeOffset at)
    {
        // A delay, not an instant: the portal's clock may run elsewhere than the machine's.
        var left = at - clock.GetUtcNow();
        if (left > TimeSpan.Zero && left <= Ahead)
        {
            jobs.Schedule<DueJobs>(j => j.RunAsync(work, CancellationToken.None), left + SafelyAfter);
        }
    }

    /// <summary>Makes good what was missed and must not wait for the first request, and plans the rest.</summary>
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
