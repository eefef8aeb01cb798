using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.City;

/// <summary>
/// Every school of the city in figures, without names; each is recounted at most once a second and shared by all watchers.
/// </summary>
public sealed class CityProgress
{
    private const int AtOnce = 4;

    private static readonly TimeSpan AtMostEvery = TimeSpan.FromSeconds(1);

    private readonly IDbContextFactory<PortfolioDbContext> _contexts;
    private readonly TimeProvider _clock;
    private readonly SharedProjection<SchoolInTerm, SchoolFigures> _figures;

    public CityProgress(IDbContextFactory<PortfolioDbContext> contexts, LiveUpdates live, TimeProvider clock)
    {
        (_contexts, _clock) = (contexts, clock);
        _figures = new(live, key => Topic.ProgressOf(key.School), CountAsync, new Pace(AtMostEvery, clock, Topic.City));
    }

    /// <returns>The city's schools by code; or <c>not-yours</c> for anybody else.</returns>
    public async Task<Result<CityProgressView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Roles.CityAdministrator))
        {
            return CommonErrors.NotYours;
        }

        var now = _clock.GetUtcNow();
        await using var db = await _contexts.OpenAcrossSchoolsAsync(ct);
        var schools = await db.Schools.AcrossSchools().AsNoTracking().OrderBy(s => s.Code).Select(s => new { s.SchoolId, s.Code, s.Name })
            .ToListAsync(ct);

        // A semester begins by the calendar, without any event: so the key contains the semester that was counted.
        var term = CurrentTerm(TaipeiTime.DayOf(now));
        var rows = new SchoolProgress[schools.Count];
        await Parallel.ForAsync(
            0, rows.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (i, _) =>
            rows[i] = new(schools[i].SchoolId, schools[i].Code, schools[i].Name, await _figures.ReadAsync(new(schools[i].SchoolId, term))));
        var due = await DueAsync(db, now, ct);
        return new CityProgressView([.. rows.Select(r => r with { Figures = r.Figures.With(due[r.Id]) })]);
    }

    /// <summary>
    /// Results that are public by the clock before any job has saved them. Scheduling or moving a publication raises no event for
    /// anybody but the teacher, so the shared figures cannot know of it.
    /// </summary>
    private static async Task<ILookup<SchoolId, DueWork>> DueAsync(PortfolioDbContext db, DateTimeOffset now, CancellationToken ct) =>
        (await db.OutcomesAt(now).AcrossSchools().Where(o => o.IsDue && o.Outcome.IsCounted)
            .Select(o => new { o.Outcome.SchoolId, Work = new DueWork(o.Outcome.SemesterId, o.State, o.ChangedAt) }).ToListAsync(ct))
        .ToLookup(o => o.SchoolId, o => o.Work);

    private static DateOnly CurrentTerm(DateOnly today) =>
        today.Month is >= 2 and <= 7 ? new(today.Year, 2, 1) : new(today.Month == 1 ? today.Year - 1 : today.Year, 8, 1);

    private async Task<SchoolFigures> CountAsync(SchoolInTerm key)
    {
        await using var db = await _contexts.OpenAsync(key.School, CancellationToken.None);
        var hasAdministrator = await db.Accounts.AnyAsync(a =>
            a.IsActive && a.CredentialState == CredentialState.Own && (a.Roles & Roles.Administrator) == Roles.Administrator);
        if (await db.CurrentCalendarAsync(_clock.GetUtcNow(), CancellationToken.None) is not { } calendar)
        {
            return SchoolFigures.None with { HasAdministrator = hasAdministrator };
        }

        var (year, semester) = (calendar.Semester.Year, calendar.Semester.Id);
        var present = EnrolmentStatuses.Present;
        var classes = await db.Classes.CountAsync(c => c.Year == year);
        var seated =
            from c in db.Classes
            where c.Year == year
            join e in db.Enrolments on c.Id equals e.ClassId
            where present.Contains(e.Status)
            select e.StudentId;
        var students = await seated.CountAsync();
        var withNone = await seated.CountAsync(s => !db.Outcomes.Any(o => o.StudentId == s && o.SemesterId == semester && o.IsCounted));
        var states = await db.Outcomes.Where(o => o.SemesterId == semester && o.IsCounted)
            .GroupBy(o => o.State).Select(g => new { g.Key, Count = g.Count(), Last = g.Max(o => o.ChangedAt) })
            .ToDictionaryAsync(g => g.Key);
        return new(
            semester,
            calendar.Semester.Year,
            calendar.Semester.Term,
            calendar.For(WindowKind.Upload, grade: 1),
            calendar.For(WindowKind.Certification, grade: 1),
            classes,
            students,
            withNone,
            states.ToDictionary(s => s.Key, s => s.Value.Count),
            states.Values.Select(s => (DateTimeOffset?)s.Last).Max(),
            hasAdministrator);
    }

    private sealed record SchoolInTerm(SchoolId School, DateOnly Term);
}

