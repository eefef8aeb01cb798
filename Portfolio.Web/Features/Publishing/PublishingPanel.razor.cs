using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
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
    private Guid? _undone;

    /// <summary>Outcomes that the teacher has published or taken back here: shown at once, also where updates are held back.</summary>
    [Parameter]
    public EventCallback<IEnumerable<OutcomeId>> OnOwn { get; set; }

    [Inject]
    public required PublishingBook Book { get; init; }

    [Inject]
    public required PublishDecisions Publish { get; init; }

    [Inject]
    public required UndoPublishing Undo { get; init; }

    [Inject]
    public required MovePublishing Move { get; init; }

    [Inject]
    public required ChooseUndoTime ChooseTime { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    /// <summary>What the dialog shows: live, so that what somebody else publishes meanwhile leaves it.</summary>
    private IReadOnlyList<PublishingRow>? Asked => _asked is null ? null : [.. (View?.Ready ?? []).Where(r => _asked.Contains(r.Id))];

    /// <summary>Opens the dialog on these outcomes, as far as they are decided.</summary>
    public async Task AskAsync(IEnumerable<OutcomeId> outcomes)
    {
        _isAsking = true;
        await RefreshAsync();
        _isAsking = false;
        var ready = (View?.Ready ?? []).Select(r => r.Id).Intersect(outcomes).ToHashSet();
        (_asked, _refused) = (ready.Count > 0 ? ready : null, null);
        _hasAsked |= _asked is not null;
        StateHasChanged();
    }

    /// <summary>Takes a publishing back. A key pressed twice names the same one, and says nothing the second time.</summary>
    public async Task UndoAsync(Guid publication)
    {
        if (publication == _undone)
        {
            return;
        }

        var rows = View?.Pending.Where(p => p.Of.Id.Value == publication).SelectMany(p => p.Rows).ToList() ?? [];
        (_undone, _refused) = (publication, (await Undo.ExecuteAsync(Actor!, new(publication), CancellationToken.None)).Error);
        await RefreshAsync();
        await OnOwn.InvokeAsync(rows.Select(r => r.Id));
        if (_refused is null)
        {
            await Announcer.SayAsync(T["Undone"], Gone);
        }

        StateHasChanged();
    }

    protected override async Task<Result<PublishingView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        // What could be published is shown by the dialog alone, and read when it is opened.
        var read = await Book.ReadAsync(actor, ct);
        return read.IsRefused || _isAsking || _asked is not null ? read : read.Value.OnlyPending();
    }

    protected override IEnumerable<Topic> Topics(Actor actor, PublishingView? view) => Topic.QueuesOf(actor);

    private async Task PublishAsync(PublishOrder order)
    {
        var published = await Publish.ExecuteAsync(Actor!, new([.. order.Rows.Select(r => r.Shown)], order.At), CancellationToken.None);
        _refused = published.Error;
        await RefreshAsync();
        if (_refused is null)
        {
            _asked = null;
            await OnOwn.InvokeAsync(order.Rows.Select(r => r.Id));
            await Announcer.SayAsync(Said(order, published.Value), Gone);
        }
    }

    private string Said(PublishOrder order, Publication published) =>
        published.EffectiveAt <= Clock.GetUtcNow() ? T["Published", order.Rows.Count]
        : order.At is null ? T["Pending.Announce", order.Rows.Count, (int)Math.Ceiling((published.EffectiveAt - Clock.GetUtcNow()).TotalSeconds)]
        : T["Planned.Announce", order.Rows.Count];

    private async Task MoveAsync(DateTimeOffset at)
    {
        _refused = (await Move.ExecuteAsync(Actor!, new(_moving!.Of.Id, at), CancellationToken.None)).Error;
        await RefreshAsync();
        _moving = _refused is null ? null : _moving;
    }

    private async Task ChooseUndoTimeAsync(int seconds)
    {
        _refused = (await ChooseTime.ExecuteAsync(Actor!, seconds, CancellationToken.None)).Error;
        await RefreshAsync();
    }

    private void Close() => (_asked, _moving, _refused) = (null, null, null);
}
