using Hangfire;
using Hangfire.Storage;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// The methods that Hangfire calls. A failure is shown as a failed job under <c>/jobs</c>; Hangfire does not retry it, since work
/// that is still due is scheduled again within a minute.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class DueJobs(IEnumerable<IDueWork> works, DueSchedule schedule, DueRuns runs, JobStorage storage, TimeProvider clock)
{
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Runs every minute: schedules all due work.</summary>
    public Task PlanAsync(CancellationToken ct) => schedule.PlanAsync(ct);

    /// <summary>Runs one piece of work if it is due and no other node is running it; then schedules its next run.</summary>
    public async Task RunAsync(string name, CancellationToken ct)
    {
        var work = works.Single(w => w.Name == name);
        using var connection = storage.GetConnection();
        using var turn = Take(connection, name);
        if (turn is null)
        {
            return;
        }

        // Repeats for work that has become due meanwhile; work that a run could not do stays due at the same instant and waits for
        // the next minute.
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

    /// <returns>The instant at which it was due; null when it was not, made no progress, or is running on another node.</returns>
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

    /// <returns>Null while another job runs this work: what that run misses is scheduled within a minute.</returns>
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
