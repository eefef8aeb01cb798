namespace Portfolio.Domain.Windows;

public readonly record struct YearWindowId(Guid Value) : IEntityId<YearWindowId>
{
    public static YearWindowId From(Guid value) => new(value);
}

/// <summary>First and last day of a window that lasts a school year.</summary>
public readonly record struct DaySpan(DateOnly First, DateOnly Last);

/// <summary>
/// The dates that the school has set for a window of a whole school year, for one grade or for all: until when performances can be
/// registered, or when selection is open.
/// </summary>
public sealed class YearWindow : Entity
{
    private YearWindow()
    {
    }

    public YearWindow(YearWindowId id, SchoolId school, SchoolYear year, WindowKind kind, int grade, DateOnly firstDay, DateOnly lastDay)
    {
        Id = id;
        SchoolId = school;
        Year = year;
        Kind = kind;
        Grade = grade;
        FirstDay = firstDay;
        LastDay = lastDay;
    }

    public YearWindowId Id { get; private init; }

    public SchoolYear Year { get; private init; }

    /// <summary><see cref="WindowKind.Performances"/> or <see cref="WindowKind.Selection"/>.</summary>
    public WindowKind Kind { get; private init; }

    /// <summary>1 to 3; 0 for every grade.</summary>
    public int Grade { get; private init; }

    public DateOnly FirstDay { get; private set; }

    public DateOnly LastDay { get; private set; }

    public DaySpan Days => new(FirstDay, LastDay);

    /// <summary>Last day allowed: a year's items can be selected until well into the next year.</summary>
    public static DateOnly LastPossibleDay(SchoolYear year) => new(year.FirstWesternYear + 1, 12, 31);

    /// <summary>Sets dates for a window that used the default.</summary>
    /// <returns>The window; or <c>not-yours</c>, <c>dates-reversed</c>, <c>date-out-of-year</c>, <c>reason-required</c>,
    /// <c>reason-too-long</c>.</returns>
    public static Result<YearWindow> Set(Actor by, YearWindowId id, YearWindowPlace place, DaySpan days, string? reason, DateTimeOffset now)
    {
        var window = new YearWindow(id, by.School, place.Year, place.Kind, place.Grade, days.First, days.Last);
        var why = Reason.Of(reason);
        if ((window.Refusal(by, days) ?? why.Error) is { } refused)
        {
            return refused;
        }

        window.Note(
            new YearWindowSet(id, by.School, by.Account, now, place.Year.Roc, place.Kind, place.Grade, days.First, days.Last), why.Value);
        return window;
    }

    /// <summary>Moves the dates.</summary>
    /// <returns>Done; or a refusal of <see cref="Set"/>, <c>nothing-changed</c>.</returns>
    public Result Move(Actor by, DaySpan days, string? reason, DateTimeOffset now)
    {
        var why = Reason.Of(reason);
        if ((Refusal(by, days) ?? (days == Days ? CommonErrors.NothingChanged : why.Error)) is { } refused)
        {
            return refused;
        }

        (FirstDay, LastDay) = (days.First, days.Last);
        Note(new YearWindowSet(Id, SchoolId, by.Account, now, Year.Roc, Kind, Grade, FirstDay, LastDay), why.Value);
        return Result.Done;
    }

    /// <summary>Checks whether the dates may be removed, and records it: the default applies again.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>reason-required</c>, <c>reason-too-long</c>.</returns>
    public Result Clear(Actor by, string? reason, DateTimeOffset now)
    {
        var why = Reason.Of(reason);
        if ((IsOf(by) ? why.Error : CommonErrors.NotYours) is { } refused)
        {
            return refused;
        }

        Note(new YearWindowCleared(Id, SchoolId, by.Account, now, Year.Roc, Kind, Grade), why.Value);
        return Result.Done;
    }

    private bool IsOf(Actor by) => by.Is(Roles.Administrator) && by.School == SchoolId;

    private Error? Refusal(Actor by, DaySpan days) =>
        !IsOf(by) ? CommonErrors.NotYours
        : days.First > days.Last ? CommonErrors.DatesReversed
        : days.First < Year.FirstDay || days.Last > LastPossibleDay(Year)
            ? YearWindowErrors.DateOutOfYear(Year.FirstDay, LastPossibleDay(Year))
        : null;
}

/// <summary>A window of a school year, for one grade (1 to 3) or for all (0).</summary>
public readonly record struct YearWindowPlace(SchoolYear Year, WindowKind Kind, int Grade);

public static class YearWindowErrors
{
    public static Error DateOutOfYear(DateOnly first, DateOnly last) => new("date-out-of-year", ErrorKind.Invalid, first, last);
}

public sealed record YearWindowSet(
    YearWindowId Window, SchoolId School, AccountId? By, DateTimeOffset At,
    int Year, WindowKind Kind, int Grade, DateOnly FirstDay, DateOnly LastDay)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Window.Value;
}

public sealed record YearWindowCleared(
    YearWindowId Window, SchoolId School, AccountId? By, DateTimeOffset At, int Year, WindowKind Kind, int Grade)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Window.Value;
}
