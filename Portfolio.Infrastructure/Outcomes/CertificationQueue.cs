using System.Linq.Expressions;
using LinqKit;
using Portfolio.Infrastructure.Windows;
using Teachers = System.Collections.Generic.IReadOnlyCollection<Portfolio.Domain.People.TeacherId?>;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>A teacher's queue this semester, also as deputy: undecided, decided and published outcomes, oldest first.</summary>
public sealed class CertificationQueue(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>When more rows than this have changed, all are read again.</summary>
    private const int FewRows = 50;

    private static readonly Expression<Func<PortfolioDbContext, Teachers, SemesterId, IQueryable<LearningOutcome>>> Queued =
        (db, teachers, semester) => db.Outcomes.Where(o =>
            teachers.Contains(o.TeacherId) && o.SemesterId == semester && o.State != OutcomeState.Draft);

    private static readonly Expression<Func<PortfolioDbContext, IQueryable<LearningOutcome>, DateTimeOffset, IQueryable<ReadRow>>> RowsOf =
        (db, outcomes, now) =>
            from at in outcomes.Select(o => OutcomesAtAnInstant.View.Invoke(o, now))
            let o = at.Outcome
            join s in db.Students on o.StudentId equals s.Id
            join c in db.Classes on o.ClassId equals c.Id
            join e in db.Enrolments on new { s.Id, c.Year } equals new { Id = e.StudentId, e.Year }
            join k in db.Courses on o.CourseId equals k.Id
            from r in o.Revisions
            where r.Number == o.Revisions.Max(x => x.Number)
            select new ReadRow(
                o.TeacherId,
                o.CourseId,
                new QueueRow(
                    o.Id, o.Version, r.Number, at.State, r.Verdict, s.Name, new(c.Id, c.Name), e.SeatNo, new(k.Id, k.Subject, string.Empty),
                    r.Title, r.SentAt, r.Files.Any(f => f.Kind == EvidenceKind.Document), r.Files.Any(f => f.Kind == EvidenceKind.Media),
                    at.EffectiveAt)
                {
                    StudentNo = s.StudentNo,
                });

    private static readonly CompiledQuery<Teachers, SemesterId, DateTimeOffset, ReadRow> AllRows = new((db, teachers, semester, now) =>
        RowsOf.Invoke(db, Queued.Invoke(db, teachers, semester), now));

    private static readonly CompiledQuery<IReadOnlyCollection<OutcomeId>, DateTimeOffset, ReadRow> RowsById = new((db, ids, now) =>
        RowsOf.Invoke(db, db.Outcomes.Where(o => ids.Contains(o.Id)), now));

    private static readonly CompiledQuery<Teachers, SemesterId, DateTimeOffset, Stand> Stands = new((db, teachers, semester, now) =>
        Queued.Invoke(db, teachers, semester).Select(o => OutcomesAtAnInstant.View.Invoke(o, now))
            .Select(o => new Stand(o.Outcome.Id, o.Outcome.Version, o.State, o.Outcome.TeacherId, o.Outcome.CourseId)));

    /// <returns>The queue; or <c>not-yours</c> for somebody who is not a teacher.</returns>
    public async Task<Result<CertificationQueueView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Teacher is null)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        return await ReadAsync(db, actor, await db.CurrentCalendarAsync(now, ct), now, ct);
    }

    /// <param name="calendar">null before the school's first semester</param>
    /// <param name="known">
    /// rows that the same actor has been shown, valid while nothing but outcomes has changed in the school: unchanged rows are not read
    /// again
    /// </param>
    internal static async Task<CertificationQueueView> ReadAsync(
        PortfolioDbContext db, Actor actor, SchoolCalendar? calendar, DateTimeOffset now, CancellationToken ct,
        IReadOnlyList<QueueRow>? known = null)
    {
        if (calendar is null)
        {
            return new CertificationQueueView(null, []);
        }

        var semester = calendar.Semester.Id;
        var teachers = actor.TeachersAt(now).Select(t => (TeacherId?)t).ToList();
        var once = new OnceEach();
        var rows = known is null
            ? Own(await AllRows.ToListAsync(db, teachers, semester, now, ct), actor, now)
            : await ChangedAsync(db, actor, teachers, semester, once, known, now, ct);
        return new CertificationQueueView(
            calendar.For(WindowKind.Certification, grade: 1),
            [.. rows.Select(r => r.Sharing(once)).OrderBy(r => r.SentAt).ThenBy(r => r.Id.Value)]);
    }

    /// <summary>Reads the current ids and versions in one cheap query, and full rows only where they differ from the known ones.</summary>
    private static async Task<IReadOnlyList<QueueRow>> ChangedAsync(
        PortfolioDbContext db, Actor actor, Teachers teachers, SemesterId semester, OnceEach once, IReadOnlyList<QueueRow> known,
        DateTimeOffset now, CancellationToken ct)
    {
        var stand = await Stands.ToListAsync(db, teachers, semester, now, ct);
        var byId = known.ToDictionary(r => r.Id);
        List<QueueRow> same = [];
        List<OutcomeId> others = [];
        foreach (var o in stand.Where(o => actor.Certifies(o.TeacherId, o.CourseId, now)))
        {
            if (byId.GetValueOrDefault(o.Id) is { } row && (row.Version, row.State) == (o.Version, o.State))
            {
                once.Know(row.Homeroom, row.Taught);
                same.Add(row);
            }
            else
            {
                others.Add(o.Id);
            }
        }

        return others.Count == 0 ? same
            : others.Count > FewRows ? Own(await AllRows.ToListAsync(db, teachers, semester, now, ct), actor, now)
            : [.. same, .. Own(await RowsById.ToListAsync(db, others, now, ct), actor, now)];
    }

    /// <summary>The rows that the actor certifies; a deputy certifies only some of an absent teacher's.</summary>
    private static IReadOnlyList<QueueRow> Own(List<ReadRow> rows, Actor actor, DateTimeOffset now) =>
    [
        .. rows.Where(r => actor.Certifies(r.TeacherId, r.CourseId, now))
            .Select(r => r.Row.For(actor.InPlaceOf(r.TeacherId!.Value, r.CourseId, now)?.AbsentName)),
    ];

    private sealed record ReadRow(TeacherId? TeacherId, CourseId? CourseId, QueueRow Row);

    private sealed record Stand(OutcomeId Id, long Version, OutcomeState State, TeacherId? TeacherId, CourseId? CourseId);
}

