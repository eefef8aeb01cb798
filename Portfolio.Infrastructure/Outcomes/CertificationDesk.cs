using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>One outcome on the certifying teacher's desk.</summary>
public sealed class CertificationDesk(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>The outcome; or <c>not-found</c>, also for another teacher's and for one that was taken back.</returns>
    public async Task<Result<DeskView>> ReadAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var outcome = await db.Outcomes.AsNoTracking().Include(o => o.Revisions).ThenInclude(r => r.Files)
            .SingleOrDefaultAsync(o => o.Id == id && o.SchoolId == actor.School && o.TeacherId == actor.Teacher && o.State != OutcomeState.Draft, ct);
        if (actor.Teacher is null || outcome is null)
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
        return new DeskView(
            outcome.Id,
            outcome.Version,
            outcome.State,
            who.Name,
            who.StudentNo,
            who.Class,
            who.SeatNo,
            subject,
            [.. outcome.Revisions.OrderBy(r => r.Number).Select(r => RevisionView.Of(r, isTeachers: true))],
            await db.WindowAsync(WindowKind.Certification, outcome, ct));
    }
}

/// <summary>What the desk shows; the last revision is the one to decide.</summary>
public sealed record DeskView(
    OutcomeId Id, long Version, OutcomeState State, string StudentName, string StudentNo, string ClassName, int SeatNo, string Subject,
    IReadOnlyList<RevisionView> Revisions, Window Certification)
{
    public RevisionView Current => Revisions[^1];

    public bool IsRead => Current.ReadAt is not null;

    public OnScreen OnScreen => new(Current.Number, Version);
}
