using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Web.Features.Certification;

/// <summary>The list: which rows, in which order, what is new, and what waits while updates are held back.</summary>
public sealed partial class CertificationPage
{
    private IReadOnlySet<OutcomeId> _fresh = new HashSet<OutcomeId>();
    private readonly HashSet<OutcomeId> _own = [];
    private QueueSelection _selection = new();
    private string _search = string.Empty;
    private IReadOnlyList<QueueRow> _rows = [];
    private Guid? _open;
    private int _gap = -1;
    private bool _isPaused;
    private int _waiting;
    private (Actor Actor, long School)? _names;

    [SupplyParameterFromQuery(Name = "course")]
    public string? CourseWord { get; set; }

    [SupplyParameterFromQuery(Name = "class")]
    public string? ClassWord { get; set; }

    [SupplyParameterFromQuery(Name = "status")]
    public string? StatusWord { get; set; }

    [SupplyParameterFromQuery(Name = "order")]
    public string? OrderWord { get; set; }

    private QueueWalk Walk => new(_rows, Id, _gap);

    /// <summary>What is looked at after the open one, and made ready meanwhile.</summary>
    private OutcomeId? AheadId => AheadIn(Walk);

    protected override async Task<Result<CertificationPageView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        // Classes, courses and names change with the school alone; what is known of outcomes is known by their versions.
        var names = (actor, Live.VersionOf(Topic.Of(actor.School)));
        while (true)
        {
            var known = _names == names ? View?.Queue.Rows : null;
            var (open, ahead, held) = (Id, (OutcomeId?)null, (CertificationQueueView?)null);
            var read = await Reading.ReadAsync(actor, _publishing?.NeedsReady == true, known, OnDesk, ct);
            if (read.IsRefused)
            {
                return read.Error!;
            }

            // The teacher may have gone on meanwhile: an older answer must not take the place of a newer one.
            if (open == Id)
            {
                _names = names;
                var desk = open is { } shown ? new DeskReading(new(shown), ahead, read.Value.Desks) : null;
                return new CertificationPageView(held!, read.Value.Publishing, desk);
            }

            IReadOnlyCollection<OutcomeId> OnDesk(CertificationQueueView queue)
            {
                held = HoldBack(queue);
                if (open is not { } id)
                {
                    return [];
                }

                var (rows, gap) = Arranged(held);
                ahead = RendererInfo.IsInteractive ? AheadIn(new(rows, id, gap)) : null;
                return DeskReading.Wanted(new(id), ahead);
            }
        }
    }

    protected override async Task ChangedAsync(CertificationPageView? before, CertificationPageView now)
    {
        Arrange();
        if (_refused?.Is(OutcomeErrors.NotRead) == true && now.Queue.Rows.Any(r => r.Id.Value == Id && r.State != OutcomeState.Sent))
        {
            // It has been read meanwhile: what was in the way is gone.
            _refused = null;
        }

        if (before is not null && History.Refused is { Action: DecidedAction refused }
            && refused.Made.Any(m => IsOnItsWay(before, m.Outcome) && !IsOnItsWay(now, m.Outcome)))
        {
            // What kept it from being undone was a publishing that is over, one way or the other.
            History.Answer(History.Undone, null);
        }

        if (before is not null && RendererInfo.IsInteractive
            && now.Queue.Rows.Select(r => r.Id).Except(before.Queue.Rows.Select(r => r.Id)).ToList() is { Count: > 0 } added)
        {
            _fresh = _fresh.Concat(added).ToHashSet();
            await Announcer.SayAsync(T["Queue.New", added.Count], Gone);
        }
    }

    private static OutcomeId? AheadIn(QueueWalk walk) => (walk.NextUndecided() ?? walk.Neighbour(1))?.Id;

    /// <summary>What waits while updates are held back; one's own doing never does.</summary>
    private CertificationQueueView HoldBack(CertificationQueueView queue)
    {
        if (!_isPaused || View is null)
        {
            (_waiting, _) = (0, _own.RemoveWhere(_ => true));
            return queue;
        }

        var held = View.Queue.Rows.HeldBack(queue.Rows, _own);
        _waiting = held.ChangesTo(queue.Rows);
        return queue with { Rows = held };
    }

    private static bool IsOnItsWay(CertificationPageView view, OutcomeId outcome) =>
        view.Queue.Rows.FirstOrDefault(r => r.Id == outcome) is { State: OutcomeState.Decided, EffectiveAt: not null };

    protected override void OnInitialized()
    {
        base.OnInitialized();

        // What prerendering has handed over is in order from the first moment.
        OnParametersSet();
    }

    protected override void OnParametersSet()
    {
        var selection = QueueSelection.Of(CourseWord, ClassWord, StatusWord, OrderWord) with { Search = _search };
        if (Id != _open)
        {
            (_refused, _open, _gap) = (null, Id, -1);
            _fresh = _fresh.Where(o => o.Value != Id).ToHashSet();
            _rows = [];
        }
        else if (selection != _selection)
        {
            _rows = [];
        }

        _selection = selection;
        Arrange();
    }

    /// <summary>Puts the rows in order; the open one stays where it is until it is left.</summary>
    private void Arrange()
    {
        if (View is not null)
        {
            (_rows, _gap) = Arranged(View.Queue);
        }
    }

    private (IReadOnlyList<QueueRow> Rows, int Gap) Arranged(CertificationQueueView queue)
    {
        var place = QueueWalk.PlaceOf(_rows, Id);
        var rows = _selection.Of(queue.Rows).KeepingPlace(_rows, queue.Rows, Id);
        return (rows, QueueWalk.PlaceOf(rows, Id) >= 0 ? -1 : place >= 0 ? place : _gap);
    }

    private void Select(QueueSelection selection)
    {
        _search = selection.Search;
        if (selection.Address(Id) == _selection.Address(Id))
        {
            OnParametersSet();
        }
        else
        {
            Navigation.NavigateTo(selection.Address(Id));
        }
    }

    private async Task PauseAsync(bool isPaused)
    {
        // Paused while it is paused means: show what waits, and hold on.
        _isPaused = false;
        await RefreshAsync();
        _isPaused = isPaused;
        await Announcer.SayAsync(T[isPaused ? "Pause.On" : "Pause.Off"], Gone);
    }

    /// <summary>What one has done oneself is shown at once, also while updates are held back.</summary>
    private Task ShowOwnAsync(IEnumerable<OutcomeId> outcomes)
    {
        _own.UnionWith(outcomes);
        return RefreshAsync();
    }

    private void GoTo(QueueRow? row)
    {
        if (row is not null && row.Id.Value != Id)
        {
            Navigation.NavigateTo(_selection.Address(row.Id.Value));
        }
    }
}
