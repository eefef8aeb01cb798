using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>Records scheduled backups; every administrator of the deployment is notified of failures.</summary>
public sealed class BackupRuns(IDbContextFactory<PortfolioDbContext> contexts, LiveUpdates live, TimeProvider clock)
{
    internal async Task<BackupRun?> LastAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.BackupRuns.AsNoTracking().OrderByDescending(r => r.StartedAt).FirstOrDefaultAsync(ct);
    }

    internal async Task<BackupRun> BeginAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var now = clock.GetUtcNow();
        var run = new BackupRun { Id = Guid.CreateVersion7(now), StartedAt = now };
        db.BackupRuns.Add(run);
        await SaveAsync(db, ct);
        return run;
    }

    internal async Task EndAsync(BackupRun run, BackupResult made, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        db.Attach(run);
        (run.State, run.EndedAt, run.Files, run.Bytes, run.Fresh) =
            (BackupState.Done, clock.GetUtcNow(), made.Manifest.Files.Count, made.Bytes, made.Fresh);
        await SaveAsync(db, ct);
    }

    /// <summary>Records a failure; administrators are notified of the first since the backup was due, not of every hourly retry.</summary>
    internal async Task FailAsync(BackupRun run, string problem, DateTimeOffset dueAt, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        db.Attach(run);
        var isFirst = !await db.BackupRuns.AnyAsync(r => r.State == BackupState.Failed && r.StartedAt >= dueAt && r.Id != run.Id, ct);
        var now = clock.GetUtcNow();
        (run.State, run.EndedAt, run.Problem) =
            (BackupState.Failed, now, problem.Length > BackupRunMapping.ProblemLength
                ? problem[..BackupRunMapping.ProblemLength]
                : problem);
        await db.TellAdministratorsAsync(NoticeKind.BackupFailed, isFirst ? 1 : 0, now, ct);
        await SaveAsync(db, ct);
    }

    /// <summary>
    /// Marks runs that a crash interrupted as failed, and notifies like for any other failure. Only the process that holds the
    /// directory's lock may call this. In a restored database, the run that made the restored backup looks unfinished although the
    /// backup exists: it counts as done.
    /// </summary>
    internal async Task EndUnfinishedAsync(IReadOnlyList<DateTimeOffset> backups, DateTimeOffset dueAt, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        foreach (var run in await db.BackupRuns.AsNoTracking().Where(r => r.State == BackupState.Running).ToListAsync(ct))
        {
            if (backups.Any(b => b >= run.StartedAt.AddSeconds(-1) && b <= run.StartedAt.AddMinutes(1)))
            {
                db.Attach(run);
                (run.State, run.EndedAt) = (BackupState.Done, run.StartedAt);
                await SaveAsync(db, ct);
                continue;
            }

            await FailAsync(run, "The portal ended before the backup was done", dueAt, ct);
        }
    }

    private async Task SaveAsync(PortfolioDbContext db, CancellationToken ct)
    {
        (await db.SaveAsync(ct)).DemandSaved("a backup's run");
        live.Publish([Topic.Backups]);
    }
}
