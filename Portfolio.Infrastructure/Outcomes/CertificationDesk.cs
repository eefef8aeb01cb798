using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>One outcome as the certifying teacher reads it.</summary>
public sealed class CertificationDesk(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private static readonly CompiledQuery<IReadOnlyCollection<OutcomeId>, Facts> FactsOf = new((db, ids) =>
        from o in db.Outcomes
        where ids.Contains(o.Id)
        join s in db.Students on o.StudentId equals s.Id
        join c in db.Classes on o.ClassId equals c.Id
        join e in db.Enrolments on new { s.Id, c.Year } equals new { Id = e.StudentId, e.Year }
        join k in db.Courses on o.CourseId equals k.Id
        select new Facts(o.Id, s.Name, s.StudentNo, c.Name, e.SeatNo, k.Subject));

    /// <returns>The outcome; or <c>not-found</c>, also when it is another teacher's or was taken back.</returns>
    public async Task<Result<DeskView>> ReadAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        var read = await ReadAsync(actor, [id], ct);
        return read.TryGetValue(id, out var desk) ? desk : CommonErrors.NotFound;
    }

    /// <summary>Reads several at once: the one on screen and the one preloaded behind it.</summary>
    /// <returns>Those that exist and belong to this teacher.</returns>
    public async Task<IReadOnlyDictionary<OutcomeId, DeskView>> ReadAsync(
        Actor actor, IReadOnlyCollection<OutcomeId> ids, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        return await ReadAsync(db, actor, ids, clock.GetUtcNow(), ct);
    }

    /// <param name="known">a calendar that was already read for the same page</param>
    internal static async Task<IReadOnlyDictionary<OutcomeId, DeskView>> ReadAsync(
        PortfolioDbContext db, Actor actor, IReadOnlyCollection<OutcomeId> ids, DateTimeOffset now, CancellationToken ct,
        SchoolCalendar? known = null)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<OutcomeId, DeskView>();
        }

        var found = (await db.WholeAtAsync(ids, now, ct))
            .Where(o => o.State != OutcomeState.Draft && actor.Certifies(o.Outcome.TeacherId, o.Outcome.CourseId, now)).ToList();
        if (found.Count == 0)
        {
            return new Dictionary<OutcomeId, DeskView>();
        }

        List<LearningOutcome> outcomes = [.. found.Select(o => o.Outcome)];
        var (own, windows) = (outcomes.ConvertAll(o => o.Id), await OutcomeWindows.ReadAsync(db, outcomes, ct, known));
        var facts = (await FactsOf.ToListAsync(db, own, ct)).ToDictionary(f => f.Id);
        var deciders = await db.DecidersInPlaceOfAsync(outcomes, ct);
        return found.ToDictionary(o => o.Outcome.Id, at =>
        {
            var (outcome, of) = (at.Outcome, facts[at.Outcome.Id]);
            return new DeskView(
                outcome.Id,
                outcome.Version,
                at.State,
                of.Name,
                of.StudentNo,
                of.Class,
                of.SeatNo,
                of.Subject,
                [.. outcome.Revisions.OrderBy(r => r.Number).Select(r => RevisionView.Of(at, r, isTeachers: true, deciders))],
                actor.InPlaceOf(outcome.TeacherId!.Value, outcome.CourseId, now)?.AbsentName ?? string.Empty,
                windows.Of(WindowKind.Certification, outcome),
                at.EffectiveAt);
        });
    }

    private sealed record Facts(OutcomeId Id, string Name, string StudentNo, string Class, int SeatNo, string Subject);
}

/// <summary>What the certification page shows of one outcome; the last revision is the one to decide.</summary>
/// <param name="ForTeacher">the absent teacher, when the reader is a deputy; empty otherwise</param>
/// <param name="EffectiveAt">when the decision takes effect; null when no publication is pending</param>
public sealed record DeskView(
    OutcomeId Id, long Version, OutcomeState State, string StudentName, string StudentNo, string ClassName, int SeatNo, string Subject,
    IReadOnlyList<RevisionView> Revisions, string ForTeacher, Window Certification, DateTimeOffset? EffectiveAt)
{
    public RevisionView Current => Revisions[^1];

    public bool IsRead => Current.ReadAt is not null;

    public OnScreen OnScreen => new(Current.Number, Version);
}
