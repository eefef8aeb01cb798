using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>
/// The form of a draft. What is typed belongs to the form once it is shown; files come from the live view, since they travel outside the
/// circuit. Sending waits for uploads under way.
/// </summary>
public sealed partial class DraftForm
{
    private string _title = string.Empty;
    private string _description = string.Empty;
    private Guid? _course;
    private Guid? _teacher;
    private bool _isFilled;
    private bool _isBusy;
    private bool _isAskingToDiscard;
    private DateTimeOffset? _savedAt;
    private Error? _refused;

    [Parameter, EditorRequired]
    public OutcomeId Id { get; set; }

    /// <summary>Not stored yet: begins with the first word or file.</summary>
    [Parameter]
    public bool IsNew { get; set; }

    [Inject]
    public required DraftVerbs Verbs { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    private bool IsLocked => _isBusy || !RendererInfo.IsInteractive;

    private IReadOnlyList<TeacherChoice> Teachers => View?.Courses.FirstOrDefault(c => c.Id.Value == _course)?.Teachers ?? [];

    protected override Task<Result<DraftView>> ReadAsync(Actor actor, CancellationToken ct) => Verbs.ReadAsync(actor, Id, IsNew, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, DraftView? view) => [Topic.Of(actor.Student!.Value)];

    protected override void OnParametersSet() => Fill(View);

    protected override Task ChangedAsync(DraftView? before, DraftView now)
    {
        Fill(now);
        return Task.CompletedTask;
    }

    private void Fill(DraftView? view)
    {
        if (!_isFilled && view?.Stored is { } stored)
        {
            (_title, _description, _course, _teacher) = (stored.Current.Title, stored.Current.Description, stored.CourseId?.Value, stored.TeacherId?.Value);
        }

        _isFilled |= view is not null;
    }

    private string SubjectOf(Guid? course) => View!.Courses.FirstOrDefault(c => c.Id.Value == course)?.Subject ?? string.Empty;

    private string TeacherNameOf(Guid? teacher) => Teachers.FirstOrDefault(t => t.Id.Value == teacher)?.Name ?? string.Empty;

    private Task<bool> ChooseCourseAsync(Guid? course)
    {
        _course = course;
        _teacher = Teachers is [var only] ? only.Id.Value : null;
        return SaveAsync();
    }

    private Task<bool> WriteAsync(string title, string description)
    {
        (_title, _description) = (title, description);
        return SaveAsync();
    }

    private async Task<bool> SaveAsync()
    {
        var command = new WriteDraft.Command(Id, _title, _description, _course is { } course ? new(course) : null);
        _refused = (await Verbs.SaveAsync(Actor!, command, CancellationToken.None)).Error;
        _savedAt = _refused is null ? Clock.GetUtcNow() : _savedAt;
        return _refused is null;
    }

    private async Task SendAsync()
    {
        if (_isBusy)
        {
            return;
        }

        _isBusy = true;
        try
        {
            if (await UploadsAreDoneAsync() && await SaveAsync())
            {
                _refused = (await Verbs.SendAsync(Actor!, new(Id, _teacher is { } teacher ? new(teacher) : null), CancellationToken.None)).Error;
                if (_refused is null)
                {
                    await Announcer.SayAsync(T["Sent.Announce"], CancellationToken.None);
                    Navigation.NavigateTo("/outcomes");
                }
            }
        }
        finally
        {
            _isBusy = false;
        }
    }

    /// <summary>False when the last upload was refused: its own message says why.</summary>
    private async Task<bool> UploadsAreDoneAsync()
    {
        await using var uploader = await Js.InvokeAsync<IJSObjectReference>("import", Gone, "/js/uploader.js");
        var idle = await uploader.InvokeAsync<Idle>("whenIdle", Timeout.InfiniteTimeSpan, Id.Value);
        return idle.Ok;
    }

    private async Task RemoveAsync(EvidenceFileId file) => _refused = (await Verbs.DetachAsync(Actor!, Id, file, CancellationToken.None)).Error;

    private async Task DiscardAsync()
    {
        if (!_isAskingToDiscard)
        {
            _isAskingToDiscard = true;
            return;
        }

        _refused = (await Verbs.DiscardAsync(Actor!, Id, CancellationToken.None)).Error;
        if (_refused is null)
        {
            Navigation.NavigateTo("/outcomes");
        }
    }

    private sealed record Idle(bool Ok);
}
