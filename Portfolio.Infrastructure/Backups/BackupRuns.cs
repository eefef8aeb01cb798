using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>The book of scheduled backups; failures are told to every administrator of the deployment.</summary>
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

    /// <summary>Notes a failure; administrators are told of the first since the backup was due, not of each hour's.</summary>
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
    /// Runs that a crash has cut off, told like every other failure. Only whoever holds the directory may ask. In a restored database the
    /// run that made its backup stands as unfinished, though the backup is there: that one was done.
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
