using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// The queue as one teacher has it before them: which rows, in which order, what is new, and what waits while updates are held back.
/// </summary>
public sealed class ShownQueue
{
    private readonly HashSet<OutcomeId> _own = [];
    private HashSet<OutcomeId> _kept = [];
    private int _gap = -1;

    /// <summary>The outcome on the desk; none while only the queue is shown.</summary>
    public Guid? Open { get; private set; }

    /// <summary>Every row, also those that the filter hides.</summary>
    public IReadOnlyList<QueueRow> All { get; private set; } = [];

    /// <summary>The rows on the screen, in order.</summary>
    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public QueueSelection Selection { get; private set; } = new();

    /// <summary>What is looked for: no part of the address.</summary>
    public string Search { get; set; } = string.Empty;

    /// <summary>Came while the page was open, and have not been opened.</summary>
    public IReadOnlySet<OutcomeId> Fresh { get; private set; } = new HashSet<OutcomeId>();

    public bool IsPaused { get; set; }

    /// <summary>How many rows would change if updates were not held back.</summary>
    public int Waiting { get; private set; }

    /// <summary>Rows that are shown though they have left the state that was asked for: decided a moment ago, published.</summary>
    public int Kept => Rows.Count(r => !Selection.IsIn(r.State) && r.Id.Value != Open);

    /// <summary>Rows of more than one course are shown together, so that each says its own.</summary>
    public bool HasCourses => Selection.Course is null && All.Any(r => r.Course != All[0].Course);

    public QueueWalk Walk => new(Rows, Open, _gap);

    /// <summary>What is looked at after the open one, and made ready meanwhile.</summary>
    public OutcomeId? Ahead => AheadIn(Walk);

    /// <summary>The address names an outcome and a selection.</summary>
    /// <returns>Whether it is another outcome than before.</returns>
    public bool Turn(Guid? open, QueueSelection address)
    {
        var (selection, isOther) = (address with { Search = Search }, open != Open);
        if (isOther || selection != Selection)
        {
            Rows = [];
        }

        if ((selection.Course, selection.Class, selection.Status) != (Selection.Course, Selection.Class, Selection.Status))
        {
            _kept = [];
        }

        if (isOther)
        {
            (Open, _gap, Fresh) = (open, -1, Fresh.Where(o => o.Value != open).ToHashSet());
        }

        Selection = selection;
        return isOther;
    }

    /// <summary>
    /// Puts the rows in order; the open one stays where it is until it is left, and what was in the list stays in it, whatever has been
    /// decided about it since.
    /// </summary>
    public void Arrange(CertificationQueueView queue)
    {
        _kept = KeptIn(queue);
        (Rows, _gap) = Arranged(queue, _kept);
        All = queue.Rows;
    }

    /// <summary>Shows the list as it would be opened now.</summary>
    public void Tidy(CertificationQueueView queue)
    {
        _kept = [];
        Arrange(queue);
    }

    /// <summary>What would be looked at after the open one, were these the rows.</summary>
    public OutcomeId? AheadIn(CertificationQueueView queue)
    {
        var (rows, gap) = Arranged(queue, KeptIn(queue));
        return AheadIn(new QueueWalk(rows, Open, gap));
    }

    /// <summary>The way from the outcome that was on the screen: a second press may overtake the page.</summary>
    public QueueWalk WalkFrom(OutcomeId? outcome) =>
        Open is not null && outcome is { } shown && QueueWalk.PlaceOf(Rows, shown.Value) >= 0 ? new(Rows, shown.Value) : Walk;

    /// <summary>The next one to decide after this, wherever the teacher is by now.</summary>
    public QueueRow? NextUndecided(OutcomeId after) => new QueueWalk(Rows, after.Value, _gap).NextUndecided();

    /// <summary>The queue to show of what was read: what waits while updates are held back does not count one's own doing.</summary>
    /// <param name="shown">what the page shows; none at first</param>
    public CertificationQueueView HoldBack(CertificationQueueView? shown, CertificationQueueView read)
    {
        if (!IsPaused || shown is null)
        {
            Waiting = 0;
            _own.Clear();
            return read;
        }

        var held = shown.Rows.HeldBack(read.Rows, _own);
        Waiting = held.ChangesTo(read.Rows);
        return read with { Rows = held };
    }

    /// <summary>What one has done oneself is shown at once, also while updates are held back.</summary>
    public void Own(IEnumerable<OutcomeId> outcomes) => _own.UnionWith(outcomes);

    /// <returns>How many rows are new.</returns>
    public int Welcome(IReadOnlyList<QueueRow> before, IReadOnlyList<QueueRow> now)
    {
        var added = now.Select(r => r.Id).Except(before.Select(r => r.Id)).ToList();
        if (added.Count > 0)
        {
            Fresh = Fresh.Concat(added).ToHashSet();
        }

        return added.Count;
    }

    private static OutcomeId? AheadIn(QueueWalk walk) => (walk.NextUndecided() ?? walk.Neighbour(1))?.Id;

    /// <summary>
    /// Which rows stay in the list of what waits, or of another state, until it is opened anew: a row that goes the moment it is decided
    /// takes those below it along, and the one that was decided by mistake out of reach. What lies on the desk is in the list too.
    /// </summary>
    private HashSet<OutcomeId> KeptIn(CertificationQueueView queue)
    {
        var left = queue.Rows.Where(r => !Selection.IsIn(r.State) && !_kept.Contains(r.Id)).Select(r => r.Id).ToHashSet();
        if (left.Count == 0)
        {
            return _kept;
        }

        var open = Selection.Status == QueueStatus.Waiting && Open is { } id ? [new(id)] : Array.Empty<OutcomeId>();
        left.IntersectWith(All.Where(r => Selection.IsIn(r.State)).Select(r => r.Id).Concat(open));
        return left.Count == 0 ? _kept : [.. _kept, .. left];
    }

    private (IReadOnlyList<QueueRow> Rows, int Gap) Arranged(CertificationQueueView queue, IReadOnlySet<OutcomeId> kept)
    {
        var place = QueueWalk.PlaceOf(Rows, Open);
        var rows = Selection.Of(queue.Rows, kept).KeepingPlace(Rows, queue.Rows, Open);
        return (rows, QueueWalk.PlaceOf(rows, Open) >= 0 ? -1 : place >= 0 ? place : _gap);
    }
}
