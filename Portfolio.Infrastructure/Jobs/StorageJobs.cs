using Hangfire;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>What Hangfire calls for the stored files. A failure is the job's failure, to be seen under <c>/jobs</c>; the next run tries again.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class StorageJobs(Scrub scrub, UnknownContent unknown, UnusedContent unused, Leftovers leftovers, ScheduledBackup backup)
{
    private int _scrubbing;

    /// <summary>Each hour: a part of the rolling check; not while the last one still runs.</summary>
    public async Task ScrubAsync(CancellationToken ct)
    {
        if (Interlocked.Exchange(ref _scrubbing, 1) == 1)
        {
            return;
        }

        try
        {
            await scrub.RunAsync(ct);
        }
        finally
        {
            Volatile.Write(ref _scrubbing, 0);
        }
    }

    /// <summary>Each night: what nothing refers to any more, and what was left behind.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        leftovers.Sweep();
        await unknown.AddReferencedAsync(ct);
        await unknown.AddStrayAsync(ct);
        await unused.SweepAsync(ct);
    }

    /// <summary>Every few minutes: the day's backup, when it is due.</summary>
    public Task BackUpAsync(CancellationToken ct) => backup.RunIfDueAsync(ct);
}
