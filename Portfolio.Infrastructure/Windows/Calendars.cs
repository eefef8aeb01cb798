using System.Linq.Expressions;
using LinqKit;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Loads calendars; they are read again in every unit of work, so that a changed date applies at once.</summary>
internal static class Calendars
{
    /// <summary>One statement: two could read the dates before and the extensions after a concurrent change.</summary>
    private static readonly Expression<Func<PortfolioDbContext, IQueryable<Semester>, IQueryable<Dates>>> DatesOf = (db, semesters) => (
        from s in semesters
        join school in db.Schools on s.SchoolId equals school.SchoolId
        select new Dates(s, school.Policy, db.Extensions.Where(e => e.SemesterId == s.Id).ToList())).AsNoTracking();

    private static readonly CompiledQuery<SemesterId, Dates> OfSemester = new((db, id) =>
        DatesOf.Invoke(db, db.Semesters.Where(s => s.Id == id)));

    private static readonly CompiledQuery<int, Dates> Latest = new((db, count) =>
        DatesOf.Invoke(db, db.Semesters.OrderByDescending(s => s.Year).ThenByDescending(s => s.Term).Take(count)));

    /// <summary>The calendar of one semester, with the school's policy.</summary>
    public static async Task<SchoolCalendar> CalendarAsync(this PortfolioDbContext db, SemesterId semester, CancellationToken ct) =>
        Newest(await OfSemester.ToListAsync(db, semester, ct)).Single();

    /// <summary>The calendar of the current semester: the latest that has begun; null before the first.</summary>
    public static async Task<SchoolCalendar?> CurrentCalendarAsync(this PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(now);
        return Newest(await Latest.ToListAsync(db, 4, ct)).Find(c => c.Semester.FirstDay <= today);
    }

    /// <summary>The same semester without its windows.</summary>
    public static async Task<Semester?> CurrentSemesterAsync(this PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(now);
        return (await db.NewestSemesters(4).AsNoTracking().ToListAsync(ct)).Find(s => s.FirstDay <= today);
    }

    /// <summary>The calendars of the latest semesters that have begun, newest first: those whose closings are still processed.</summary>
    public static async Task<IReadOnlyList<SchoolCalendar>> RecentCalendarsAsync(
        this PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var today = TaipeiTime.DayOf(now);
        var newest = Newest(await Latest.ToListAsync(db, 6, ct));
        return [.. newest.Where(c => c.Semester.FirstDay <= today).Take(DueClosings.Semesters)];
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
    /// The upload or certification window of one outcome; before its course is chosen, the latest of those it could have.
    /// </summary>
    public static async Task<Window> WindowAsync(
        this PortfolioDbContext db, WindowKind kind, LearningOutcome outcome, CancellationToken ct) =>
        (await OutcomeWindows.ReadAsync(db, [outcome], ct)).Of(kind, outcome);

    /// <summary>The same for several students.</summary>
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

    private static IQueryable<Semester> NewestSemesters(this PortfolioDbContext db, int count) =>
        db.Semesters.OrderByDescending(s => s.Year).ThenByDescending(s => s.Term).Take(count);

    private static List<SchoolCalendar> Newest(List<Dates> read) =>
    [
        .. read.OrderByDescending(r => r.Semester.Year).ThenByDescending(r => r.Semester.Term)
            .Select(r => new SchoolCalendar(r.Semester, r.Policy, r.Extensions)),
    ];

    private sealed record Dates(Semester Semester, SchoolPolicy Policy, List<Extension> Extensions);
}
