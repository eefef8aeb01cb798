using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>One outcome on the certifying teacher's desk.</summary>
public sealed class CertificationDesk(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The outcome; or <c>not-found</c>, also for another teacher's and for one that was taken back.</returns>
    public async Task<Result<DeskView>> ReadAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var found = await db.WholeAtAsync(o => o.Id == id && o.State != OutcomeState.Draft, now, ct);
        if (found is not [{ Outcome: var outcome } at] || !actor.Certifies(outcome.TeacherId, outcome.CourseId, now))
        {
            return CommonErrors.NotFound;
        }

        var who = await (
            from s in db.Students
            join c in db.Classes on outcome.ClassId equals c.Id
            join e in db.Enrolments on new { s.Id, c.Year } equals new { Id = e.StudentId, e.Year }
            where s.Id == outcome.StudentId
            select new { s.Name, s.StudentNo, Class = c.Name, e.SeatNo }).SingleAsync(ct);
        var subject = await db.Courses.Where(c => c.Id == outcome.CourseId).Select(c => c.Subject).SingleAsync(ct);
        var deciders = await db.DecidersInPlaceOfAsync([outcome], ct);
        return new DeskView(
            outcome.Id,
            outcome.Version,
            at.State,
            who.Name,
            who.StudentNo,
            who.Class,
            who.SeatNo,
            subject,
            [.. outcome.Revisions.OrderBy(r => r.Number).Select(r => RevisionView.Of(at, r, isTeachers: true, deciders))],
            actor.InPlaceOf(outcome.TeacherId!.Value, outcome.CourseId, now)?.AbsentName ?? string.Empty,
            await db.WindowAsync(WindowKind.Certification, outcome, ct),
            at.EffectiveAt);
    }
}

/// <summary>What the desk shows; the last revision is the one to decide.</summary>
/// <param name="ForTeacher">the absent teacher in whose place it is certified; empty for one's own</param>
/// <param name="EffectiveAt">when the decision is to be published; none when it is not on its way</param>
public sealed record DeskView(
    OutcomeId Id, long Version, OutcomeState State, string StudentName, string StudentNo, string ClassName, int SeatNo, string Subject,
    IReadOnlyList<RevisionView> Revisions, string ForTeacher, Window Certification, DateTimeOffset? EffectiveAt)
{
    public RevisionView Current => Revisions[^1];

    public bool IsRead => Current.ReadAt is not null;

    public OnScreen OnScreen => new(Current.Number, Version);
}
