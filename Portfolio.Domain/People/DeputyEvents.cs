namespace Portfolio.Domain.People;

/// <summary>The people that a deputyship concerns.</summary>
public sealed record DeputyParties(DeputyId Deputy, TeacherId Absent, TeacherId Deputising, AccountId? Account);

/// <summary>Something that happened to a deputyship.</summary>
public abstract record DeputyEvent(DeputyParties Of, SchoolId School, AccountId? By, DateTimeOffset At) : DomainEvent(School, By, At)
{
    public override Guid Subject => Of.Deputy.Value;
}

public sealed record DeputyAppointed(
    DeputyParties Of, SchoolId School, AccountId? By, DateTimeOffset At, DateOnly From, DateOnly Until, IReadOnlyList<CourseId> Courses)
    : DeputyEvent(Of, School, By, At);

public sealed record DeputyEnded(DeputyParties Of, SchoolId School, AccountId? By, DateTimeOffset At) : DeputyEvent(Of, School, By, At);

public static class DeputyErrors
{
    /// <summary>A teacher cannot be their own deputy.</summary>
    public static readonly Error Self = new("deputy-self", ErrorKind.Invalid);

    public static readonly Error InPast = new("deputy-in-past", ErrorKind.Invalid);

    /// <summary>The person is absent on these days and has a deputy.</summary>
    public static readonly Error Absent = new("deputy-absent", ErrorKind.Conflict);

    /// <summary>The person has no active account that may certify.</summary>
    public static readonly Error Inactive = new("deputy-inactive", ErrorKind.Invalid);

    /// <summary>A course that the absent teacher does not teach.</summary>
    public static readonly Error NotTheirCourse = new("not-their-course", ErrorKind.Invalid);

    public static readonly Error Over = new("deputy-over", ErrorKind.Conflict);

    /// <summary>{0} to {1}: another deputyship of the teacher overlaps on these days for some of these courses.</summary>
    public static Error Overlap(DateOnly from, DateOnly until) => new("deputy-overlap", ErrorKind.Conflict, from, until);
}
