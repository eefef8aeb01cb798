using Microsoft.AspNetCore.Components;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Windows;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Windows;

/// <summary>A later closing date for everyone, a grade, a class, a course or one student, with a preview before it is granted.</summary>
public sealed partial class ExtensionForm
{
    private static readonly ExtensionScope[] AllScopes = Enum.GetValues<ExtensionScope>();

    private WindowKind _kind = WindowKind.Upload;
    private ExtensionScope _scope = ExtensionScope.Everyone;
    private int _grade = 1;
    private Guid? _subject;
    private string? _words;
    private string? _day;
    private string? _time;
    private string? _reason;
    private Done? _done;
    private IReadOnlyList<SubjectChoice>? _found;
    private ChangePreview? _preview;
    private Error? _refused;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    [Parameter, EditorRequired]
    public YearDatesView View { get; set; } = default!;

    /// <summary>The displayed semester: 1 or 2.</summary>
    [Parameter, EditorRequired]
    public int Term { get; set; }

    [Inject]
    public required ExtensionSubjects Subjects { get; init; }

    [Inject]
    public required ExtensionPreview Previews { get; init; }

    [Inject]
    public required GrantExtension Grant { get; init; }

    /// <summary>When the semester is not set up, only yearly windows can be extended.</summary>
    private IEnumerable<WindowKind> Kinds => ShownSemester is null ? YearCalendar.Kinds : Enum.GetValues<WindowKind>();

    private bool IsOfYear => YearCalendar.Kinds.Contains(_kind);

    private IEnumerable<ExtensionScope> Scopes => AllScopes.Where(s => !IsOfYear || s != ExtensionScope.Course);

    private SemesterId? ShownSemester => View.Semester(Term)?.Semester.Id;

    private bool NeedsSubject => _scope is ExtensionScope.HomeroomClass or ExtensionScope.Course or ExtensionScope.Student;

    private ExtensionTerms? Terms => DayInput.Day(_day) is { } day
        ? new(
            View.Year,
            IsOfYear ? null : ShownSemester,
            _kind,
            _scope,
            NeedsSubject ? _subject : null,
            _scope == ExtensionScope.Grade ? _grade : null,
            DayInput.Closing(day, DayInput.Time(_time)))
        : null;

    protected override void OnParametersSet()
    {
        if (!Kinds.Contains(_kind))
        {
            _kind = Kinds.First();
        }
    }

    private void ChooseScope(ExtensionScope scope) => (_scope, _subject, _words, _found) = (scope, null, null, null);

    private async Task FindAsync(string? words)
    {
        (_words, _subject) = (words, null);
        _found = await Subjects.ReadAsync(Actor, _scope, View.Year, ShownSemester, words, CancellationToken.None);
        if (_found is [var only])
        {
            await EditAsync(() => _subject = only.Id);
        }
    }

    private async Task EditAsync(Action edit)
    {
        edit();
        if (!Scopes.Contains(_scope))
        {
            ChooseScope(ExtensionScope.Everyone);
        }

        (_done, _refused, _preview) = (null, null, null);
        if (Terms is { } terms && (_subject is not null || !NeedsSubject))
        {
            var preview = await Previews.ReadAsync(Actor, terms, CancellationToken.None);
            (_refused, _preview) = (preview.Error, preview.IsRefused ? null : preview.Value);
        }
    }

    private async Task SaveAsync()
    {
        _done = null;
        if (Terms is not { } terms)
        {
            _refused = new Error("date-invalid", ErrorKind.Invalid);
            return;
        }

        _refused = NeedsSubject && _subject is null
            ? new Error("subject-required", ErrorKind.Invalid)
            : (await Grant.ExecuteAsync(Actor, new(terms, _reason), CancellationToken.None)).Error;
        if (_refused is null)
        {
            (_done, _reason, _preview, _subject, _words, _found) = (new(T["Extensions.Saved"]), null, null, null, null, null);
        }
    }
}
