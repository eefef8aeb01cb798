using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Web.Features.Windows;

/// <summary>A school year as rows of bars: one row for each kind of window and each group of grades with the same dates.</summary>
public sealed class YearBars
{
    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;

    public YearBars(YearDatesView view)
    {
        var rows = Enum.GetValues<WindowKind>().SelectMany(kind => RowsOf(view, kind)).ToList();
        var lastDay = rows.SelectMany(r => r.Windows).Select(w => TaipeiTime.DayOf(w.ClosesAt.AddTicks(-1))).Append(view.Year.LastDay)
            .Max();
        var months = ((lastDay.Year - view.Year.FirstDay.Year) * 12) + lastDay.Month - view.Year.FirstDay.Month + 1;
        Rows = rows;
        Months = [.. Enumerable.Range(0, months).Select(view.Year.FirstDay.AddMonths)];
        (_from, _to) = (TaipeiTime.StartOf(view.Year.FirstDay), TaipeiTime.StartOf(view.Year.FirstDay.AddMonths(months)));
    }

    /// <summary>First days of the displayed months.</summary>
    public IReadOnlyList<DateOnly> Months { get; }

    public IReadOnlyList<BarRow> Rows { get; }

    /// <summary>Position of an instant between the left end (0) and the right end (100).</summary>
    public double Percent(DateTimeOffset at) => Math.Clamp((at - _from) / (_to - _from), 0, 1) * 100;

    private static IEnumerable<BarRow> RowsOf(YearDatesView view, WindowKind kind) =>
        from grade in Enumerable.Range(1, Semester.GraduatingGrade)
        let windows = WindowsOf(view, kind, grade)
        group grade by string.Join('|', windows) into g
        let grades = g.ToList()
        select new BarRow(kind, grades.Count == Semester.GraduatingGrade ? [0] : grades, WindowsOf(view, kind, grades[0]));

    private static List<Window> WindowsOf(YearDatesView view, WindowKind kind, int grade) =>
        kind is WindowKind.Upload or WindowKind.Certification ? [.. view.Semesters.Select(s => s.Calendar.For(kind, grade))]
        : view.Calendar.For(kind, grade) is { } window ? [window]
        : [];
}

/// <param name="Grades">a single 0 for all grades</param>
/// <param name="Windows">one for each semester, or one for the year; empty when it is not set up</param>
public sealed record BarRow(WindowKind Kind, IReadOnlyList<int> Grades, IReadOnlyList<Window> Windows);
