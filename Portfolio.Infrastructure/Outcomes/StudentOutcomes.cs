using Portfolio.Infrastructure.Courses;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>All of a student's outcomes, newest first, with what still may be sent this semester.</summary>
public sealed class StudentOutcomes(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The view; or <c>not-yours</c> for somebody who is no student, <c>not-enrolled</c>.</returns>
    public async Task<Result<StudentOutcomesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Student is not { } student)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        if (await db.CurrentCalendarAsync(actor.School, now, ct) is not { } calendar
            || await db.PlaceAsync(student, calendar.Semester.Year, ct) is not { } place)
        {
            return PeopleErrors.NotEnrolled;
        }

        var subject = new WindowSubject(place.Grade, place.ClassId, student);
        var policy = await db.PolicyAsync(actor.School, ct);
        var outcomes = await OutcomeView.ReadAsync(db, o => o.StudentId == student && o.SchoolId == actor.School, ct);
        return new StudentOutcomesView(
            calendar.Semester,
            place,
            calendar.For(WindowKind.Upload, subject),
            calendar.For(WindowKind.Certification, subject),
            policy,
            await db.Students.Where(s => s.Id == student).Select(s => s.StoredBytes).SingleAsync(ct),
            outcomes);
    }
}

/// <summary>What a student's start page and list show.</summary>
public sealed record StudentOutcomesView(
    Semester Semester, ClassPlace Place, Window Upload, Window Certification, SchoolPolicy Policy, long StoredBytes, IReadOnlyList<OutcomeView> Outcomes)
{
    public IEnumerable<OutcomeView> ThisSemester => Outcomes.Where(o => o.SemesterId == Semester.Id);

    /// <summary>How many count against the semester's limit.</summary>
    public int Counted => ThisSemester.Count(o => o.IsCounted);
}
