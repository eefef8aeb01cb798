using LinqKit;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>A teacher's unpublished decisions, also as deputy: those that can be published, and those with a pending publication.</summary>
public sealed class PublishingBook(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>How many UTF-16 units of the feedback are read to show its beginning.</summary>
    private const int StartUnits = 120;

    private static readonly CompiledQuery<IReadOnlyCollection<TeacherId?>, DateTimeOffset, ReadRow> Decided = new((db, teachers, now) =>
        from at in db.Outcomes.Select(o => OutcomesAtAnInstant.View.Invoke(o, now))
        let o = at.Outcome
        where teachers.Contains(o.TeacherId) && at.State == OutcomeState.Decided
        join s in db.Students on o.StudentId equals s.Id
        join c in db.Classes on o.ClassId equals c.Id
        join e in db.Enrolments on new { s.Id, c.Year } equals new { Id = e.StudentId, e.Year }
        join k in db.Courses on o.CourseId equals k.Id
        from r in o.Revisions
        where r.Number == o.Revisions.Max(x => x.Number)
        orderby e.SeatNo, o.Id
        select new ReadRow(
            o.TeacherId,
            new PublishingRow(
                o.Id, r.Number, o.Version, r.Verdict!.Value, s.Name, c.Name, e.SeatNo, k.Id, k.Subject,
                r.Feedback.Substring(0, StartUnits), o.PublicationId, at.EffectiveAt)));

    /// <returns>The decisions by class and seat; or <c>not-yours</c> for somebody who is not a teacher.</returns>
    public async Task<Result<PublishingView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Teacher is null)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        return new PublishingView(await RowsAsync(db, actor, clock.GetUtcNow(), ct), await db.UndoSecondsAsync(actor, ct));
    }

    internal static async Task<IReadOnlyList<PublishingRow>> RowsAsync(
        PortfolioDbContext db, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var teachers = actor.TeachersAt(now).Select(t => (TeacherId?)t).ToList();
        var rows = await Decided.ToListAsync(db, teachers, now, ct);
        return
        [
            .. rows.Where(r => actor.Certifies(r.TeacherId, r.Row.Course, now)).Select(r => r.Row)
                .OrderBy(r => r.Subject, StringComparer.Ordinal).ThenBy(r => r.ClassName, ClassOrder.Instance),
        ];
    }

    private sealed record ReadRow(TeacherId? TeacherId, PublishingRow Row);
}

/// <param name="UndoSeconds">the teacher's undo time</param>
public sealed record PublishingView(IReadOnlyList<PublishingRow> Rows, int UndoSeconds)
{
    /// <summary>May be published now.</summary>
    public IEnumerable<PublishingRow> Ready => Rows.Where(r => r.EffectiveAt is null);

    /// <summary>Pending publications, the soonest first.</summary>
    public IEnumerable<PendingPublishing> Pending =>
        Rows.Where(r => r.EffectiveAt is not null).GroupBy(r => new Publication(r.Publication!.Value, r.EffectiveAt!.Value))
            .Select(g => new PendingPublishing(g.Key, [.. g])).OrderBy(p => p.Of.EffectiveAt);
}

/// <summary>Decisions that are published together.</summary>
public sealed record PendingPublishing(Publication Of, IReadOnlyList<PublishingRow> Rows);

/// <summary>One decision: its student, course and verdict.</summary>
/// <param name="FeedbackStart">the beginning of the feedback; empty without feedback</param>
/// <param name="Publication">the last publication it was part of</param>
/// <param name="EffectiveAt">when it takes effect; null when no publication is pending</param>
public sealed record PublishingRow(
    OutcomeId Id, int Revision, long Version, Verdict Verdict, string StudentName, string ClassName, int SeatNo, CourseId Course,
    string Subject, string FeedbackStart,
    PublicationId? Publication, DateTimeOffset? EffectiveAt)
{
    public ShownDecision Shown => new(Id, new(Revision, Version));
}
