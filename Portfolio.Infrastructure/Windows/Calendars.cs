namespace Portfolio.Infrastructure.Windows;

/// <summary>Reads what the calendar is made of; asked again in every unit of work, so a changed date counts at once.</summary>
internal static class Calendars
{
    /// <summary>The calendar of one semester, with the school's policy.</summary>
    public static async Task<SchoolCalendar> CalendarAsync(this PortfolioDbContext db, SchoolId school, SemesterId semester, CancellationToken ct)
    {
        var policy = await db.PolicyAsync(school, ct);
        var found = await db.Semesters.AsNoTracking().SingleAsync(s => s.Id == semester && s.SchoolId == school, ct);
        var extensions = await db.Extensions.AsNoTracking().Where(e => e.SchoolId == school && e.SemesterId == semester).ToListAsync(ct);
        return new(found, policy, extensions);
    }

    /// <summary>The semester that runs on this day: the latest that has begun; none before the first.</summary>
    public static async Task<SchoolCalendar?> CurrentCalendarAsync(this PortfolioDbContext db, SchoolId school, DateTimeOffset now, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(now);
        var semesters = await db.Semesters.AsNoTracking().Where(s => s.SchoolId == school)
            .OrderByDescending(s => s.Year).ThenByDescending(s => s.Term).Take(4).ToListAsync(ct);
        return semesters.Find(s => s.FirstDay <= today) is { } current ? await db.CalendarAsync(school, current.Id, ct) : null;
    }

    public static Task<SchoolPolicy> PolicyAsync(this PortfolioDbContext db, SchoolId school, CancellationToken ct) =>
        db.Schools.AsNoTracking().Where(s => s.SchoolId == school).Select(s => s.Policy).SingleAsync(ct);

    /// <summary>The upload or certification window that governs one outcome.</summary>
    public static async Task<Window> WindowAsync(this PortfolioDbContext db, WindowKind kind, LearningOutcome outcome, CancellationToken ct)
    {
        var calendar = await db.CalendarAsync(outcome.SchoolId, outcome.SemesterId, ct);
        var grade = await db.Classes.Where(c => c.Id == outcome.ClassId).Select(c => c.Grade).SingleAsync(ct);
        return calendar.For(kind, new WindowSubject(grade, outcome.ClassId, outcome.StudentId, outcome.CourseId));
    }
}
