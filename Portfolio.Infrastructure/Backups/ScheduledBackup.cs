using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// Makes the daily backup when it is due. Checked every minute, so that a backup missed while the machine was off is made as soon as
/// it is on; a failed one is retried every hour.
/// </summary>
public sealed class ScheduledBackup(
    MakeBackup make, BackupRuns runs, IOptions<BackupOptions> options, TimeProvider clock, ILogger<ScheduledBackup> log) : IDueWork
{
    private static readonly TimeSpan Retry = TimeSpan.FromHours(1);

    public string Name => "backup";

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct)
    {
        if (options.Value.Directory.Length == 0)
        {
            return null;
        }

        var (due, last) = (DueAt(), await runs.LastAsync(ct));
        return last is null || last.StartedAt < due ? due
            : last.State != BackupState.Done && last.StartedAt + Retry < due.AddDays(1) ? last.StartedAt + Retry
            : due.AddDays(1);
    }

    public Task RunAsync(DateTimeOffset since, CancellationToken ct) => RunIfDueAsync(ct);

    /// <returns>Whether one was due and has been made.</returns>
    /// <exception cref="Exception">It failed: recorded, the administrators notified, and rethrown for the caller to show.</exception>
    public async Task<bool> RunIfDueAsync(CancellationToken ct)
    {
        if (!(await NextAsync(clock.GetUtcNow(), ct) <= clock.GetUtcNow()))
        {
            return false;
        }

        BackupRun? run = null;
        try
        {
            using var folder = make.Open(options.Value.Directory);
            if (folder is null)
            {
                return false;
            }

            await runs.EndUnfinishedAsync(folder.Backups(), DueAt(), ct);
            run = await runs.BeginAsync(ct);
            var made = await make.RunAsync(folder, ct);
            if (!made.IsComplete)
            {
                throw new BackupException(
                    $"The backup lacks {made.Manifest.Absent.Count} files that the store has lost: "
                    + string.Join(", ", made.Manifest.Absent.Select(f => f.Sha256)));
            }

            await BackupRetention.ApplyAsync(folder, options.Value, ct);
            await runs.EndAsync(run, made, CancellationToken.None);
            return true;
        }
        catch (Exception failure)
        {
            log.LogError(failure, "The scheduled backup failed");
            await runs.FailAsync(run ?? await runs.BeginAsync(CancellationToken.None), failure.Message, DueAt(), CancellationToken.None);
            throw;
        }
    }

    /// <summary>The latest instant at which a backup was due.</summary>
    private DateTimeOffset DueAt()
    {
        var now = clock.GetUtcNow();
        var today = new DateTimeOffset(TaipeiTime.DayOf(now), options.Value.At, TaipeiTime.Offset);
        return today <= now ? today : today.AddDays(-1);
    }
}
