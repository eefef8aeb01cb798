namespace Portfolio.Domain.Windows;

/// <summary>
/// A semester's windows as pure functions: ceremony dates, the school's certification days and all extensions go in, instants come
/// out. No clock, job or stored flag decides whether a window is open.
/// </summary>
public sealed class SchoolCalendar(Semester semester, SchoolPolicy policy, IReadOnlyCollection<Extension> extensions)
{
    public Semester Semester => semester;

    public SchoolPolicy Policy => policy;

    /// <summary>A copy with other ceremony dates.</summary>
    public SchoolCalendar With(DateOnly closing, DateOnly? graduates) =>
        new(new(semester.Id, semester.SchoolId, semester.Year, semester.Term, closing, graduates), policy, extensions);

    /// <summary>A copy with another policy.</summary>
    public SchoolCalendar With(SchoolPolicy other) => new(semester, other, extensions);

    /// <summary>A copy with one more extension.</summary>
    public SchoolCalendar With(Extension granted) => new(semester, policy, [.. extensions, granted]);

    /// <summary>A copy without this extension.</summary>
    public SchoolCalendar Without(ExtensionId withdrawn) => new(semester, policy, [.. extensions.Where(e => e.Id != withdrawn)]);

    /// <summary>A copy without extensions.</summary>
    public SchoolCalendar Regular() => new(semester, policy, []);

    /// <summary>The window of a whole grade, without extensions for single classes, courses or students.</summary>
    public Window For(WindowKind kind, int grade) => For(kind, e => e.AppliesToAllOf(grade), grade);

    /// <summary>The window of a whole class, without extensions for single courses or students.</summary>
    public Window For(WindowKind kind, int grade, HomeroomClassId homeroomClass) =>
        For(kind, e => e.AppliesToAllOf(grade)
            || e is { WithdrawnAt: null, Scope: ExtensionScope.HomeroomClass } && e.SubjectId == homeroomClass.Value, grade);

    /// <summary>The window for one student and course: the latest closing of all extensions that apply.</summary>
    public Window For(WindowKind kind, WindowSubject subject) => For(kind, e => e.AppliesTo(subject), subject.Grade);

    /// <summary>The window for a student who has not yet chosen between these courses: the one that closes last.</summary>
    public Window For(WindowKind kind, WindowSubject subject, IEnumerable<CourseId> courses) =>
        courses.Select(c => For(kind, subject with { Course = c })).Append(For(kind, subject)).MaxBy(w => w.ClosesAt);

    /// <summary>The courses that have their own extension.</summary>
    public IReadOnlyList<CourseId> ExtendedCourses =>
        [.. extensions.Where(e => e.WithdrawnAt is null && e is { Scope: ExtensionScope.Course, SubjectId: not null })
            .Select(e => new CourseId(e.SubjectId!.Value)).Distinct()];

    /// <summary>Every instant at which some window of this semester closes, in order: the times at which jobs must run.</summary>
    public IReadOnlyList<Closing> Closings()
    {
        var regular = Enumerable.Range(1, Semester.GraduatingGrade).SelectMany(g => new[]
        {
            new Closing(WindowKind.Upload, For(WindowKind.Upload, g).ClosesAt),
            new Closing(WindowKind.Certification, For(WindowKind.Certification, g).ClosesAt),
        });
        var extended = extensions.Where(e => e.WithdrawnAt is null).SelectMany(e => e.Kind == WindowKind.Upload
            ? [new Closing(e.Kind, e.ClosesAt), new Closing(WindowKind.Certification, e.ClosesAt + CertificationSpan)]
            : new[] { new Closing(e.Kind, e.ClosesAt) });
        return [.. regular.Concat(extended).Distinct().OrderBy(c => c.At)];
    }

    /// <summary>Days before a closing of certification when teachers are reminded, longest first.</summary>
    public IReadOnlyList<int> ReminderLeads => policy.ReminderLeads();

    private TimeSpan CertificationSpan => TimeSpan.FromDays(policy.CertificationDays);

    private Window For(WindowKind kind, Func<Extension, bool> applies, int grade)
    {
        var opensAt = TaipeiTime.StartOf(semester.FirstDay);
        var upload = Latest(TaipeiTime.EndOf(semester.CeremonyOf(grade)), WindowKind.Upload, applies);
        return kind == WindowKind.Upload
            ? new(kind, opensAt, upload)
            : new(kind, opensAt, Latest(upload + CertificationSpan, WindowKind.Certification, applies));
    }

    /// <summary>An extension can only add time: one that ends before the regular closing changes nothing.</summary>
    private DateTimeOffset Latest(DateTimeOffset regular, WindowKind kind, Func<Extension, bool> applies) =>
        extensions.Where(e => e.Kind == kind && applies(e)).Select(e => e.ClosesAt).Append(regular).Max();
}

/// <summary>An instant at which a window of this kind closes for somebody.</summary>
public readonly record struct Closing(WindowKind Kind, DateTimeOffset At);
