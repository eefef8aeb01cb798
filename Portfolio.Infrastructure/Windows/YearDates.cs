namespace Portfolio.Infrastructure.Windows;

/// <summary>A school year's dates as the administrator sees them: both semesters, the windows of the year, every extension.</summary>
public sealed class YearDates(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="year">previous, current or next; null for the current</param>
    /// <returns>The dates; or <c>not-found</c> for another year.</returns>
    public async Task<Result<YearDatesView>> ReadAsync(Actor actor, SchoolYear? year, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = TaipeiTime.DayOf(now);
        var current = SchoolYear.Of(today);
        SchoolYear[] years = [current.Previous, current, current.Next];
        var chosen = year ?? current;
        if (!years.Contains(chosen))
        {
            return CommonErrors.NotFound;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var ids = await db.Semesters.AsNoTracking().Where(s => s.Year == chosen).OrderBy(s => s.Term).Select(s => s.Id).ToListAsync(ct);
        var semesters = new List<SemesterDatesView>();
        foreach (var id in ids)
        {
            semesters.Add(await SemesterDates.ViewAsync(db, await db.CalendarAsync(id, ct), now, ct));
        }

        var windows = await db.YearWindows.AsNoTracking().Where(w => w.Year == chosen).ToListAsync(ct);
        return new YearDatesView(
            chosen,
            years,
            current,
            today >= new DateOnly(current.FirstWesternYear + 1, 2, 1) ? 2 : 1,
            semesters,
            await db.YearCalendarAsync(chosen, ct),
            windows,
            await ExtensionHistory.ReadAsync(db, chosen, semesters, ct));
    }
}
