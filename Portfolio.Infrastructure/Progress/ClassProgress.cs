using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Progress;

/// <summary>A homeroom teacher's class in numbers; recounted once a change and shared by everybody who watches it.</summary>
public sealed class ClassProgress
{
    private readonly IDbContextFactory<PortfolioDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly SharedProjection<ClassInSemester, IReadOnlyList<StudentProgress>> _students;

    public ClassProgress(IDbContextFactory<PortfolioDbContext> contexts, LiveUpdates live, TimeProvider clock)
    {
        _contexts = contexts;
        _clock = clock;
        _students = new(live, key => Topic.Of(key.Class), CountAsync);
    }

    /// <returns>The class this teacher leads this year; or <c>not-yours</c> when there is none.</returns>
    public async Task<Result<ClassProgressView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await _contexts.OpenAsync(actor.School, ct);
        if (actor.Teacher is not { } teacher || await db.CurrentCalendarAsync(actor.School, _clock.GetUtcNow(), ct) is not { } calendar)
        {
            return CommonErrors.NotYours;
        }

        var year = calendar.Semester.Year;
        var led = await db.Classes.AsNoTracking().Where(c => c.SchoolId == actor.School && c.Year == year && c.HomeroomTeacherId == teacher)
            .OrderBy(c => c.Name).FirstOrDefaultAsync(ct);
        if (led is null)
        {
            return CommonErrors.NotYours;
        }

        var students = await _students.ReadAsync(new(actor.School, led.Id, calendar.Semester.Id, year));
        return new ClassProgressView(led.Id, led.Name, calendar.For(WindowKind.Upload, led.Grade, led.Id), calendar.For(WindowKind.Certification, led.Grade, led.Id), students);
    }

    private async Task<IReadOnlyList<StudentProgress>> CountAsync(ClassInSemester key)
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
        var now = _clock.GetUtcNow();
        var outcomes = (await db.Outcomes.AsNoTracking()
            .Where(o => o.ClassId == homeroomClass && o.SemesterId == semester && o.IsCounted)
            .Select(o => new
            {
                o.StudentId,
                o.State,
                o.ChangedAt,
                Due = o.State == OutcomeState.Decided && o.EffectiveAt <= now ? o.Revisions.OrderByDescending(r => r.Number).Select(r => r.Verdict).First() : null,
            }).ToListAsync()).Select(o => (o.StudentId, State: o.Due?.AsPublished() ?? o.State, o.ChangedAt)).ToLookup(o => o.StudentId);
        var performances = await (
            from p in db.Performances
            join e in db.Enrolments on p.StudentId equals e.StudentId
            where e.ClassId == homeroomClass && e.Year == year && p.Year == year
            group p by p.StudentId into g
            select new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
        return
        [
            .. enrolled.Select(s => new StudentProgress(
                s.Id,
                s.StudentNo,
                s.Name,
                s.SeatNo,
                outcomes[s.Id].Count(),
                outcomes[s.Id].Count(o => o.State == OutcomeState.Passed),
                outcomes[s.Id].Count(o => o.State is OutcomeState.Failed or OutcomeState.Expired),
                performances.GetValueOrDefault(s.Id),
                outcomes[s.Id].Select(o => (DateTimeOffset?)o.ChangedAt).Max())),
        ];
    }

    private sealed record ClassInSemester(SchoolId School, HomeroomClassId Class, SemesterId Semester, SchoolYear Year);
}

/// <summary>One student in the class's numbers; undecided and unpublished ones count as waiting.</summary>
public sealed record StudentProgress(
    StudentId Id, string StudentNo, string Name, int SeatNo, int Sent, int Passed, int NotPassed, int Performances, DateTimeOffset? LastActivity)
{
    public int Waiting => Sent - Passed - NotPassed;
}

public sealed record ClassProgressView(HomeroomClassId Id, string Name, Window Upload, Window Certification, IReadOnlyList<StudentProgress> Students);
