using LinqKit;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Progress;

/// <summary>A homeroom teacher's class in numbers; recounted once per change and shared by everybody who watches it.</summary>
public sealed class ClassProgress
{
    private static readonly CompiledQuery<HomeroomClassId, SemesterId, DateTimeOffset, CountedWork> Due = new((db, led, semester, now) =>
        from o in db.Outcomes.Select(o => OutcomesAtAnInstant.View.Invoke(o, now))
        where o.IsDue && o.Outcome.ClassId == led && o.Outcome.SemesterId == semester
        select new CountedWork(o.Outcome.Id, o.Outcome.StudentId, o.State, o.ChangedAt));

    private readonly IDbContextFactory<PortfolioDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly SharedProjection<ClassInSemester, ClassWorks> _works;

    public ClassProgress(IDbContextFactory<PortfolioDbContext> contexts, LiveUpdates live, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
        _works = new(live, key => Topic.Of(key.Class), CountAsync);
    }

    /// <returns>The class this teacher leads this year; or <c>not-yours</c> when there is none.</returns>
    public async Task<Result<ClassProgressView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await _contexts.OpenAsync(actor.School, ct);
        var now = _clock.GetUtcNow();
        if (actor.Teacher is not { } teacher || await db.CurrentCalendarAsync(now, ct) is not { } calendar)
        {
            return CommonErrors.NotYours;
        }

        var year = calendar.Semester.Year;
        var led = (await db.Classes.AsNoTracking().Where(c => c.Year == year && c.HomeroomTeacherId == teacher).ToListAsync(ct))
            .MinBy(c => c.Name, ClassOrder.Instance);
        if (led is null)
        {
            return CommonErrors.NotYours;
        }

        var works = await _works.ReadAsync(new(actor.School, led.Id, calendar.Semester.Id, year));
        var due = await DueAsync(db, led.Id, calendar.Semester.Id, now, ct);
        return new ClassProgressView(
            led.Id, led.Name, calendar.For(WindowKind.Upload, led.Grade, led.Id), calendar.For(WindowKind.Certification, led.Grade, led.Id),
            works.With(due));
    }

    /// <summary>
    /// Results that are public by the clock before any job has saved them. Scheduling or moving a publication raises no event for
    /// anybody but the teacher, so the shared view cannot know of it.
    /// </summary>
    private static async Task<IReadOnlyList<CountedWork>> DueAsync(
        PortfolioDbContext db, HomeroomClassId led, SemesterId semester, DateTimeOffset now, CancellationToken ct) =>
        await Due.ToListAsync(db, led, semester, now, ct);

    private async Task<ClassWorks> CountAsync(ClassInSemester key)
    {
        var (school, homeroomClass, semester, year) = key;
        await using var db = await _contexts.OpenAsync(school, CancellationToken.None);
        var present = EnrolmentStatuses.Present;
        var enrolled = await (
            from e in db.Enrolments.AsNoTracking()
            join s in db.Students on e.StudentId equals s.Id
            where e.ClassId == homeroomClass && present.Contains(e.Status)
            orderby e.SeatNo
            select new { s.Id, s.StudentNo, s.Name, e.SeatNo }).ToListAsync();
        var works = await db.Outcomes.AsNoTracking()
            .Where(o => o.ClassId == homeroomClass && o.SemesterId == semester && o.IsCounted)
            .Select(o => new CountedWork(o.Id, o.StudentId, o.State, o.ChangedAt)).ToListAsync();
        var performances = await (
            from p in db.Performances
            join e in db.Enrolments on p.StudentId equals e.StudentId
            where e.ClassId == homeroomClass && e.Year == year && p.Year == year
            group p by p.StudentId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return new([.. enrolled.Select(s => new Seat(s.Id, s.StudentNo, s.Name, s.SeatNo, performances.GetValueOrDefault(s.Id)))], works);
    }

    private sealed record ClassInSemester(SchoolId School, HomeroomClassId Class, SemesterId Semester, SchoolYear Year);

    private sealed record ClassWorks(IReadOnlyList<Seat> Students, IReadOnlyList<CountedWork> Works)
    {
        /// <param name="changed">works whose state has changed since</param>
        public IReadOnlyList<StudentProgress> With(IReadOnlyList<CountedWork> changed)
        {
            var works = Works.Select(w => changed.FirstOrDefault(c => c.Id == w.Id) ?? w).ToLookup(w => w.Student);
            return
            [
                .. Students.Select(s => new StudentProgress(
                    s.Id,
                    s.StudentNo,
                    s.Name,
                    s.SeatNo,
                    works[s.Id].Count(),
                    works[s.Id].Count(w => w.State == OutcomeState.Passed),
                    works[s.Id].Count(w => w.State is OutcomeState.Failed or OutcomeState.Expired),
                    s.Performances,
                    works[s.Id].Select(w => (DateTimeOffset?)w.ChangedAt).Max())),
            ];
        }
    }

    private sealed record Seat(StudentId Id, string StudentNo, string Name, int SeatNo, int Performances);

    private sealed record CountedWork(OutcomeId Id, StudentId Student, OutcomeState State, DateTimeOffset ChangedAt);
}

/// <summary>One student in the class's numbers; undecided and unpublished outcomes count as waiting.</summary>
public sealed record StudentProgress(
    StudentId Id, string StudentNo, string Name, int SeatNo, int Sent, int Passed, int NotPassed, int Performances,
    DateTimeOffset? LastActivity)
{
    public int Waiting => Sent - Passed - NotPassed;
}

public sealed record ClassProgressView(
    HomeroomClassId Id, string Name, Window Upload, Window Certification, IReadOnlyList<StudentProgress> Students);
