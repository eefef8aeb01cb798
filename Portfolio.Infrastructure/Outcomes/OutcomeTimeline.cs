using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>One outcome of the asking student, with the courses it may be sent for.</summary>
public sealed class OutcomeTimeline(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The view; or <c>not-found</c>, also for another student's.</returns>
    public async Task<Result<OutcomeTimelineView>> ReadAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (actor.Student is not { } student
            || await db.WholeAtAsync([id], clock.GetUtcNow(), ct) is not [{ Outcome: var outcome } at] || outcome.StudentId != student)
        {
            return CommonErrors.NotFound;
        }

        var windows = await OutcomeWindows.ReadAsync(db, [outcome], ct);
        var calendar = windows.CalendarOf(outcome.SemesterId);
        var beside = await db.Students.Where(s => s.Id == student).Select(s => new
        {
            s.StoredBytes,
            Subject = db.Courses.Where(c => c.Id == outcome.CourseId).Select(c => c.Subject).FirstOrDefault(),
            Teacher = db.Teachers.Where(t => t.Id == outcome.TeacherId).Select(t => t.Name).FirstOrDefault(),
        }).SingleAsync(ct);
        var names = new OutcomeNames(calendar.Semester.Year, calendar.Semester.Term, beside.Subject, beside.Teacher);
        return new OutcomeTimelineView(
            OutcomeView.Of(at, names, await db.DecidersInPlaceOfAsync([outcome], ct)),
            windows.Of(WindowKind.Upload, outcome),
            windows.Of(WindowKind.Certification, outcome),
            calendar.Policy,
            beside.StoredBytes);
    }
}

/// <param name="StoredBytes">total of all the student's files</param>
public sealed record OutcomeTimelineView(OutcomeView Outcome, Window Upload, Window Certification, SchoolPolicy Policy, long StoredBytes);
