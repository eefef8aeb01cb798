using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Feedback;

namespace Portfolio.Web.Features.Certification;

/// <summary>One outcome on the desk: its files, who made it, the read gate, feedback and the decision.</summary>
public sealed partial class CertificationDeskPanel
{
    private FeedbackField? _feedback;
    private bool _isInteractive;
    private bool _isFocusDue;

    [Parameter, EditorRequired]
    public OutcomeId Id { get; set; }

    /// <summary>What has been typed for this outcome, kept by the page while the teacher moves through the queue.</summary>
    [Parameter]
    public string Feedback { get; set; } = string.Empty;

    [Parameter]
    public EventCallback<string> FeedbackChanged { get; set; }

    /// <summary>The window that the page shows already; this outcome's own may be longer.</summary>
    [Parameter]
    public Window? QueueWindow { get; set; }

    [Parameter]
    public EventCallback<KeyPress> OnVerb { get; set; }

    [Parameter]
    public EventCallback<OutcomeId> OnPublish { get; set; }

    [Inject]
    public required CertificationDesk Desk { get; init; }

    [Inject]
    public required MarkEvidenceRead MarkRead { get; init; }

    /// <summary>The outcome as it is on the screen.</summary>
    public new DeskView? View => base.View;

    /// <summary>The verdict that waits for its reason.</summary>
    public Verdict? Intended { get; private set; }

    private bool CanDecide => View is { IsRead: true } && View.Certification.IsOpen(Clock.GetUtcNow()) && _isInteractive;

    private string Unread => string.Join("、", View!.Current.Files.Where(f => f.ReadAt is null).Select(f => T[$"Read.{f.Kind}"].Value));

    public void Intend(Verdict verdict)
    {
        Intended = verdict;
        _isFocusDue = true;
        StateHasChanged();
    }

    /// <summary>Inserts the phrase of this number, counted from 1, at the caret of the feedback; nothing where there is none.</summary>
    public Task InsertPhraseAsync(int number) => _feedback?.InsertPhraseAsync(number) ?? Task.CompletedTask;

    protected override Task<Result<DeskView>> ReadAsync(Actor actor, CancellationToken ct) => Desk.ReadAsync(actor, Id, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, DeskView? view) => Topic.QueuesOf(actor);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _isInteractive = true;
            StateHasChanged();
        }

        if (_isFocusDue)
        {
            _isFocusDue = false;
            await (_feedback?.FocusAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task ReadFileAsync(EvidenceFileId file)
    {
        if (View?.State == OutcomeState.Sent)
        {
            await MarkRead.ExecuteAsync(Actor!, Id, file, CancellationToken.None);
            await RefreshAsync();
        }
    }

}