/// <summary>The city: its schools, and the sum of their figures.</summary>
public sealed record CityProgressView(IReadOnlyList<SchoolProgress> Schools)
{
    public int SumOf(Func<SchoolFigures, int> figure) => Schools.Sum(s => figure(s.Figures));
}

public sealed record SchoolProgress(SchoolId Id, string Code, string Name, SchoolFigures Figures);

/// <summary>An outcome published by the clock, in any semester.</summary>
internal sealed record DueWork(SemesterId Semester, OutcomeState State, DateTimeOffset ChangedAt);

/// <summary>One school in its current semester.</summary>
/// <param name="Semester">null before the school's first semester</param>
/// <param name="Term">0 before the school's first semester</param>
/// <param name="Upload">null before the first semester</param>
/// <param name="WithNone">students who have not sent anything yet</param>
/// <param name="States">counted outcomes by state: every outcome that was sent at least once</param>
/// <param name="LastActivity">the last event of any of them</param>
/// <param name="HasAdministrator">whether somebody there signs in with their own password and can issue codes to the others</param>
public sealed record SchoolFigures(
    SemesterId? Semester, SchoolYear Year, int Term, Window? Upload, Window? Certification, int Classes, int Students, int WithNone,
    IReadOnlyDictionary<OutcomeState, int> States, DateTimeOffset? LastActivity, bool HasAdministrator)
{
    public static SchoolFigures None { get; } =
        new(null, default, 0, null, null, 0, 0, 0, new Dictionary<OutcomeState, int>(), null, HasAdministrator: false);

    /// <summary>All that were sent, including those that are being revised.</summary>
    public int Sent => States.Values.Sum();

    /// <summary>Sent and not yet published: in a queue, or decided but known only to the teacher.</summary>
    public int Waiting => Of(OutcomeState.Sent) + Of(OutcomeState.Read) + Of(OutcomeState.Decided);

    public int Passed => Of(OutcomeState.Passed);

    /// <summary>Published as failed; one that its student is revising counts until it is sent again.</summary>
    public int NotPassed => Of(OutcomeState.Failed) + Of(OutcomeState.Draft);

    public int Expired => Of(OutcomeState.Expired);

    /// <summary>A copy that counts outcomes stored as decided but published by the clock.</summary>
    internal SchoolFigures With(IEnumerable<DueWork> due)
    {
        var own = due.Where(d => d.Semester == Semester).ToList();
        if (own.Count == 0)
        {
            return this;
        }

        var states = States.ToDictionary();
        states[OutcomeState.Decided] = Of(OutcomeState.Decided) - own.Count;
        foreach (var (state, count) in own.CountBy(d => d.State))
        {
            states[state] = Of(state) + count;
        }

        return this with { States = states, LastActivity = own.Select(d => (DateTimeOffset?)d.ChangedAt).Append(LastActivity).Max() };
    }

    private int Of(OutcomeState state) => States.GetValueOrDefault(state);
}
