using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Publishing;

/// <summary>Pending publications, each with an undo button, and the dialogs to publish more or to move one.</summary>
public sealed partial class PublishingPanel
{
    private HashSet<OutcomeId>? _asked;
    private bool _isAsking;
    private bool _hasAsked;
    private bool _hasMoved;
    private PendingPublishing? _moving;
    private Error? _refused;
    private PublicationId? _undone;

    /// <summary>Outcomes the teacher has published or taken back here: shown at once, even while updates are paused.</summary>
    [Parameter]
    public EventCallback<IEnumerable<OutcomeId>> OnOwn { get; set; }

    /// <summary>Returns the page's last reading; a function, since the page may reload during an action here.</summary>
    [Parameter, EditorRequired]
    public Func<PublishingView?> Shown { get; set; } = default!;

    [Parameter]
    public Actor? Actor { get; set; }

    /// <summary>Raised after an action here, so that the page reloads without waiting for the change feed.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    [Inject]
    public required PublishDecisions Publish { get; init; }

    [Inject]
    public required UndoPublishing Undo { get; init; }

    [Inject]
    public required MovePublishing Move { get; init; }

    [Inject]
    public required ChooseUndoTime ChooseTime { get; init; }

    [Inject]
    public required DeskHistory History { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    /// <summary>The dialog is open or opening, so what can be published must be read too.</summary>
    public bool NeedsReady => _isAsking || _asked is not null;

    private PublishingView? View => Shown();

    /// <summary>The rows in the dialog, updated live: a row that somebody else publishes disappears.</summary>
    private IReadOnlyList<PublishingRow>? Asked => _asked is null ? null : [.. (View?.Ready ?? []).Where(r => _asked.Contains(r.Id))];

    /// <summary>Opens the dialog for those of these outcomes that are decided.</summary>
    public async Task AskAsync(IEnumerable<OutcomeId> outcomes)
    {
        _isAsking = true;
        await OnDone.InvokeAsync();
        _isAsking = false;
        var ready = (View?.Ready ?? []).Select(r => r.Id).Intersect(outcomes).ToHashSet();
        (_asked, _refused) = (ready.Count > 0 ? ready : null, null);
        _hasAsked |= _asked is not null;
        StateHasChanged();
    }

    /// <summary>Undoes a publication. A repeated key press names the same one and is ignored.</summary>
    public Task UndoAsync(PublicationId publication) =>
        publication == _undone ? Task.CompletedTask
        : UndoAsync(History.Take(publication) ?? new PublishedAction(OfPending(publication), [.. RowsOf(publication).Select(r => r.Id)]));

    /// <summary>Clears an earlier refusal when another action begins.</summary>
    public void ForgetRefusal()
    {
        _refused = null;
        StateHasChanged();
    }

    /// <summary>As above, for an action taken from the history.</summary>
    public async Task UndoAsync(PublishedAction published)
    {
        _undone = published.Of.Id;
        _refused = (await Undo.ExecuteAsync(Actor!, published.Of.Id, CancellationToken.None)).Error;
        if (_refused is not null && _undone == published.Of.Id)
        {
            _undone = null;
        }

        History.Answer(_refused is null ? published : null, null);
        await OnOwn.InvokeAsync(published.Outcomes);
        if (_refused is null)
        {
            await Announcer.SayAsync(T["Undone"], CancellationToken.None);
        }

        StateHasChanged();
    }

    private async Task PublishAsync(PublishOrder order)
    {
        var published = await Publish.ExecuteAsync(Actor!, new([.. order.Rows.Select(r => r.Shown)], order.At), CancellationToken.None);
        _refused = published.Error;
        if (_refused is not null)
        {
            await OnDone.InvokeAsync();
            return;
        }

        _asked = null;
        History.Add(new PublishedAction(published.Value, [.. order.Rows.Select(r => r.Id)]));
        await OnOwn.InvokeAsync(order.Rows.Select(r => r.Id));
        await Announcer.SayAsync(Said(order, published.Value), CancellationToken.None);
    }

    private string Said(PublishOrder order, Publication published) =>
        published.EffectiveAt <= Clock.GetUtcNow() ? T["Published", order.Rows.Count]
        : order.At is null
            ? T["Pending.Announce", order.Rows.Count, (int)Math.Ceiling((published.EffectiveAt - Clock.GetUtcNow()).TotalSeconds)]
        : T["Planned.Announce", order.Rows.Count, Dates.Instant(published.EffectiveAt)];

    private IEnumerable<PublishingRow> RowsOf(PublicationId publication) =>
        View?.Pending.Where(p => p.Of.Id == publication).SelectMany(p => p.Rows) ?? [];

    private Publication OfPending(PublicationId publication) =>
        View?.Pending.FirstOrDefault(p => p.Of.Id == publication)?.Of ?? new(publication, Clock.GetUtcNow());

    /// <summary>With nothing in this window's history, the key undoes the last pending publication of another window.</summary>
    private bool IsByKey(PendingPublishing pending) =>
        History.Last is { } last
            ? last is PublishedAction own && own.Of.Id == pending.Of.Id
            : !Publication.IsPlanned(pending.Of.EffectiveAt, Clock.GetUtcNow());

    private async Task MoveAsync(DateTimeOffset at)
    {
        _refused = (await Move.ExecuteAsync(Actor!, new(_moving!.Of.Id, at), CancellationToken.None)).Error;
        await OnDone.InvokeAsync();
        if (_refused is null)
        {
            History.Moved(new(_moving.Of.Id, at));
            _moving = null;
        }
    }

    private async Task ChooseUndoTimeAsync(int seconds)
    {
        _refused = (await ChooseTime.ExecuteAsync(Actor!, seconds, CancellationToken.None)).Error;
        await OnDone.InvokeAsync();
    }

    /// <summary>
    /// A dialog reports that it is closed some time after it was, perhaps when the other one is open: each closes only itself.
    /// </summary>
    private void StopAsking() => (_asked, _refused) = (null, null);

    private void StopMoving() => (_moving, _refused) = (null, null);
}
