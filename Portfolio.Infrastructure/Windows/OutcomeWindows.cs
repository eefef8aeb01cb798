namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// The windows that govern outcomes, in a constant number of queries a semester. Before its course is chosen, an outcome's is the last of
/// those it could have: what a student is told of a closing and what is refused after it come from here alone.
/// </summary>
internal sealed class OutcomeWindows
{
    private readonly Dictionary<SemesterId, (SchoolCalendar Calendar, ILookup<StudentId, CourseId> Extended)> _semesters = [];
    private Dictionary<HomeroomClassId, int> _grades = [];

    /// <param name="known">a calendar that has been read for the same page already</param>
    public static async Task<OutcomeWindows> ReadAsync(
        PortfolioDbContext db, IReadOnlyCollection<LearningOutcome> outcomes, CancellationToken ct, SchoolCalendar? known = null)
    {
        var windows = new OutcomeWindows();
        var classes = outcomes.Select(o => o.ClassId).Distinct().ToList();
        windows._grades = await db.Classes.Where(c => classes.Contains(c.Id))
            .Select(c => new { c.Id, c.Grade }).ToDictionaryAsync(c => c.Id, c => c.Grade, ct);
        foreach (var ofSemester in outcomes.GroupBy(o => o.SemesterId))
        {
            var calendar = known?.Semester.Id == ofSemester.Key ? known : await db.CalendarAsync(ofSemester.Key, ct);
            List<StudentId> undecided = [.. ofSemester.Where(o => o.CourseId is null).Select(o => o.StudentId).Distinct()];
            windows._semesters[ofSemester.Key] = (calendar, await db.ExtendedCoursesAsync(calendar, undecided, ct));
        }

        return windows;
    }

    /// <summary>Of the semester of some of these outcomes.</summary>
    public SchoolCalendar CalendarOf(SemesterId semester) => _semesters[semester].Calendar;

    public Window Of(WindowKind kind, LearningOutcome outcome)
    {
        var (calendar, extended) = _semesters[outcome.SemesterId];
        var subject = new WindowSubject(_grades[outcome.ClassId], outcome.ClassId, outcome.StudentId, outcome.CourseId);
        return calendar.For(kind, subject, subject.Course is null ? extended[outcome.StudentId] : []);
    }
}
