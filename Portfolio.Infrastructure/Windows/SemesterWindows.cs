namespace Portfolio.Infrastructure.Windows;

/// <summary>The windows of many outcomes at once, in a constant number of queries a semester.</summary>
internal sealed class SemesterWindows
{
    private readonly Dictionary<SemesterId, SchoolCalendar> _calendars = [];
    private Dictionary<HomeroomClassId, int> _grades = [];

    public static async Task<SemesterWindows> ReadAsync(PortfolioDbContext db, SchoolId school, IReadOnlyCollection<LearningOutcome> outcomes, CancellationToken ct)
    {
        var windows = new SemesterWindows();
        foreach (var semester in outcomes.Select(o => o.SemesterId).Distinct())
        {
            windows._calendars[semester] = await db.CalendarAsync(semester, ct);
        }

        var classes = outcomes.Select(o => o.ClassId).Distinct().ToList();
        windows._grades = await db.Classes.Where(c => classes.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Grade, ct);
        return windows;
    }

    public Window Of(WindowKind kind, LearningOutcome outcome) => _calendars[outcome.SemesterId]
        .For(kind, new WindowSubject(_grades[outcome.ClassId], outcome.ClassId, outcome.StudentId, outcome.CourseId));
}
