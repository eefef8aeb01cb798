using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>What a teacher has to certify this semester: waiting, decided and published, oldest first.</summary>
public sealed class CertificationQueue(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The queue; or <c>not-yours</c> for somebody who is no teacher.</returns>
    public async Task<Result<CertificationQueueView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Teacher is not { } teacher)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.CurrentCalendarAsync(actor.School, clock.GetUtcNow(), ct) is not { } calendar)
        {
            return new CertificationQueueView(null, []);
        }

        var semester = calendar.Semester.Id;
        var rows = await (
            from o in db.Outcomes.AsNoTracking()
            where o.TeacherId == teacher && o.SemesterId == semester && o.State != OutcomeState.Draft
            join s in db.Students on o.StudentId equals s.Id
            join c in db.Classes on o.ClassId equals c.Id
            join e in db.Enrolments on new { s.Id, c.Year } equals new { Id = e.StudentId, e.Year }
            join k in db.Courses on o.CourseId equals k.Id
            from r in o.Revisions
            where r.Number == o.Revisions.Max(x => x.Number)
            orderby r.SentAt, o.Id
            select new QueueRow(
                o.Id, o.Version, r.Number, o.State, r.Verdict, s.Name, c.Name, e.SeatNo, k.Subject, r.Title, r.SentAt,
                r.Files.Any(f => f.Kind == EvidenceKind.Document), r.Files.Any(f => f.Kind == EvidenceKind.Media))).ToListAsync(ct);
        return new CertificationQueueView(calendar.For(WindowKind.Certification, grade: 1), rows);
    }
}

/// <param name="Certification">the window that governs most; none before the first semester</param>
public sealed record CertificationQueueView(Window? Certification, IReadOnlyList<QueueRow> Rows)
{
    public int Waiting => Rows.Count(r => r.State.IsWaiting());

    public IEnumerable<QueueRow> Decided => Rows.Where(r => r.State == OutcomeState.Decided);
}

/// <summary>One outcome in a teacher's queue.</summary>
public sealed record QueueRow(
    OutcomeId Id, long Version, int Revision, OutcomeState State, Verdict? Verdict, string StudentName, string ClassName, int SeatNo, string Subject, string Title,
    DateTimeOffset? SentAt, bool HasDocument, bool HasMedia);
