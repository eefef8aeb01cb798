using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// A teacher's queue with the desk: read, decide, move on, publish. <see cref="ShownQueue"/> holds the list, <see cref="DeskDecisions"/>
/// makes the decisions; keyboard commands are in the .Keys part.
/// </summary>
public sealed partial class CertificationPage : IAsyncDisposable
{
    private readonly ShownQueue _queue = new();
    private readonly QueueTicks _ticks;
    private QueueAddress _address = default!;
    private CertificationLook _look = default!;
    private DeskDecisions _decisions = default!;
    private ElementReference _root;
    private CertificationDeskPanel? _desk;
    private PublishingPanel? _publishing;
    private bool _isHelping;
    private bool _hasHelped;

    public CertificationPage() => _ticks = new(StateHasChanged);

    /// <summary>The outcome on the desk; null while only the queue is shown.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    public required CertificationReading Reading { get; init; }

    [Inject]
    public required DecideOutcome Decide { get; init; }

    [Inject]
    public required CertificationDesk Desk { get; init; }

    [Inject]
    public required DeskUndo Undo { get; init; }

    [Inject]
    public required DeskHistory History { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    public async ValueTask DisposeAsync()
    {
        _address.Dispose();
        Dispose();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }

    protected override IEnumerable<Topic> Topics(Actor actor, CertificationPageView? view) => Topic.QueuesOf(actor);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        _address = new(Navigation, () =>
        {
            Arrange();
            StateHasChanged();
        });
        _look = new(Reading, _queue);
        _decisions = new(Decide, Desk, Undo, _queue, new(() => _desk, ShowOwnAsync, row => GoTo(row)));

        // State restored from prerendering is arranged before the first render.
        OnParametersSet();
    }

    protected override void OnParametersSet()
    {
        _address.Read();
        Arrange();
    }

    protected override Task<Result<CertificationPageView>> ReadAsync(Actor actor, CancellationToken ct) => _look.ReadAsync(
        (actor, Live.VersionOf(Topic.Of(actor.School))), () => View, _publishing?.NeedsReady == true, RendererInfo.IsInteractive, ct);

    protected override async Task ChangedAsync(CertificationPageView? before, CertificationPageView now)
    {
        _queue.Arrange(now.Queue);
        if (_decisions.Refused?.Is(OutcomeErrors.NotRead) == true
            && now.Queue.Rows.Any(r => r.Id.Value == Id && r.State != OutcomeState.Sent))
        {
            // It has been read since, so the refusal no longer applies.
            _decisions.Refused = null;
        }

        if (before is not null && History.Refused is { Action: DecidedAction refused }
            && refused.Made.Any(m => before.IsOnItsWay(m.Outcome) && !now.IsOnItsWay(m.Outcome)))
        {
            // The pending publication that blocked the undo is over, so the refusal no longer applies.
            History.Answer(History.Undone, null);
        }

        if (before is not null && RendererInfo.IsInteractive && _queue.Welcome(before.Queue.Rows, now.Queue.Rows) is > 0 and var added)
        {
            await Announcer.SayAsync(T["Queue.New", added], Gone);
        }
    }

    private void Arrange()
    {
        if (_queue.Turn(Id, _address.Selection))
        {
            _decisions.Refused = null;
        }

        if (View is not null)
        {
            _queue.Arrange(View.Queue);
        }
    }

    private void Select(QueueSelection selection) => Navigation.NavigateTo(selection.Address(Id));

    private void Search(string text)
    {
        _address.Type(text);
        Arrange();
    }

    private async Task PauseAsync(bool isPaused)
    {
        // Already paused: show the waiting changes and stay paused.
        _queue.IsPaused = false;
        await RefreshAsync();
        _queue.IsPaused = isPaused;
        await Announcer.SayAsync(T[isPaused ? "Pause.On" : "Pause.Off"], Gone);
    }

    private Task ShowOwnAsync(IEnumerable<OutcomeId> outcomes)
    {
        _queue.Own(outcomes);
        return RefreshAsync();
    }

    private bool GoTo(QueueRow row)
    {
        if (row.Id.Value != Id)
        {
            Navigation.NavigateTo(_queue.Selection.Address(row.Id.Value));
        }

        return true;
    }

    private bool OpenFirst() => _queue.Rows is [var first, ..] && GoTo(first);

    private void Help() => _isHelping = _hasHelped = true;

    private Task AskToPublishAsync(IEnumerable<OutcomeId> outcomes) => _publishing?.AskAsync(outcomes) ?? Task.CompletedTask;
}
