using Portfolio.Infrastructure.Courses;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>All of a student's outcomes, newest first, and how many more may be sent this semester.</summary>
public sealed class StudentOutcomes(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The view; or <c>not-yours</c> for somebody who is not a student, <c>not-enrolled</c>.</returns>
    public async Task<Result<StudentOutcomesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Student is not { } student)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        if (await db.CurrentCalendarAsync(now, ct) is not { } calendar
            || await db.PlaceAsync(student, calendar.Semester.Year, ct) is not { } place)
        {
            return PeopleErrors.NotEnrolled;
        }

        var subject = new WindowSubject(place.Grade, place.ClassId, student);
        var outcomes = await OutcomeView.ReadAsync(db, student, now, ct);
        return new StudentOutcomesView(
            calendar.Semester,
            place,
            calendar.For(WindowKind.Upload, subject),
            calendar.For(WindowKind.Certification, subject),
            await LaterAsync(db, calendar, subject, ct),
            calendar.Policy,
            await db.Students.Where(s => s.Id == student).Select(s => s.StoredBytes).SingleAsync(ct),
            outcomes);
    }

    /// <summary>The student's courses whose uploads close later than the others.</summary>
    private static async Task<IReadOnlyList<CourseUpload>> LaterAsync(
        PortfolioDbContext db, SchoolCalendar calendar, WindowSubject subject, CancellationToken ct)
    {
        var courses = await db.ExtendedCoursesAsync(calendar, subject.Student, ct);
        var closesAt = calendar.For(WindowKind.Upload, subject).ClosesAt;
        var later = courses.Select(c => (Id: c, Window: calendar.For(WindowKind.Upload, subject with { Course = c })))
            .Where(c => c.Window.ClosesAt > closesAt).ToList();
        if (later.Count == 0)
        {
            return [];
        }

        var names = await db.Courses.Where(c => courses.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Subject, ct);
        return [.. later.Select(c => new CourseUpload(names[c.Id], c.Window)).OrderBy(c => c.Window.ClosesAt)];
    }
}

/// <summary>What a student's start page and list show.</summary>
public sealed record StudentOutcomesView(
    Semester Semester, ClassPlace Place, Window Upload, Window Certification, IReadOnlyList<CourseUpload> Later, SchoolPolicy Policy,
    long StoredBytes, IReadOnlyList<OutcomeView> Outcomes)
{
    public IEnumerable<OutcomeView> ThisSemester => Outcomes.Where(o => o.SemesterId == Semester.Id);

    /// <summary>Whether a draft may be begun now, for at least one course.</summary>
    public bool MayBegin(DateTimeOffset now) => Upload.IsOpen(now) || Later.Any(c => c.Window.IsOpen(now));

    /// <summary>The upload window that closes last: it applies to a new outcome without a course.</summary>
    public Window LatestUpload => Later.Select(c => c.Window).Append(Upload).MaxBy(w => w.ClosesAt);

    /// <summary>How many outcomes count against the semester's limit.</summary>
    public int Counted => ThisSemester.Count(o => o.IsCounted);

    /// <summary>
    /// A copy without the files and descriptions, which no list shows: pages keep their lists in memory while open, and hundreds are
    /// open at once.
    /// </summary>
    public StudentOutcomesView Listed() => this with { Outcomes = [.. Outcomes.Select(o => o.Listed())] };
}

/// <summary>A course whose uploads close later than the others.</summary>
public sealed record CourseUpload(string Subject, Window Window);
