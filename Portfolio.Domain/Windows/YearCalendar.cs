namespace Portfolio.Domain.Windows;

/// <summary>
/// The windows of a whole school year as pure functions. Performances are open from 1 August to the policy's last day unless the school
/// has set other dates; ticking is open only when dates are set. A grade's own dates win over those for every grade.
/// </summary>
public sealed class YearCalendar(
    SchoolYear year, SchoolPolicy policy, IReadOnlyCollection<YearWindow> windows, IReadOnlyCollection<Extension> extensions)
{
    /// <summary>The kinds of windows that a year has.</summary>
    public static readonly IReadOnlyList<WindowKind> Kinds = [WindowKind.Performances, WindowKind.Selection];

    public SchoolYear Year => year;

    /// <summary>The same under other rules.</summary>
    public YearCalendar With(SchoolPolicy other) => new(year, other, windows, extensions);

    /// <summary>The same with one more extension.</summary>
    public YearCalendar With(Extension granted) => new(year, policy, windows, [.. extensions, granted]);

    /// <summary>The same with other dates in one place; without dates, what counts when nothing is set there.</summary>
    public YearCalendar With(YearWindowPlace place, DaySpan? days)
    {
        var others = windows.Where(w => (w.Year, w.Kind, w.Grade) != (place.Year, place.Kind, place.Grade));
        var own = days is { } set
            ? new[] { new YearWindow(default, default, place.Year, place.Kind, place.Grade, set.First, set.Last) }
            : [];
        return new(year, policy, [.. others, .. own], extensions);
    }

    /// <summary>The same before every extension.</summary>
    public YearCalendar Regular() => new(year, policy, windows, []);

    /// <summary>A last day, already over, that would close at once a window of this year that is open now; none when none would.</summary>
    public DateOnly? ClosedBy(YearCalendar after, DateTimeOffset now) =>
        (from kind in Kinds
         from grade in Enumerable.Range(1, Semester.GraduatingGrade)
         where For(kind, grade) is { } open && open.IsOpen(now) && after.For(kind, grade)?.HasClosed(now) == true
         select after.Days(kind, grade)?.Last).FirstOrDefault();

    /// <summary>
    /// The window for everyone of a grade, before extensions for single classes, courses or students; none when it is not set.
    /// </summary>
    public Window? For(WindowKind kind, int grade) => For(kind, grade, e => e.AppliesToAllOf(grade));

    /// <summary>The window for one student: the latest closing of all that apply; none when it is not set.</summary>
    public Window? For(WindowKind kind, WindowSubject subject) => For(kind, subject.Grade, e => e.AppliesTo(subject));

    /// <summary>First and last day of a grade's window before every extension; none when it is not set.</summary>
    public DaySpan? Days(WindowKind kind, int grade)
    {
        var own = windows.Where(w => w.Year == year && w.Kind == kind && (w.Grade == grade || w.Grade == 0)).MaxBy(w => w.Grade);
        return own?.Days ?? (kind == WindowKind.Performances ? new DaySpan(year.FirstDay, DefaultLastDay) : null);
    }

    /// <summary>Every instant at which a window of this year opens or closes for somebody, in order.</summary>
    public IReadOnlyList<DateTimeOffset> Turns()
    {
        var regular =
            from kind in Kinds
            from grade in Enumerable.Range(1, Semester.GraduatingGrade)
            let window = For(kind, grade)
            where window is not null
            from at in new[] { window.Value.OpensAt, window.Value.ClosesAt }
            select at;
        var extended = extensions.Where(e => e.WithdrawnAt is null && Kinds.Contains(e.Kind)).Select(e => e.ClosesAt);
        return [.. regular.Concat(extended).Distinct().Order()];
    }

    /// <summary>The year runs on into the next calendar year, up to July.</summary>
    private DateOnly DefaultLastDay
    {
        get
        {
            var (month, day) = (policy.PerformancesLastMonthDay / 100, policy.PerformancesLastMonthDay % 100);
            return new(year.FirstWesternYear + (month < year.FirstDay.Month ? 1 : 0), month, day);
        }
    }

    private Window? For(WindowKind kind, int grade, Func<Extension, bool> applies) => Days(kind, grade) is { } days
        ? new Window(
            kind,
            TaipeiTime.StartOf(days.First),
            extensions.Where(e => e.Year == year && e.Kind == kind && applies(e)).Select(e => e.ClosesAt)
                .Append(TaipeiTime.EndOf(days.Last)).Max())
        : null;
}
