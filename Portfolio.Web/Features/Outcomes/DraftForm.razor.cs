using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>
/// The form of a draft. What is typed belongs to the browser, which keeps it and hands it over in pauses (<c>DraftForm.Words.cs</c>); files
/// come from the page's live view, since they travel outside the circuit. Sending waits for uploads under way, and always answers.
/// </summary>
public sealed partial class DraftForm : IAsyncDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _token;
    private DraftView? _shown;
    private Guid? _teacher;
    private bool _isFilled;
    private bool _isRevealing;
    private DraftProblems? _problems;

    [Parameter, EditorRequired]
    public OutcomeId Id { get; set; }

    /// <summary>What the page has read last.</summary>
    [Parameter, EditorRequired]
    public DraftView View { get; set; } = default!;

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>Not stored yet: begins with the first word or file.</summary>
    [Parameter]
    public bool IsNew { get; set; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required DraftReading Reading { get; init; }

    [Inject]
    public required DraftVerbs Verbs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    public DraftForm() => _token = _gone.Token;

    private bool IsLocked => _isBusy || !RendererInfo.IsInteractive;

    private bool IsStarted => _isStored || View.IsStarted;

    private IReadOnlyList<TeacherChoice> Teachers => View.Courses.FirstOrDefault(c => c.Id.Value == _words.Course)?.Teachers ?? [];

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
        await (_module?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override Task OnParametersSetAsync()
    {
        var before = _shown;
        _shown = View;
        return ReferenceEquals(before, View) ? Task.CompletedTask : ChangedAsync(before, View);
    }

    private Task ChangedAsync(DraftView? before, DraftView now)
    {
        if (before is not null && Enum.GetValues<EvidenceKind>().Any(k => before.File(k)?.Id != now.File(k)?.Id))
        {
            _problems = _problems?.Without(DraftField.Files);
        }

        if (before is null || !_isFilled)
        {
            Fill(now);
            return Task.CompletedTask;
        }

        return FollowAsync(before, now);
    }

    private void Fill(DraftView view)
    {
        if (!_isFilled)
        {
            (_seen, _teacher, _isFilled) = (DraftSeen.Of(view.Stored), view.Stored?.TeacherId?.Value, true);
            _words = _first = _seen.Words;
        }
    }

    private string SubjectOf(Guid? course) => View.Courses.FirstOrDefault(c => c.Id.Value == course)?.Subject ?? string.Empty;

    private string TeacherNameOf(Guid? teacher) => Teachers.FirstOrDefault(t => t.Id.Value == teacher)?.Name ?? string.Empty;

    private string? ErrorIdOf(DraftField field) => _problems?.At(field) is null ? null : DraftSummary.IdOf(field);

    private string? WordsAt(DraftField field) => _problems?.At(field) is { } problem ? Refusals.Of(problem.Error) : null;

    private async Task ChooseCourseAsync(Guid? course)
    {
        await TakeTypedAsync();
        _words = _words with { Course = course };
        _teacher = Teachers is [var only] ? only.Id.Value : null;
        _problems = _problems?.Without(DraftField.Course, DraftField.Teacher, DraftField.Form);
        await SaveAsync();
    }

    private void ChooseTeacher(Guid? teacher)
    {
        _teacher = teacher;
        _problems = _problems?.Without(DraftField.Teacher);
    }

    private async Task SaveTypedAsync()
    {
        await TakeTypedAsync();
        _problems = null;
        _isRevealing = !await SaveAsync();
        if (!IsStarted && !_isRevealing)
        {
            await SayAsync("blank");
        }
    }

    private async Task RemoveAsync(EvidenceFileId file)
    {
        var removed = await Verbs.DetachAsync(Actor, Id, file, CancellationToken.None);
        _problems = removed.Error is { } error ? DraftProblems.Of("Change.Refused", [error]) : null;
    }

    private async Task DiscardAsync()
    {
        if ((await Verbs.DiscardAsync(Actor, Id, CancellationToken.None)).Error is { } error)
        {
            (_problems, _isRevealing) = (DraftProblems.Of("Change.Refused", [error]), true);
            return;
        }

        await ForgetTypedAsync();
        Navigation.NavigateTo("/outcomes");
    }
}
