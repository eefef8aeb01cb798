using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Certification;

/// <summary>A teacher's queue with the desk: read, decide, go on, publish.</summary>
public sealed partial class CertificationPage : IAsyncDisposable
{
    private readonly Dictionary<Guid, string> _feedback = [];
    private ElementReference _root;
    private CertificationDeskPanel? _desk;
    private DeskKeys? _keys;
    private IReadOnlyList<QueueRow>? _publishing;
    private Error? _refused;
    private Guid? _revealed;
    private bool _isHelping;
    private bool _keysOff;

    /// <summary>The outcome on the desk; none while only the queue is shown.</summary>
    [Parameter]
    public Guid? Id { get; set; }

    [Inject]
    public required CertificationQueue Queue { get; init; }

    [Inject]
    public required DecideOutcome Decide { get; init; }

    [Inject]
    public required UndoDecision Undo { get; init; }

    [Inject]
    public required PublishDecisions Publish { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required IJSRuntime Js { get; init; }

    public async ValueTask DisposeAsync()
    {
        Dispose();
        if (_keys is not null)
        {
            await _keys.DisposeAsync();
        }
    }

    protected override Task<Result<CertificationQueueView>> ReadAsync(Actor actor, CancellationToken ct) => Queue.ReadAsync(actor, ct);

    protected override IEnumerable<Topic> Topics(Actor actor, CertificationQueueView? view) => Topic.QueuesOf(actor);

    protected override async Task ChangedAsync(CertificationQueueView? before, CertificationQueueView now)
    {
        if (before is not null && RendererInfo.IsInteractive && now.Rows.Select(r => r.Id).Except(before.Rows.Select(r => r.Id)).Count() is var added and > 0)
        {
            await Announcer.SayAsync(T["Queue.New", added], Gone);
        }
    }

    protected override void OnParametersSet() => _refused = null;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _keys = new(Js, press => InvokeAsync(() => KeyAsync(press)));
            await _keys.EnableAsync(_root);
            StateHasChanged();
        }

        if (_keys is { IsOn: true } && Id != _revealed)
        {
            _revealed = Id;
            await _keys.RevealAsync(Id, Gone);
        }
    }

    private QueueWalk Walk => new(View?.Rows ?? [], Id);

    private string FeedbackOf(Guid id) => _feedback.GetValueOrDefault(id, string.Empty);

    private async Task KeyAsync(KeyPress press)
    {
        switch (press.Verb)
        {
            case "next":
                GoTo(Walk.Neighbour(1));
                break;
            case "previous":
                GoTo(Walk.Neighbour(-1));
                break;
            case "nextUndecided":
                GoTo(Walk.NextUndecided());
                break;
            case "publish":
                AskToPublish(View?.Decided ?? []);
                break;
            case "help":
                _isHelping = true;
                break;
            default:
                await ActAsync(press);
                break;
        }

        StateHasChanged();
    }

    /// <summary>Does what a key or a button asked of the outcome that was on the screen when it was pressed.</summary>
    private async Task ActAsync(KeyPress press)
    {
        if (_desk?.View is not { } desk || !press.IsFor(desk))
        {
            return;
        }

        switch (press.Verb)
        {
            case "pass":
                await DecideAsync(desk, press.OnScreen, Verdict.Pass);
                break;
            case "saveAndNext":
                await DecideAsync(desk, press.OnScreen, _desk.Intended ?? Verdict.Fail);
                break;
            case "fail" when desk.State != OutcomeState.Decided && FeedbackOf(desk.Id.Value).Length > 0:
                await DecideAsync(desk, press.OnScreen, Verdict.Fail);
                break;
            case "fail":
                _desk.Intend(Verdict.Fail);
                break;
            case "undo":
                _refused = (await Undo.ExecuteAsync(Actor!, desk.Id, press.OnScreen, CancellationToken.None)).Error;
                break;
        }
    }

    private async Task DecideAsync(DeskView desk, OnScreen onScreen, Verdict verdict)
    {
        var command = new DecideOutcome.Command(desk.Id, onScreen, verdict, FeedbackOf(desk.Id.Value));
        _refused = (await Decide.ExecuteAsync(Actor!, command, CancellationToken.None)).Error;
        if (_refused is null)
        {
            GoTo(Walk.NextUndecided());
        }
        else
        {
            _desk?.Intend(verdict);
        }
    }

    private void AskToPublish(IEnumerable<QueueRow> rows) => _publishing = rows.ToList() is { Count: > 0 } some ? some : null;

    private async Task PublishAsync()
    {
        var rows = _publishing ?? [];
        _publishing = null;
        _refused = (await Publish.ExecuteAsync(Actor!, [.. rows.Select(r => r.Id)], CancellationToken.None)).Error;
        if (_refused is null)
        {
            await Announcer.SayAsync(T["Published.Announce", rows.Count], Gone);
        }
    }

    private void GoTo(QueueRow? row)
    {
        if (row is not null && row.Id.Value != Id)
        {
            Navigation.NavigateTo($"/certify/{row.Id.Value}");
        }
    }
}
