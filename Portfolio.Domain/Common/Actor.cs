namespace Portfolio.Domain.Common;

/// <summary>The account that acts: read from the database on every request, never from claims that may be hours old.</summary>
public sealed record Actor(
    AccountId Account,
    SchoolId School,
    string Name,
    Roles Roles,
    StudentId? Student,
    TeacherId? Teacher)
{
    /// <summary>The teachers this actor may certify for, and on which days.</summary>
    public IReadOnlyList<Deputyship> Deputyships { get; init; } = [];

    /// <summary>The account to record in rows that name an actor; null for the command line.</summary>
    public AccountId? AccountOrNone => Account.Value == Guid.Empty ? null : Account;

    /// <summary>Whoever may run commands on the server may do for a school what its registrar and administrator may.</summary>
    public static Actor CommandLine(SchoolId school) =>
        new(default, school, "command line", Roles.Registrar | Roles.Administrator, null, null);

    public bool Is(Roles role) => (Roles & role) != Roles.None;

    /// <summary>
    /// Whether this actor may certify outcomes of this course in this teacher's queue now: as the teacher, or as a deputy.
    /// </summary>
    public bool Certifies(TeacherId? teacher, CourseId? course, DateTimeOffset now) =>
        Teacher is { } own && teacher is { } certifying && (own == certifying || InPlaceOf(certifying, course, now) is not null);

    /// <summary>The teachers whose queues this actor may work on now: their own, and those they deputise for.</summary>
    public IEnumerable<TeacherId> TeachersAt(DateTimeOffset now) =>
        Deputyships.Where(d => d.IsOn(now)).Select(d => d.Absent).Concat(Teacher is { } own ? [own] : []).Distinct();

    /// <summary>The deputyship under which they act for this teacher now; null for their own outcomes.</summary>
    public Deputyship? InPlaceOf(TeacherId teacher, CourseId? course, DateTimeOffset now) =>
        teacher == Teacher ? null : Deputyships.FirstOrDefault(d => d.Absent == teacher && d.IsOn(now) && d.Covers(course));
}
