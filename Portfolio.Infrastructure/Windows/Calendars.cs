namespace Portfolio.Infrastructure.Windows;

/// <summary>Reads what the calendar is made of; asked again in every unit of work, so a changed date counts at once.</summary>
internal static class Calendars
{
    /// <summary>The calendar of one semester, with the school's policy.</summary>
    public static async Task<SchoolCalendar> CalendarAsync(this PortfolioDbContext db, SemesterId semester, CancellationToken ct)
    {
        var found = await db.Semesters.AsNoTracking().SingleAsync(s => s.Id == semester, ct);
        return await db.CalendarAsync(found, ct);
    }

    private static async Task<SchoolCalendar> CalendarAsync(this PortfolioDbContext db, Semester semester, CancellationToken ct)
    {
        var policy = await db.PolicyAsync(ct);
        var extensions = await db.Extensions.AsNoTracking().Where(e => e.SemesterId == semester.Id).ToListAsync(ct);
        return new(semester, policy, extensions);
    }

    /// <summary>The semester that runs on this day: the latest that has begun; none before the first.</summary>
    public static async Task<SchoolCalendar?> CurrentCalendarAsync(this PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        return await db.CurrentSemesterAsync(now, ct) is { } current ? await db.CalendarAsync(current, ct) : null;
    }

    /// <summary>The same semester without its windows.</summary>
    public static async Task<Semester?> CurrentSemesterAsync(this PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(now);
        var semesters = await db.Semesters.AsNoTracking()
            .OrderByDescending(s => s.Year).ThenByDescending(s => s.Term).Take(4).ToListAsync(ct);
        return semesters.Find(s => s.FirstDay <= today);
    }

    /// <summary>The calendars of the newest semesters that have begun, newest first: those whose closings are still looked after.</summary>
    public static async Task<IReadOnlyList<SchoolCalendar>> RecentCalendarsAsync(
        this PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(now);
        var semesters = await db.Semesters.AsNoTracking()
            .OrderByDescending(s => s.Year).ThenByDescending(s => s.Term).Take(6).ToListAsync(ct);
        var calendars = new List<SchoolCalendar>();
        foreach (var semester in semesters.Where(s => s.FirstDay <= today).Take(DueClosings.Semesters))
        {
            calendars.Add(await db.CalendarAsync(semester, ct));
        }

        return calendars;
    }

    /// <summary>The windows of a school year, with the school's policy.</summary>
    public static async Task<YearCalendar> YearCalendarAsync(this PortfolioDbContext db, SchoolYear year, CancellationToken ct)
    {
        var policy = await db.PolicyAsync(ct);
        var windows = await db.YearWindows.AsNoTracking().Where(w => w.Year == year).ToListAsync(ct);
        var extensions = await db.Extensions.AsNoTracking().Where(e => e.Year == year && e.SemesterId == null).ToListAsync(ct);
        return new(year, policy, windows, extensions);
    }

    public static Task<SchoolPolicy> PolicyAsync(this PortfolioDbContext db, CancellationToken ct) =>
        db.Schools.AsNoTracking().Select(s => s.Policy).SingleAsync(ct);

    /// <summary>The student's courses that have a later closing of their own; no query when the semester has none.</summary>
    public static async Task<IReadOnlyList<CourseId>> ExtendedCoursesAsync(
        this PortfolioDbContext db, SchoolCalendar calendar, StudentId student, CancellationToken ct) =>
        [.. (await db.ExtendedCoursesAsync(calendar, [student], ct))[student]];

    /// <summary>
    /// The upload or certification window that governs one outcome; before its course is chosen, the last of those it could have.
    /// </summary>
    public static async Task<Window> WindowAsync(
        this PortfolioDbContext db, WindowKind kind, LearningOutcome outcome, CancellationToken ct) =>
        (await OutcomeWindows.ReadAsync(db, [outcome], ct)).Of(kind, outcome);

    /// <summary>The same of several students.</summary>
    public static async Task<ILookup<StudentId, CourseId>> ExtendedCoursesAsync(
        this PortfolioDbContext db, SchoolCalendar calendar, IReadOnlyCollection<StudentId> students, CancellationToken ct)
    {
        var extended = calendar.ExtendedCourses;
        var members = extended.Count == 0 || students.Count == 0
            ? []
            : await db.CourseMembers.Where(m => students.Contains(m.StudentId) && extended.Contains(m.CourseId))
                .Select(m => new { m.StudentId, m.CourseId }).ToListAsync(ct);
        return members.ToLookup(m => m.StudentId, m => m.CourseId);
    }
}
