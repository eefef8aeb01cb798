namespace Portfolio.Infrastructure.Jobs;

/// <summary>Lists all due work: when each runs next, and how its last run ended.</summary>
public sealed class DueBook(IEnumerable<IDueWork> works, DueRuns runs)
{
    /// <returns>The list, soonest first, with idle work at the end; or <c>not-yours</c>.</returns>
    public async Task<Result<DueView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        var book = await runs.ReadAsync(ct);
        var rows = new List<DueRow>();
        foreach (var work in works)
        {
            var run = book.GetValueOrDefault(work.Name);
            var last = run is { EndedAt: { } ended } ? new LastRun(ended, run.HasFailed) : null;
            rows.Add(new(work.Name, await work.NextAsync(runs.Since(run), ct), last));
        }

        return new DueView([.. rows.OrderBy(r => r.Next ?? DateTimeOffset.MaxValue).ThenBy(r => r.Name, StringComparer.Ordinal)]);
    }
}

public sealed record DueView(IReadOnlyList<DueRow> Rows);

/// <param name="Next">null when nothing is pending</param>
/// <param name="Last">null before the first completed run</param>
public sealed record DueRow(string Name, DateTimeOffset? Next, LastRun? Last);

public sealed record LastRun(DateTimeOffset EndedAt, bool HasFailed);
