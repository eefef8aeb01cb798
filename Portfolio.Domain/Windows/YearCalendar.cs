namespace Portfolio.Domain.Windows;

/// <summary>
/// The windows of a whole school year as pure functions. Performances are open from 1 August to the policy's last day unless the
/// school has set other dates; selection is open only when dates are set. A grade's own dates override those for all grades.
/// </summary>
public sealed class YearCalendar(
    SchoolYear year, SchoolPolicy policy, IReadOnlyCollection<YearWindow> windows, IReadOnlyCollection<Extension> extensions)
{
    /// <summary>The kinds of window that last a school year.</summary>
    public static readonly IReadOnlyList<WindowKind> Kinds = [WindowKind.Performances, WindowKind.Selection];

    public SchoolYear Year => year;

    /// <summary>A copy with another policy.</summary>
    public YearCalendar With(SchoolPolicy other) => new(year, other, windows, extensions);

    /// <summary>A copy with one more extension.</summary>
    public YearCalendar With(Extension granted) => new(year, policy, windows, [.. extensions, granted]);

    /// <summary>A copy with other dates in one place; null dates restore the default.</summary>
    public YearCalendar With(YearWindowPlace place, DaySpan? days)
    {
        var others = windows.Where(w => (w.Year, w.Kind, w.Grade) != (place.Year, place.Kind, place.Grade));
        var own = days is { } set
            ? new[] { new YearWindow(default, default, place.Year, place.Kind, place.Grade, set.First, set.Last) }
            : [];
        return new(year, policy, [.. others, .. own], extensions);
    }

    /// <summary>A copy without extensions.</summary>
    public YearCalendar Regular() => new(year, policy, windows, []);

    /// <summary>A last day in the past that would close a window of this year which is open now; null when there is none.</summary>
    public DateOnly? ClosedBy(YearCalendar after, DateTimeOffset now) =>
        (from kind in Kinds
         from grade in Enumerable.Range(1, Semester.GraduatingGrade)
         where For(kind, grade) is { } open && open.IsOpen(now) && after.For(kind, grade)?.HasClosed(now) == true
         select after.Days(kind, grade)?.Last).FirstOrDefault();

    /// <summary>
    /// The window of a whole grade, without extensions for single classes, courses or students; null when no dates are set.
    /// </summary>
    public Window? For(WindowKind kind, int grade) => For(kind, grade, e => e.AppliesToAllOf(grade));

    /// <summary>The window for one student: the latest closing of all extensions that apply; null when no dates are set.</summary>
    public Window? For(WindowKind kind, WindowSubject subject) => For(kind, subject.Grade, e => e.AppliesTo(subject));

    /// <summary>First and last day of a grade's window, without extensions; null when no dates are set.</summary>
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

    /// <summary>The school year ends in July of the next calendar year.</summary>
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