/// <param name="Certification">the window that applies to most rows; null before the first semester</param>
public sealed record CertificationQueueView(Window? Certification, IReadOnlyList<QueueRow> Rows)
{
    public int Waiting => Rows.Count(r => r.State.IsWaiting());

    /// <summary>Decided, with no pending publication.</summary>
    public IEnumerable<QueueRow> Decided => Rows.Where(r => r.State == OutcomeState.Decided && r.EffectiveAt is null);
}

/// <summary>One outcome in a teacher's queue.</summary>
/// <param name="EffectiveAt">when the decision takes effect; null when no publication is pending</param>
public sealed record QueueRow(
    OutcomeId Id, long Version, int Revision, OutcomeState State, Verdict? Verdict, string StudentName, QueueClass Homeroom, int SeatNo,
    QueueCourse Taught, string Title,
    DateTimeOffset? SentAt, bool HasDocument, bool HasMedia, DateTimeOffset? EffectiveAt)
{
    /// <summary>學號: used for searching, not shown in the list.</summary>
    public string StudentNo { get; init; } = string.Empty;

    public string ClassName => Homeroom.Name;

    public HomeroomClassId Class => Homeroom.Id;

    public string Subject => Taught.Subject;

    public CourseId Course => Taught.Id;

    public string ForTeacher => Taught.ForTeacher;

    public OnScreen OnScreen => new(Revision, Version);

    /// <summary>Shares equal class and course objects between rows: a queue of hundreds stays in memory while its page is open.</summary>
    internal QueueRow Sharing(OnceEach once) => once.IsKnown(Homeroom) && once.IsKnown(Taught) ? this : this with
    {
        Homeroom = once.Of(Homeroom),
        Taught = once.Of(Taught),
    };

    internal QueueRow For(string? absent) => absent is null ? this : this with { Taught = Taught with { ForTeacher = absent } };
}

/// <summary>The student's class at the time of sending.</summary>
public sealed record QueueClass(HomeroomClassId Id, string Name);

/// <summary>The course of an outcome.</summary>
/// <param name="ForTeacher">the absent teacher, when the reader is a deputy; empty otherwise</param>
public sealed record QueueCourse(CourseId Id, string Subject, string ForTeacher);
