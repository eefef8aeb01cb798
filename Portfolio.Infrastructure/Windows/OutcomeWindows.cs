namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// The windows of outcomes, read in a constant number of queries per semester. An outcome without a course has the latest of the
/// windows it could have. What students are told about a closing and what is refused after it both come from here.
/// </summary>
internal sealed class OutcomeWindows
{
    private static readonly CompiledQuery<IReadOnlyCollection<HomeroomClassId>, KeyValuePair<HomeroomClassId, int>> Grades = new(
        (db, classes) => db.Classes.Where(c => classes.Contains(c.Id)).Select(c => new KeyValuePair<HomeroomClassId, int>(c.Id, c.Grade)));

    private readonly Dictionary<SemesterId, (SchoolCalendar Calendar, ILookup<StudentId, CourseId> Extended)> _semesters = [];
    private Dictionary<HomeroomClassId, int> _grades = [];

    /// <param name="known">a calendar that was already read for the same page</param>
    public static async Task<OutcomeWindows> ReadAsync(
        PortfolioDbContext db, IReadOnlyCollection<LearningOutcome> outcomes, CancellationToken ct, SchoolCalendar? known = null)
    {
        var windows = new OutcomeWindows();
        var classes = outcomes.Select(o => o.ClassId).Distinct().ToList();
        windows._grades = (await Grades.ToListAsync(db, classes, ct)).ToDictionary();
        foreach (var ofSemester in outcomes.GroupBy(o => o.SemesterId))
        {
            var calendar = known?.Semester.Id == ofSemester.Key ? known : await db.CalendarAsync(ofSemester.Key, ct);
            List<StudentId> undecided = [.. ofSemester.Where(o => o.CourseId is null).Select(o => o.StudentId).Distinct()];
            windows._semesters[ofSemester.Key] = (calendar, await db.ExtendedCoursesAsync(calendar, undecided, ct));
        }

        return windows;
    }

    /// <summary>The calendar of a semester that some of these outcomes belong to.</summary>
    public SchoolCalendar CalendarOf(SemesterId semester) => _semesters[semester].Calendar;

    public Window Of(WindowKind kind, LearningOutcome outcome)
    {
        var (calendar, extended) = _semesters[outcome.SemesterId];
        var subject = new WindowSubject(_grades[outcome.ClassId], outcome.ClassId, outcome.StudentId, outcome.CourseId);
        return calendar.For(kind, subject, subject.Course is null ? extended[outcome.StudentId] : []);
    }
}
