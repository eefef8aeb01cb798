using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Feedback;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// One outcome on the desk: its files, the student, the read gate, feedback and the decision. The next one is prerendered, hidden.
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

    /// <summary>The page's last reading. When the teacher moves to another outcome, the desk reads by itself.</summary>
    [Parameter]
    public DeskReading? Read { get; set; }

    /// <summary>Raised after an action here, so that the page reloads without waiting for the change feed.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    /// <summary>The outcome to prefetch: it is loaded now and its files are rendered hidden.</summary>
    [Parameter]
    public OutcomeId? AheadId { get; set; }

    /// <summary>Previous and next outcomes in the queue, seen from this one.</summary>
    [Parameter]
    public QueueWalk Walk { get; set; } = new([], null);

    /// <summary>Filters and order, carried along in links.</summary>
    [Parameter]
    public QueueSelection Selection { get; set; } = new();

    /// <summary>Feedback typed for an outcome; the page keeps it while the teacher moves through the queue.</summary>
    [Parameter, EditorRequired]
    public Func<OutcomeId, string> FeedbackOf { get; set; } = default!;

    [Parameter]
    public EventCallback<(OutcomeId Outcome, string Text)> FeedbackChanged { get; set; }

    /// <summary>The window the page already shows; this outcome's own window may close later.</summary>
    [Parameter]
    public Window? QueueWindow { get; set; }

    [Parameter]
    public EventCallback<KeyPress> OnVerb { get; set; }

    [Parameter]
    public EventCallback<OutcomeId> OnPublish { get; set; }

    /// <summary>The undo key undoes the decision shown on the desk.</summary>
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

    /// <summary>The outcome can still be decided, or its decision changed.</summary>
    private bool IsOpen => View is { IsGone: false, Newer: null } && (IsUndecided || View.Shown.State == OutcomeState.Decided) && !IsClosed;

    private bool CanDecide => IsOpen && View!.Shown is { IsRead: true, EffectiveAt: null }
        && View.Shown.Certification.IsOpen(Clock.GetUtcNow()) && _isInteractive;

    /// <summary>
    /// A pending decision is shown with the state it will have once published; the label says that it is not published yet.
    /// </summary>
    private OutcomeState ShownState => View!.Shown is { State: OutcomeState.Decided, Current.Verdict: { } verdict }
        ? verdict.AsPublished() : View.Shown.State;

    private string? ShownLabel =>
        View!.Shown.State == OutcomeState.Decided ? T[$"Decided.{View.Shown.Current.Verdict}"].Value : null;

    private string Unread =>
        Enumeration.Of(View!.Shown.Current.Files.Where(f => f.ReadAt is null).Select(f => T[$"Read.{f.Kind}"].Value));

    /// <summary>The verdict chosen while its feedback is missing or too long.</summary>
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
        // Once a newer revision has replaced the one shown, its files no longer count as read.
        if (pane.State == OutcomeState.Sent && !(View is { Newer: not null, Shown: var shown } && shown.Id == pane.Id))
        {
            await MarkRead.ExecuteAsync(Actor, new(pane.Id, file, pane.Current.SentAt), CancellationToken.None);
            await OnDone.InvokeAsync();
        }
    }
}
