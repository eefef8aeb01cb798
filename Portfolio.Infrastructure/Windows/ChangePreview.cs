using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Windows;

/// <summary>What a change of dates would do, before it is saved.</summary>
/// <param name="Students">number of students whose windows would close at another instant</param>
/// <param name="Closings">what would happen to how many at each closing, in order</param>
/// <param name="Reopens">whether a window that is closed now would be open</param>
/// <param name="ClosesAtOnce">whether a window that is open now would be closed</param>
/// <param name="Expired">number of outcomes that stay expired although their window would be open again</param>
public sealed record ChangePreview(int Students, IReadOnlyList<ClosingPreview> Closings, bool Reopens, bool ClosesAtOnce, int Expired)
{
    public static ChangePreview Nothing { get; } = new(0, [], false, false, 0);
}

/// <param name="Drafts">number of outcomes left unsent when uploads close</param>
/// <param name="Waiting">number of outcomes that would expire when certification closes</param>
/// <param name="Decided">number of decisions that would be published then</param>
public sealed record ClosingPreview(Closing Closing, int Drafts, int Waiting, int Decided);

/// <summary>Counts how a change of one semester's calendar would affect students and outcomes.</summary>
internal static class ChangePreviews
{
    private static readonly WindowKind[] Kinds = [WindowKind.Upload, WindowKind.Certification];

    public static async Task<ChangePreview> PreviewAsync(
        this PortfolioDbContext db, SchoolCalendar before, SchoolCalendar after, DateTimeOffset now, CancellationToken ct)
    {
        var moves = (await SubjectsAsync(db, after, before, now, ct))
            .SelectMany(s => Kinds.Select(k => new Move(s, before.For(k, s.Subject, s.Courses), after.For(k, s.Subject, s.Courses))))
            .Where(m => m.Before != m.After).ToList();
        var closings =
            from move in moves
            group move by new Closing(move.After.Kind, move.After.ClosesAt) into g
            orderby g.Key.At
            select new ClosingPreview(
                g.Key, Count(g, WindowKind.Upload, OutcomeState.Draft),
                Count(g, WindowKind.Certification, OutcomeState.Sent, OutcomeState.Read),
                Count(g, WindowKind.Certification, OutcomeState.Decided));
        return new(
            moves.Select(m => m.Of.Subject.Student).Distinct().Count(),
            [.. closings],
            moves.Exists(m => m.Before.HasClosed(now) && m.After.IsOpen(now)),
            moves.Exists(m => m.Before.IsOpen(now) && m.After.HasClosed(now)),
            moves.Count(m => m.Of.State == OutcomeState.Expired && m.After.Kind == WindowKind.Certification && m.After.IsOpen(now)));
    }

    private static int Count(IEnumerable<Move> moves, WindowKind kind, params OutcomeState[] states) =>
        moves.Count(m => m.After.Kind == kind && m.Of.State is { } state && states.Contains(state));

    /// <summary>
    /// Every student of the year, every member of a course with an extension, every outcome that is not passed or failed.
    /// </summary>
    private static async Task<List<Concerned>> SubjectsAsync(
        PortfolioDbContext db, SchoolCalendar after, SchoolCalendar before, DateTimeOffset now, CancellationToken ct)
    {
        var (year, semester, present) = (after.Semester.Year, after.Semester.Id, EnrolmentStatuses.Present);
        var grades = await db.Classes.Where(c => c.Year == year).ToDictionaryAsync(c => c.Id, c => c.Grade, ct);
        var students = await db.Enrolments.AsNoTracking().Where(e => e.Year == year && present.Contains(e.Status))
            .Select(e => new { e.StudentId, e.ClassId }).ToListAsync(ct);
        var places = students.ToDictionary(s => s.StudentId, s => new WindowSubject(grades[s.ClassId], s.ClassId, s.StudentId));
        var courses = after.ExtendedCourses.Union(before.ExtendedCourses).ToList();
        var members = courses.Count == 0
            ? []
            : await db.CourseMembers.AsNoTracking().Where(m => courses.Contains(m.CourseId)).ToListAsync(ct);
        OutcomeState[] open = [OutcomeState.Draft, OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided, OutcomeState.Expired];
        var outcomes = await db.OutcomesAt(now).Where(o => o.Outcome.SemesterId == semester && open.Contains(o.State))
            .Select(o => new { o.Outcome.StudentId, o.Outcome.ClassId, o.Outcome.CourseId, o.State }).ToListAsync(ct);
        var possible = members.ToLookup(m => m.StudentId, m => m.CourseId);
        return
        [
            .. places.Values.Select(p => new Concerned(p, [], null)),
            .. members.Where(m => places.ContainsKey(m.StudentId))
                .Select(m => new Concerned(places[m.StudentId] with { Course = m.CourseId }, [], null)),
            .. outcomes.Select(o => new Concerned(
                new(grades.GetValueOrDefault(o.ClassId, 1), o.ClassId, o.StudentId, o.CourseId),
                o.CourseId is null ? possible[o.StudentId] : [],
                o.State)),
        ];
    }

    /// <param name="Courses">the courses with their own closing that may still be chosen</param>
    private sealed record Concerned(WindowSubject Subject, IEnumerable<CourseId> Courses, OutcomeState? State);

    private sealed record Move(Concerned Of, Window Before, Window After);
}
