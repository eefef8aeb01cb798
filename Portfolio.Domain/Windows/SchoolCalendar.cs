namespace Portfolio.Domain.Windows;

/// <summary>
/// A semester's windows as pure functions: the ceremony dates, the school's certification days and every extension go in,
/// instants come out. No clock, no job and no stored flag decides whether a window is open.
/// </summary>
public sealed class SchoolCalendar(Semester semester, SchoolPolicy policy, IReadOnlyCollection<Extension> extensions)
{
    public Semester Semester => semester;

    /// <summary>The window for everyone of a grade, before extensions for single classes, courses or students.</summary>
    public Window For(WindowKind kind, int grade) => For(kind, e => AppliesToGrade(e, grade), grade);

    /// <summary>The window for one subject: the latest closing of all that apply to it.</summary>
    public Window For(WindowKind kind, WindowSubject subject) => For(kind, e => e.AppliesTo(subject), subject.Grade);

    /// <summary>Every instant at which some window of this semester closes, in order: when the jobs must run.</summary>
    public IReadOnlyList<Closing> Closings()
    {
        var regular = Enumerable.Range(1, Semester.GraduatingGrade).SelectMany(g => new[]
        {
            new Closing(WindowKind.Upload, For(WindowKind.Upload, g).ClosesAt),
            new Closing(WindowKind.Certification, For(WindowKind.Certification, g).ClosesAt),
        });
        var extended = extensions.SelectMany(e => e.Kind == WindowKind.Upload
            ? [new Closing(e.Kind, e.ClosesAt), new Closing(WindowKind.Certification, e.ClosesAt + CertificationSpan)]
            : new[] { new Closing(e.Kind, e.ClosesAt) });
        return [.. regular.Concat(extended).Distinct().OrderBy(c => c.At)];
    }

    private TimeSpan CertificationSpan => TimeSpan.FromDays(policy.CertificationDays);

    private static bool AppliesToGrade(Extension extension, int grade) =>
        extension.WithdrawnAt is null && (extension.Scope == ExtensionScope.Everyone || (extension.Scope == ExtensionScope.Grade && extension.Grade == grade));

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
