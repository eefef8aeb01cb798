namespace Portfolio.Domain.Schools;

public readonly record struct SemesterId(Guid Value) : IEntityId<SemesterId>
{
    public static SemesterId From(Guid value) => new(value);
}

/// <summary>Half a school year, with the ceremony date on which its uploads close.</summary>
public sealed class Semester : Entity
{
    public const int GraduatingGrade = 3;

    private Semester()
    {
    }

    public Semester(SemesterId id, SchoolId school, SchoolYear year, int term, DateOnly closingCeremony, DateOnly? graduatesCeremony = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(term, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(term, 2);
        Id = id;
        SchoolId = school;
        Year = year;
        Term = term;
        ClosingCeremony = closingCeremony;
        GraduatesCeremony = graduatesCeremony;
    }

    public SemesterId Id { get; private init; }

    public SchoolYear Year { get; private init; }

    /// <summary>1 or 2.</summary>
    public int Term { get; private init; }

    /// <summary>休業式: the last day on which outcomes may be uploaded and sent.</summary>
    public DateOnly ClosingCeremony { get; private set; }

    /// <summary>The graduating grade's own ceremony, when it has one.</summary>
    public DateOnly? GraduatesCeremony { get; private set; }

    /// <summary>First day: 1 August for term 1, 1 February for term 2 (school calendar of the Ministry of Education).</summary>
    public DateOnly FirstDay => Term == 1 ? new(Year.FirstWesternYear, 8, 1) : new(Year.FirstWesternYear + 1, 2, 1);

    /// <summary>Last day that may be a ceremony: six weeks into the next semester's first half.</summary>
    public DateOnly LastPossibleCeremony => FirstDay.AddMonths(6).AddDays(42);

    /// <summary>When Taipei's schools usually hold it: 20 January or 30 June, or the Friday before a weekend.</summary>
    public static DateOnly UsualCeremony(SchoolYear year, int term)
    {
        DateOnly usual = term == 1 ? new(year.FirstWesternYear + 1, 1, 20) : new(year.FirstWesternYear + 1, 6, 30);
        return usual.DayOfWeek switch
        {
            DayOfWeek.Saturday => usual.AddDays(-1),
            DayOfWeek.Sunday => usual.AddDays(-2),
            _ => usual,
        };
    }

    public DateOnly CeremonyOf(int grade) => grade == GraduatingGrade && GraduatesCeremony is { } own ? own : ClosingCeremony;

    /// <summary>Moves the ceremony dates.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>date-out-of-semester</c>, <c>reason-required</c>.</returns>
    public Result SetCeremonies(Actor by, DateOnly closing, DateOnly? graduates, string? reason, DateTimeOffset now)
    {
        if (!by.Is(Roles.Administrator) || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (!IsPossible(closing) || (graduates is { } day && !IsPossible(day)))
        {
            return SemesterErrors.DateOutOfSemester(FirstDay, LastPossibleCeremony);
        }

        if (PersonText.Clean(reason).Length == 0)
        {
            return SemesterErrors.ReasonRequired;
        }

        ClosingCeremony = closing;
        GraduatesCeremony = graduates;
        Note(new SemesterDatesChanged(Id, SchoolId, by.Account, now, closing, graduates, PersonText.Clean(reason)));
        return Result.Done;
    }

    private bool IsPossible(DateOnly day) => day >= FirstDay && day <= LastPossibleCeremony;
}

public static class SemesterErrors
{
    public static readonly Error ReasonRequired = new("reason-required", ErrorKind.Invalid);

    public static Error DateOutOfSemester(DateOnly first, DateOnly last) => new("date-out-of-semester", ErrorKind.Invalid, first, last);
}

public sealed record SemesterDatesChanged(
    SemesterId Semester, SchoolId School, AccountId? By, DateTimeOffset At, DateOnly Closing, DateOnly? Graduates, string Reason)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Semester.Value;
}
