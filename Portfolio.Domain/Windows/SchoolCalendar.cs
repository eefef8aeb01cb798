namespace Portfolio.Domain.Windows;

/// <summary>
/// A semester's windows as pure functions: the ceremony dates, the school's certification days and every extension go in,
/// instants come out. No clock, no job and no stored flag decides whether a window is open.
/// </summary>
public sealed class SchoolCalendar(Semester semester, SchoolPolicy policy, IReadOnlyCollection<Extension> extensions)
{
    public Semester Semester => semester;

    public SchoolPolicy Policy => policy;

    /// <summary>The same with other ceremony dates.</summary>
    public SchoolCalendar With(DateOnly closing, DateOnly? graduates) =>
        new(new(semester.Id, semester.SchoolId, semester.Year, semester.Term, closing, graduates), policy, extensions);

    /// <summary>The same under other rules.</summary>
    public SchoolCalendar With(SchoolPolicy other) => new(semester, other, extensions);

    /// <summary>The same with one more extension.</summary>
    public SchoolCalendar With(Extension granted) => new(semester, policy, [.. extensions, granted]);

    /// <summary>The same before this extension.</summary>
    public SchoolCalendar Without(ExtensionId withdrawn) => new(semester, policy, [.. extensions.Where(e => e.Id != withdrawn)]);

    /// <summary>The same before every extension.</summary>
    public SchoolCalendar Regular() => new(semester, policy, []);

    /// <summary>The window for everyone of a grade, before extensions for single classes, courses or students.</summary>
    public Window For(WindowKind kind, int grade) => For(kind, e => e.AppliesToAllOf(grade), grade);

    /// <summary>The window for everyone of a class, before extensions for single courses or students.</summary>
    public Window For(WindowKind kind, int grade, HomeroomClassId homeroomClass) =>
        For(kind, e => e.AppliesToAllOf(grade)
            || e is { WithdrawnAt: null, Scope: ExtensionScope.HomeroomClass } && e.SubjectId == homeroomClass.Value, grade);

    /// <summary>The window for one subject: the latest closing of all that apply to it.</summary>
    public Window For(WindowKind kind, WindowSubject subject) => For(kind, e => e.AppliesTo(subject), subject.Grade);

    /// <summary>The window for a student who has not said yet which of these courses it is about: the one that closes last.</summary>
    public Window For(WindowKind kind, WindowSubject subject, IEnumerable<CourseId> courses) =>
        courses.Select(c => For(kind, subject with { Course = c })).Append(For(kind, subject)).MaxBy(w => w.ClosesAt);

    /// <summary>The courses that have an extension of their own.</summary>
    public IReadOnlyList<CourseId> ExtendedCourses =>
        [.. extensions.Where(e => e.WithdrawnAt is null && e is { Scope: ExtensionScope.Course, SubjectId: not null })
            .Select(e => new CourseId(e.SubjectId!.Value)).Distinct()];

    /// <summary>Every instant at which some window of this semester closes, in order: when the jobs must run.</summary>
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

    /// <summary>Days before a closing of certification at which teachers are reminded, longest first.</summary>
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

    /// <summary>An extension can only give time: one that ends before the regular closing changes nothing.</summary>
    private DateTimeOffset Latest(DateTimeOffset regular, WindowKind kind, Func<Extension, bool> applies) =>
        extensions.Where(e => e.Kind == kind && applies(e)).Select(e => e.ClosesAt).Append(regular).Max();
}

/// <summary>A window of this kind closes for somebody at this instant.</summary>
public readonly record struct Closing(WindowKind Kind, DateTimeOffset At);
