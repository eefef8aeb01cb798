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

    /// <summary>The graduating grade's own ceremony; null when it has none.</summary>
    public DateOnly? GraduatesCeremony { get; private set; }

    /// <summary>First day: 1 August for term 1, 1 February for term 2 (school calendar of the Ministry of Education).</summary>
    public DateOnly FirstDay => Term == 1 ? new(Year.FirstWesternYear, 8, 1) : new(Year.FirstWesternYear + 1, 2, 1);

    /// <summary>Last day allowed for a ceremony: 42 days after the semester ends.</summary>
    public DateOnly LastPossibleCeremony => FirstDay.AddMonths(6).AddDays(42);

    /// <summary>When Taipei's schools usually hold it: 20 January or 30 June, or the Friday before when that is a weekend.</summary>
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

    /// <summary>Adds a semester that the school does not have yet.</summary>
    /// <returns>The semester; or <c>not-yours</c>, <c>date-out-of-semester</c>.</returns>
    public static Result<Semester> Open(
        Actor by, SemesterId id, SchoolYear year, int term, DateOnly closing, DateOnly? graduates, DateTimeOffset now)
    {
        if (!by.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        var semester = new Semester(id, by.School, year, term, closing, graduates);
        if (semester.DateRefusal(closing, graduates) is { } refused)
        {
            return refused;
        }

        semester.Note(new SemesterOpened(id, by.School, by.Account, now, year.Roc, term, closing, graduates));
        return semester;
    }

    /// <summary>Moves the ceremony dates.</summary>
    /// <param name="isConfirmed">the administrator knows that a date in the past closes the window at once</param>
    /// <returns>Done; or <c>not-yours</c>, <c>date-out-of-semester</c>, <c>reason-required</c>, <c>nothing-changed</c>,
    /// <c>date-in-past</c>.</returns>
    public Result SetCeremonies(
        Actor by, DateOnly closing, DateOnly? graduates, string? reason, DateTimeOffset now, bool isConfirmed = false)
    {
        if (!by.Is(Roles.Administrator) || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (DateRefusal(closing, graduates) is { } refused)
        {
            return refused;
        }

        var why = Reason.Of(reason);
        if (why.IsRefused)
        {
            return why.Error!;
        }

        if ((closing, graduates) == (ClosingCeremony, GraduatesCeremony))
        {
            return CommonErrors.NothingChanged;
        }

        if (!isConfirmed && MovedIntoThePast(closing, graduates, now) is { } past)
        {
            return SemesterErrors.DateInPast(past);
        }

        ClosingCeremony = closing;
        GraduatesCeremony = graduates;
        Note(new SemesterDatesChanged(Id, SchoolId, by.Account, now, closing, graduates), why.Value);
        return Result.Done;
    }

    /// <summary>Why these dates cannot be ceremonies of this semester; null when they can.</summary>
    public Error? DateRefusal(DateOnly closing, DateOnly? graduates) =>
        IsPossible(closing) && (graduates is not { } day || IsPossible(day))
            ? null
            : SemesterErrors.DateOutOfSemester(FirstDay, LastPossibleCeremony);

    /// <summary>The past day to which some grade's ceremony would be moved; null when there is none.</summary>
    private DateOnly? MovedIntoThePast(DateOnly closing, DateOnly? graduates, DateTimeOffset now)
    {
        (DateOnly Before, DateOnly After)[] moves = [(ClosingCeremony, closing), (CeremonyOf(GraduatingGrade), graduates ?? closing)];
        return moves.Where(m => m.Before != m.After && TaipeiTime.EndOf(m.After) <= now).Select(m => (DateOnly?)m.After).FirstOrDefault();
    }

    private bool IsPossible(DateOnly day) => day >= FirstDay && day <= LastPossibleCeremony;
}

public static class SemesterErrors
{
    public static Error DateOutOfSemester(DateOnly first, DateOnly last) => new("date-out-of-semester", ErrorKind.Invalid, first, last);

    /// <summary>Needs confirmation: the window would close at once.</summary>
    public static Error DateInPast(DateOnly day) => new("date-in-past", ErrorKind.Conflict, day);

    /// <summary>The second semester's ceremony must be after the first's.</summary>
    public static Error CeremonyOrder(DateOnly other) => new("ceremony-order", ErrorKind.Invalid, other);
}

public sealed record SemesterDatesChanged(
    SemesterId Semester, SchoolId School, AccountId? By, DateTimeOffset At, DateOnly Closing, DateOnly? Graduates)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Semester.Value;
}

public sealed record SemesterOpened(
    SemesterId Semester, SchoolId School, AccountId? By, DateTimeOffset At, int Year, int Term, DateOnly Closing, DateOnly? Graduates)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Semester.Value;
}
