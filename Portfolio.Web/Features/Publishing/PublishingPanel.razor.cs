using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Publishing;

/// <summary>What is on its way to the students, each with its way back; and the dialog that sends more after it.</summary>
public sealed partial class PublishingPanel
{
    private HashSet<OutcomeId>? _asked;
    private bool _isAsking;
    private bool _hasAsked;
    private bool _hasMoved;
    private PendingPublishing? _moving;
    private Error? _refused;
    private PublicationId? _undone;

    /// <summary>Outcomes that the teacher has published or taken back here: shown at once, also where updates are held back.</summary>
    [Parameter]
    public EventCallback<IEnumerable<OutcomeId>> OnOwn { get; set; }

    /// <summary>What the page has read last; asked each time, for it may be read again while something is done here.</summary>
    [Parameter, EditorRequired]
    public Func<PublishingView?> Shown { get; set; } = default!;

    [Parameter]
    public Actor? Actor { get; set; }

    /// <summary>Something was done here: the page reads again without waiting for the feed.</summary>
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

    /// <summary>The dialog is open, or about to be: what could be published must be read too.</summary>
    public bool NeedsReady => _isAsking || _asked is not null;

    private PublishingView? View => Shown();

    /// <summary>What the dialog shows: live, so that what somebody else publishes meanwhile leaves it.</summary>
    private IReadOnlyList<PublishingRow>? Asked => _asked is null ? null : [.. (View?.Ready ?? []).Where(r => _asked.Contains(r.Id))];

    /// <summary>Opens the dialog on these outcomes, as far as they are decided.</summary>
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

    /// <summary>Takes a publishing back. A key pressed twice names the same one, and says nothing the second time.</summary>
    public Task UndoAsync(PublicationId publication) =>
        publication == _undone ? Task.CompletedTask
        : UndoAsync(History.Take(publication) ?? new PublishedAction(OfPending(publication), [.. RowsOf(publication).Select(r => r.Id)]));

    /// <summary>Something else is being done: what was refused before is said no longer.</summary>
    public void ForgetRefusal()
    {
        _refused = null;
        StateHasChanged();
    }

    /// <summary>The same, taken from the history.</summary>
    public async Task UndoAsync(PublishedAction published)
    {
        (_undone, _refused) = (published.Of.Id, (await Undo.ExecuteAsync(Actor!, published.Of.Id, CancellationToken.None)).Error);
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

    /// <summary>Of what another window has sent on its way the key takes back the last, when nothing was done in this one.</summary>
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

    private void Close() => (_asked, _moving, _refused) = (null, null, null);
}
