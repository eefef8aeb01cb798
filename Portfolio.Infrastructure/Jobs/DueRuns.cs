namespace Portfolio.Infrastructure.Jobs;

/// <summary>Stores the last run of each piece of due work, one row each.</summary>
public sealed class DueRuns(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    internal async Task<IReadOnlyDictionary<string, DueRun>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.DueRuns.AsNoTracking().ToDictionaryAsync(r => r.Name, StringComparer.Ordinal, ct);
    }

    /// <summary>
    /// The start of the period to look for due work in: the last run, or now when there is none or a fast clock wrote it.
    /// </summary>
    internal DateTimeOffset Since(DueRun? run)
    {
        var now = clock.GetUtcNow();
        return run is { StartedAt: var started } && started < now ? started : now;
    }

    /// <summary>Registers work that is new in this version, as of now.</summary>
    internal async Task KnowAsync(IEnumerable<string> names, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var known = await db.DueRuns.AsNoTracking().Select(r => r.Name).ToListAsync(ct);
        var now = clock.GetUtcNow();
        db.DueRuns.AddRange(names.Except(known, StringComparer.Ordinal).Select(n => new DueRun { Name = n, StartedAt = now }));

        // Another node that starts at the same moment may have inserted them.
        await db.SaveAsync(ct);
    }

    /// <returns>Whether this node may run it: of two nodes that saw the same last run, the first to save.</returns>
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
