namespace Portfolio.Domain.Common;

/// <summary>Who asks: read from the database at the moment of asking, never from claims that may be hours old.</summary>
public sealed record Actor(
    AccountId Account,
    SchoolId School,
    string Name,
    Roles Roles,
    StudentId? Student,
    TeacherId? Teacher)
{
    /// <summary>In whose place they may certify, on certain days.</summary>
    public IReadOnlyList<Deputyship> Deputyships { get; init; } = [];

    /// <summary>For rows that name who did it: nobody when it was the command line.</summary>
    public AccountId? AccountOrNone => Account.Value == Guid.Empty ? null : Account;

    /// <summary>Whoever may type commands on the machine itself may do for a school what its registrar and administrator may.</summary>
    public static Actor CommandLine(SchoolId school) =>
        new(default, school, "command line", Roles.Registrar | Roles.Administrator, null, null);

    public bool Is(Roles role) => (Roles & role) != Roles.None;

    /// <summary>
    /// Whether outcomes of this course in this teacher's queue are theirs to certify now: as the teacher, or in the teacher's place.
    /// </summary>
    public bool Certifies(TeacherId? teacher, CourseId? course, DateTimeOffset now) =>
        Teacher is { } own && teacher is { } certifying && (own == certifying || InPlaceOf(certifying, course, now) is not null);

    /// <summary>Whose queues they work now: their own, and those of the teachers for whom they stand in.</summary>
    public IEnumerable<TeacherId> TeachersAt(DateTimeOffset now) =>
        Deputyships.Where(d => d.IsOn(now)).Select(d => d.Absent).Concat(Teacher is { } own ? [own] : []).Distinct();

    /// <summary>The deputyship by which they act for this teacher now; none for their own outcomes.</summary>
    public Deputyship? InPlaceOf(TeacherId teacher, CourseId? course, DateTimeOffset now) =>
        teacher == Teacher ? null : Deputyships.FirstOrDefault(d => d.Absent == teacher && d.IsOn(now) && d.Covers(course));
}
