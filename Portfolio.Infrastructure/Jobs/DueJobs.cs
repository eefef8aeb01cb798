using Hangfire;
using Hangfire.Storage;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// What Hangfire calls. A failure is the job's failure, to be seen under <c>/jobs</c>; it is not repeated by itself, since what is still
/// due is planned again within a minute.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class DueJobs(IEnumerable<IDueWork> works, DueSchedule schedule, DueRuns runs, JobStorage storage, TimeProvider clock)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Each minute: looks at all work.</summary>
    public Task PlanAsync(CancellationToken ct) => schedule.PlanAsync(ct);

    /// <summary>Runs one work, if it is due and no node is at it; then plans what it has to do next.</summary>
    public async Task RunAsync(string name, CancellationToken ct)
    {
        var work = works.Single(w => w.Name == name);
        using var connection = storage.GetConnection();
        using var turn = Take(connection, name);
        if (turn is null)
        {
            return;
        }

        // Again for what has become due meanwhile; what a run could not do stays due at the same instant, and waits for the next look.
        var done = default(DateTimeOffset?);
        while (await RunIfDueAsync(work, done, ct) is { } at)
        {
            done = at;
        }

        if (await work.NextAsync(clock.GetUtcNow(), ct) is { } next)
        {
            schedule.Plan(name, next);
        }
    }

    /// <returns>The instant at which it was due; none when it was not, is no further than before, or another node has taken it.</returns>
    private async Task<DateTimeOffset?> RunIfDueAsync(IDueWork work, DateTimeOffset? done, CancellationToken ct)
    {
        var seen = (await runs.ReadAsync(ct)).GetValueOrDefault(work.Name);
        var since = runs.Since(seen);
        if (await work.NextAsync(since, ct) is not { } at || at == done || at > clock.GetUtcNow()
            || !await runs.BeginAsync(work.Name, seen, ct))
        {
            return null;
        }

        await RunAsync(work, since, ct);
        return at;
    }

    private async Task RunAsync(IDueWork work, DateTimeOffset since, CancellationToken ct)
    {
        try
        {
            await work.RunAsync(since, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await runs.EndAsync(work.Name, hasFailed: true, CancellationToken.None);
            throw;
        }

        await runs.EndAsync(work.Name, hasFailed: false, CancellationToken.None);
    }

    /// <returns>None while another job is at this work: what it does not reach comes with the next look.</returns>
    private static IDisposable? Take(IStorageConnection connection, string name)
    {
        try
        {
            return connection.AcquireDistributedLock($"due:{name}", Wait);
        }
        catch (DistributedLockTimeoutException)
        {
            return null;
        }
    }
}
