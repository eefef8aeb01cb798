namespace Portfolio.Infrastructure.Windows;

/// <summary>Who would be affected by other dates of performances or selection.</summary>
public sealed class YearWindowPreview(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public async Task<ChangePreview> ReadAsync(Actor actor, YearWindowPlace place, DaySpan? days, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var before = await db.YearCalendarAsync(place.Year, ct);
        return await db.PreviewAsync(before, before.With(place, days), [place.Kind], clock.GetUtcNow(), ct);
    }
}

/// <summary>Counts whom a change of a year's windows affects.</summary>
internal static class YearPreviews
{
    public static async Task<ChangePreview> PreviewAsync(
        this PortfolioDbContext db, YearCalendar before, YearCalendar after, IReadOnlyList<WindowKind> kinds, DateTimeOffset now,
        CancellationToken ct)
    {
        var (year, present) = (after.Year, EnrolmentStatuses.Present);
        var students = await (
            from e in db.Enrolments.AsNoTracking()
            join c in db.Classes on e.ClassId equals c.Id
            where e.Year == year && present.Contains(e.Status)
            select new { e.StudentId, e.ClassId, c.Grade }).ToListAsync(ct);
        var moves = students.Select(s => new WindowSubject(s.Grade, s.ClassId, s.StudentId))
            .SelectMany(s => kinds.Select(k => (s.Student, Kind: k, Before: before.For(k, s), After: after.For(k, s))))
            .Where(m => m.Before != m.After).ToList();
        var closings = moves.Where(m => m.After is not null).Select(m => new Closing(m.Kind, m.After!.Value.ClosesAt)).Distinct()
            .OrderBy(c => c.At);
        return new(
            moves.Select(m => m.Student).Distinct().Count(),
            [.. closings.Select(c => new ClosingPreview(c, 0, 0, 0))],
            moves.Exists(m => m.Before?.HasClosed(now) == true && m.After?.IsOpen(now) == true),
            moves.Exists(m => m.Before?.IsOpen(now) == true && m.After?.IsOpen(now) != true),
            0);
    }
}
