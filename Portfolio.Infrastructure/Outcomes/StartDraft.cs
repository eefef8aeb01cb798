using Portfolio.Infrastructure.Courses;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Begins a draft with an id chosen by the page, so that a repeated request creates one draft.</summary>
public sealed class StartDraft(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done, also when the draft already exists; or <c>not-yours</c>, <c>not-enrolled</c>, <c>window-closed</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, CancellationToken ct) =>
        Attempts.RunAsync(() => StartAsync(actor, id, ct));

    private async Task<Result> StartAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.Outcomes.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, ct) is { } begun)
        {
            return begun.StudentId == actor.Student ? Result.Done : CommonErrors.NotYours;
        }

        var now = clock.GetUtcNow();
        if (actor.Student is not { } student)
        {
            return CommonErrors.NotYours;
        }

        if (await db.CurrentCalendarAsync(now, ct) is not { } calendar
            || await db.PlaceAsync(student, calendar.Semester.Year, ct) is not { } place)
        {
            return PeopleErrors.NotEnrolled;
        }

        var upload =
            calendar.For(
                WindowKind.Upload, new WindowSubject(place.Grade, place.ClassId, student),
                await db.ExtendedCoursesAsync(calendar, student, ct));
        var draft = LearningOutcome.Begin(actor, id, calendar.Semester.Id, place.ClassId, upload, now);
        if (draft.IsRefused)
        {
            return draft.Error!;
        }

        db.Outcomes.Add(draft.Value);
        return await db.SaveAsync(ct);
    }
}
