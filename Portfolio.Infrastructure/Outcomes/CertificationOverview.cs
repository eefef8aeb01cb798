using LinqKit;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// A teacher's progress this semester: every course they certify, also as deputy, with its outcome counts by state and its closing.
/// </summary>
public sealed class CertificationOverview(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>Open work that closes within so many days is called late, whatever the school's reminder settings.</summary>
    private const int LateDays = 3;

    private static readonly CompiledQuery<IReadOnlyCollection<TeacherId>, SemesterId, CourseOf> Taught = new((db, teachers, semester) =>
        from t in db.CourseTeachers.AsNoTracking()
        join k in db.Courses on t.CourseId equals k.Id
        where teachers.Contains(t.TeacherId) && k.SemesterId == semester && k.IsCreditBearing
        select new CourseOf(t.TeacherId, k.Id, k.Subject, k.Code, k.Grade));

    private static readonly CompiledQuery<IReadOnlyCollection<TeacherId?>, SemesterId, DateTimeOffset, SentRow> Sent = new(
        (db, teachers, semester, now) =>
            from at in db.Outcomes.Select(o => OutcomesAtAnInstant.View.Invoke(o, now))
            let o = at.Outcome
            where teachers.Contains(o.TeacherId) && o.SemesterId == semester && o.State != OutcomeState.Draft
            join c in db.Classes on o.ClassId equals c.Id
            join k in db.Courses on o.CourseId equals k.Id
            from r in o.Revisions
            where r.Number == o.Revisions.Max(x => x.Number)
            select new SentRow(
                new CourseOf(o.TeacherId!.Value, k.Id, k.Subject, k.Code, k.Grade),
                at.State,
                r.SentAt,
                new WindowSubject(c.Grade, o.ClassId, o.StudentId, o.CourseId)));

    /// <returns>The courses, earliest closing first; or <c>not-yours</c> for somebody who is not a teacher.</returns>
    public async Task<Result<CertificationOverviewView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Teacher is null)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        if (await db.CurrentCalendarAsync(now, ct) is not { } calendar)
        {
            return new CertificationOverviewView(null, []);
        }

        var semester = calendar.Semester.Id;
        var teachers = actor.TeachersAt(now).ToList();
        var optional = teachers.ConvertAll(t => (TeacherId?)t);
        var taught = await Taught.ToListAsync(db, teachers, semester, ct);
        var sent = await Sent.ToListAsync(db, optional, semester, now, ct);
        var works = sent.ToLookup(s => s.Course, s => new SentWork(s.State, s.SentAt, calendar.For(WindowKind.Certification, s.Subject)));
        List<CourseProgress> rows =
        [
            .. taught.Union(sent.Select(s => s.Course)).Where(c => actor.Certifies(c.Teacher, c.Id, now))
                .Select(c => RowOf(c, works[c], calendar, actor.InPlaceOf(c.Teacher, c.Id, now)?.AbsentName ?? string.Empty, now))
                .OrderBy(r => r.Certification.ClosesAt).ThenBy(r => r.ForTeacher, StringComparer.Ordinal)
                .ThenBy(r => r.Code, StringComparer.Ordinal),
        ];
        return new CertificationOverviewView(CommonOf(rows) ?? calendar.For(WindowKind.Certification, grade: 1), rows);
    }

    /// <summary>The window that most courses share; on a tie, the one that closes first.</summary>
    private static Window? CommonOf(IEnumerable<CourseProgress> rows) =>
        rows.GroupBy(r => r.Certification).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.ClosesAt).Select(g => (Window?)g.Key)
            .FirstOrDefault();

    private static CourseProgress RowOf(
        CourseOf course, IEnumerable<SentWork> sent, SchoolCalendar calendar, string forTeacher, DateTimeOffset now)
    {
        var works = sent.ToList();
        var open = works.FindAll(w => w.State.IsWaiting() || w.State == OutcomeState.Decided);
        var general = calendar.For(WindowKind.Certification, new WindowSubject(course.Grade ?? 1, default, default, course.Id));
        return new(
            course.Id, course.Subject, course.Code, forTeacher,
            works.CountBy(w => w.State).ToDictionary(),
            open.Count == 0 ? general : open.Select(w => w.Window).MinBy(w => w.ClosesAt),
            open.Count(w => w.Window.ClosesAt <= now.AddDays(LateDays)),
            open.Where(w => w.State.IsWaiting()).Min(w => w.SentAt));
    }

    private sealed record CourseOf(TeacherId Teacher, CourseId Id, string Subject, string Code, int? Grade);

    private sealed record SentRow(CourseOf Course, OutcomeState State, DateTimeOffset? SentAt, WindowSubject Subject);

    private sealed record SentWork(OutcomeState State, DateTimeOffset? SentAt, Window Window);
}

/// <param name="Certification">the window that most courses share; null before the first semester</param>
public sealed record CertificationOverviewView(Window? Certification, IReadOnlyList<CourseProgress> Courses)
{
    public int Of(OutcomeState state) => Courses.Sum(c => c.Of(state));
}

/// <summary>One course of one teacher.</summary>
/// <param name="ForTeacher">the absent teacher, when the reader is a deputy; empty otherwise</param>
/// <param name="States">number of outcomes by state; states without outcomes are missing</param>
/// <param name="Certification">the earliest closing among open work; the course's own when there is none</param>
/// <param name="Late">how much of the open work closes within three days, or has closed</param>
/// <param name="OldestSentAt">when the outcome that has waited longest was sent</param>
public sealed record CourseProgress(
    CourseId Id, string Subject, string Code, string ForTeacher, IReadOnlyDictionary<OutcomeState, int> States, Window Certification,
    int Late, DateTimeOffset? OldestSentAt)
{
    /// <summary>Undecided, or decided but not published.</summary>
    public int Open => Of(OutcomeState.Sent) + Of(OutcomeState.Read) + Of(OutcomeState.Decided);

    public int Of(OutcomeState state) => States.GetValueOrDefault(state);
}
