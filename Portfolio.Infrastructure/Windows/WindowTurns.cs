using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Live;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Instants at which something opens or ends with nothing to settle: open pages only have to reload.</summary>
public sealed class WindowTurns(IDbContextFactory<PortfolioDbContext> contexts, LiveUpdates live, TimeProvider clock) : IDueWork
{
    public string Name => "turns";

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct) =>
        (await ReadAsync(since, ct)) is [var next, ..] ? next.At : null;

    public async Task RunAsync(DateTimeOffset since, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        live.Publish([.. (await ReadAsync(since, ct)).Where(t => t.At <= now).Select(t => Topic.Of(t.School)).Distinct()]);
    }

    /// <summary>Such instants after this one, of year windows, semesters and deputyships, over all schools.</summary>
    public async Task<IReadOnlyList<WindowTurn>> ReadAsync(DateTimeOffset since, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(since);
        var current = SchoolYear.Of(today);
        var turns = new HashSet<WindowTurn>();
        foreach (var school in await contexts.SchoolsAsync(ct))
        {
            await using var db = await contexts.OpenAsync(school, ct);
            foreach (var year in new[] { current.Previous, current, current.Next })
            {
                turns.UnionWith((await db.YearCalendarAsync(year, ct)).Turns().Select(at => new WindowTurn(school, at)));
            }

            var semesters = await db.Semesters.AsNoTracking().Where(s => s.Year >= current).ToListAsync(ct);
            turns.UnionWith(semesters.Select(s => new WindowTurn(school, TaipeiTime.StartOf(s.FirstDay))));
            var deputies = await db.Deputies.AsNoTracking().Where(d => d.EndedAt == null && d.Until >= today).ToListAsync(ct);
            turns.UnionWith(
                deputies.SelectMany(d => new[] { TaipeiTime.StartOf(d.From), TaipeiTime.EndOf(d.Until) })
                    .Select(at => new WindowTurn(school, at)));
        }

        return [.. turns.Where(t => t.At > since).OrderBy(t => t.At)];
    }
}

public readonly record struct WindowTurn(SchoolId School, DateTimeOffset At);
