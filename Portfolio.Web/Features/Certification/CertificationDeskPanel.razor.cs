using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Feedback;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// One outcome on the desk: its files, who made it, the read gate, feedback and the decision; and the next one, made ready unseen.
/// </summary>
public sealed partial class CertificationDeskPanel
{
    private FeedbackField? _feedback;
    private OutcomeId? _wasOpen;
    private (OutcomeId Outcome, Verdict Verdict)? _intended;
    private bool _isInteractive;
    private bool _isFocusDue;

    [Parameter, EditorRequired]
    public OutcomeId Id { get; set; }

    [Parameter, EditorRequired]
    public Actor Actor { get; set; } = default!;

    /// <summary>What the page has read last; while the teacher walks on, the desk reads for itself.</summary>
    [Parameter]
    public DeskReading? Read { get; set; }

    /// <summary>Something was done here: the page reads again without waiting for the feed.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>What is looked at next: read now, its files fetched and drawn unseen.</summary>
    [Parameter]
    public OutcomeId? AheadId { get; set; }

    /// <summary>The way through the queue from here.</summary>
    [Parameter]
    public QueueWalk Walk { get; set; } = new([], null);

    /// <summary>What the addresses keep.</summary>
    [Parameter]
    public QueueSelection Selection { get; set; } = new();

    /// <summary>What has been typed for an outcome, kept by the page while the teacher moves through the queue.</summary>
    [Parameter, EditorRequired]
    public Func<OutcomeId, string> FeedbackOf { get; set; } = default!;

    [Parameter]
    public EventCallback<(OutcomeId Outcome, string Text)> FeedbackChanged { get; set; }

    /// <summary>The window that the page shows already; this outcome's own may be longer.</summary>
    [Parameter]
    public Window? QueueWindow { get; set; }

    [Parameter]
    public EventCallback<KeyPress> OnVerb { get; set; }

    [Parameter]
    public EventCallback<OutcomeId> OnPublish { get; set; }

    /// <summary>The undo key takes back the decision that is on the desk.</summary>
    [Parameter]
    public bool UndoByKey { get; set; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required CertificationDesk Desk { get; init; }

    [Inject]
    public required MarkEvidenceRead MarkRead { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    private bool IsUndecided => View!.Shown.State.IsWaiting();

    private bool IsClosed => View is { Shown: var shown } && shown.Certification.HasClosed(Clock.GetUtcNow());

    /// <summary>There is still something to decide, and somebody to decide it.</summary>
    private bool IsOpen => View is { IsGone: false, Newer: null } && (IsUndecided || View.Shown.State == OutcomeState.Decided) && !IsClosed;

    private bool CanDecide => IsOpen && View!.Shown is { IsRead: true, EffectiveAt: null }
        && View.Shown.Certification.IsOpen(Clock.GetUtcNow()) && _isInteractive;

    /// <summary>What is decided looks as it will be once it is published, and says that it is not.</summary>
    private OutcomeState ShownState => View!.Shown is { State: OutcomeState.Decided, Current.Verdict: { } verdict }
        ? verdict.AsPublished() : View.Shown.State;

    private string? ShownLabel =>
        View!.Shown.State == OutcomeState.Decided ? T[$"Decided.{View.Shown.Current.Verdict}"].Value : null;

    private string Unread =>
        Enumeration.Of(View!.Shown.Current.Files.Where(f => f.ReadAt is null).Select(f => T[$"Read.{f.Kind}"].Value));

    /// <summary>The verdict that waits for its reason.</summary>
    public Verdict? IntendedFor(OutcomeId outcome) => _intended is { } intended && intended.Outcome == outcome ? intended.Verdict : null;

    public void Intend(OutcomeId outcome, Verdict verdict)
    {
        _intended = (outcome, verdict);
        _isFocusDue = outcome == Id;
        StateHasChanged();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _isInteractive = true;
            StateHasChanged();
        }

        if (_isFocusDue && _feedback is not null)
        {
            _isFocusDue = false;
            await _feedback.FocusAsync();
        }
    }

    private async Task ReadFileAsync(DeskView pane, EvidenceFileId file)
    {
        // Of a work that something newer has taken the place of, nothing is read any more.
        if (pane.State == OutcomeState.Sent && !(View is { Newer: not null, Shown: var shown } && shown.Id == pane.Id))
        {
            await MarkRead.ExecuteAsync(Actor, new(pane.Id, file, pane.Current.SentAt), CancellationToken.None);
            await OnDone.InvokeAsync();
        }
    }
}
