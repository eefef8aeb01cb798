namespace Portfolio.Infrastructure.Jobs;

/// <summary>The book of runs: one row a due work.</summary>
public sealed class DueRuns(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    internal async Task<IReadOnlyDictionary<string, DueRun>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.DueRuns.AsNoTracking().ToDictionaryAsync(r => r.Name, StringComparer.Ordinal, ct);
    }

    /// <summary>Since when a work is to be looked at: its last run, or now when it has none or a clock that ran ahead wrote it.</summary>
    internal DateTimeOffset Since(DueRun? run)
    {
        var now = clock.GetUtcNow();
        return run is { StartedAt: var started } && started < now ? started : now;
    }

    /// <summary>Work of a new version counts from now.</summary>
    internal async Task KnowAsync(IEnumerable<string> names, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var known = await db.DueRuns.AsNoTracking().Select(r => r.Name).ToListAsync(ct);
        var now = clock.GetUtcNow();
        db.DueRuns.AddRange(names.Except(known, StringComparer.Ordinal).Select(n => new DueRun { Name = n, StartedAt = now }));

        // Another node that starts at the same moment may have written them.
        await db.SaveAsync(ct);
    }

    /// <returns>Whether this node has the run: of two that saw the same last one, the first to save.</returns>
    internal async Task<bool> BeginAsync(string name, DueRun? seen, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        if (seen is null)
        {
            db.DueRuns.Add(new() { Name = name, StartedAt = clock.GetUtcNow() });
        }
        else
        {
            db.Attach(seen);
            (seen.StartedAt, seen.EndedAt, seen.HasFailed) = (clock.GetUtcNow(), null, false);
        }

        return !(await db.SaveAsync(ct)).IsRefused;
    }

    internal async Task EndAsync(string name, bool hasFailed, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var run = await db.DueRuns.SingleAsync(r => r.Name == name, ct);
        (run.EndedAt, run.HasFailed) = (clock.GetUtcNow(), hasFailed);
        await db.SaveAsync(ct);
    }
}
