namespace Portfolio.Infrastructure.Windows;

/// <summary>The group that an extension would be for: the grades it concerns, and their latest closing without it.</summary>
internal sealed record ExtensionTarget(IReadOnlyList<int> Grades, DateTimeOffset RegularClosing)
{
    private static readonly IReadOnlyList<int> AllGrades = [.. Enumerable.Range(1, Semester.GraduatingGrade)];

    /// <returns>The target; or <c>not-found</c> when the semester, class, course or student is not in this school, <c>extension-scope</c>,
    /// <c>window-not-set</c>.</returns>
    public static async Task<Result<ExtensionTarget>> FindAsync(PortfolioDbContext db, ExtensionTerms terms, CancellationToken ct)
    {
        if (YearCalendar.Kinds.Contains(terms.Kind)
            ? terms.Semester is not null || terms.Scope == ExtensionScope.Course
            : terms.Semester is null)
        {
            return Scope;
        }

        var grades = await GradesAsync(db, terms, ct);
        if (grades is [])
        {
            return CommonErrors.NotFound;
        }

        if (terms.Semester is not { } semester)
        {
            var calendar = (await db.YearCalendarAsync(terms.Year, ct)).Regular();
            var closings = grades.Select(g => calendar.For(terms.Kind, g)?.ClosesAt).ToList();
            return closings.TrueForAll(c => c is not null)
                ? new ExtensionTarget(grades, closings.Max()!.Value)
                : ExtensionErrors.WindowNotSet;
        }

        if (!await db.Semesters.AnyAsync(s => s.Id == semester && s.Year == terms.Year, ct))
        {
            return CommonErrors.NotFound;
        }

        var regular = (await db.CalendarAsync(semester, ct)).Regular();
        return new ExtensionTarget(grades, grades.Max(g => regular.For(terms.Kind, g).ClosesAt));
    }

    private static Error Scope { get; } = new("extension-scope", ErrorKind.Invalid);

    private static async Task<IReadOnlyList<int>> GradesAsync(PortfolioDbContext db, ExtensionTerms terms, CancellationToken ct)
    {
        var (year, subject) = (terms.Year, terms.Subject ?? Guid.Empty);
        switch (terms.Scope)
        {
            case ExtensionScope.Everyone:
                return AllGrades;
            case ExtensionScope.Grade:
                return terms.Grade is { } grade && AllGrades.Contains(grade) ? [grade] : [];
            case ExtensionScope.HomeroomClass:
                var homeroom = new HomeroomClassId(subject);
                return await db.Classes.Where(c => c.Id == homeroom && c.Year == year).Select(c => c.Grade).ToListAsync(ct);
            case ExtensionScope.Course:
                var (course, semester) = (new CourseId(subject), terms.Semester);
                var found = await db.Courses.Where(c => c.Id == course && c.SemesterId == semester).Select(c => new { c.Grade })
                    .ToListAsync(ct);
                return found is [var one] ? (one.Grade is { } only ? [only] : AllGrades) : [];
            case ExtensionScope.Student:
                var student = new StudentId(subject);
                return await (
                    from e in db.Enrolments
                    join c in db.Classes on e.ClassId equals c.Id
                    where e.StudentId == student && e.Year == year
                    select c.Grade).ToListAsync(ct);
            default:
                return [];
        }
    }
}
