using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>
/// The queue as one teacher sees it: which rows in which order, which are new, and what is held back while updates are paused.
/// </summary>
public sealed class ShownQueue
{
    private readonly HashSet<OutcomeId> _own = [];
    private HashSet<OutcomeId> _kept = [];
    private int _gap = -1;

    /// <summary>The outcome on the desk; null while only the queue is shown.</summary>
    public Guid? Open { get; private set; }

    /// <summary>Every row, including filtered ones.</summary>
    public IReadOnlyList<QueueRow> All { get; private set; } = [];

    /// <summary>The displayed rows, in order.</summary>
    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public QueueSelection Selection { get; private set; } = new();

    /// <summary>Rows that arrived while the page was open and have not been opened.</summary>
    public IReadOnlySet<OutcomeId> Fresh { get; private set; } = new HashSet<OutcomeId>();

    public bool IsPaused { get; set; }

    /// <summary>Number of rows whose changes are held back while paused.</summary>
    public int Waiting { get; private set; }

    /// <summary>Rows still shown although they have left the selected state, for example just decided or published.</summary>
    public int Kept => Rows.Count(r => !Selection.IsIn(r.State) && r.Id.Value != Open);

    /// <summary>Rows of several courses are listed, so each shows its course.</summary>
    public bool HasCourses => Selection.Course is null && All.Any(r => r.Course != All[0].Course);

    public QueueWalk Walk => new(Rows, Open, _gap);

    /// <summary>The outcome to prefetch: the one to open after the current one.</summary>
    public OutcomeId? Ahead => AheadIn(Walk);

    /// <summary>Applies the outcome and the filters from the URL.</summary>
    /// <returns>Whether the outcome is a different one.</returns>
    public bool Turn(Guid? open, QueueSelection selection)
    {
        var isOther = open != Open;
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
    /// Sorts the rows. The open row keeps its position until another is opened, and listed rows stay listed whatever is decided about them.
    /// </summary>
    public void Arrange(CertificationQueueView queue)
    {
        _kept = KeptIn(queue);
        (Rows, _gap) = Arranged(queue, _kept);
        All = queue.Rows;
    }

    /// <summary>Resets the list to what a fresh page would show.</summary>
    public void Tidy(CertificationQueueView queue)
    {
        _kept = [];
        Arrange(queue);
    }

    /// <summary>The outcome to open after the current one, computed for the given rows.</summary>
    public OutcomeId? AheadIn(CertificationQueueView queue)
    {
        var (rows, gap) = Arranged(queue, KeptIn(queue));
        return AheadIn(new QueueWalk(rows, Open, gap));
    }

    /// <summary>Navigation from the outcome that was on the screen: a second key press may arrive before the page has navigated.</summary>
    public QueueWalk WalkFrom(OutcomeId? outcome) =>
        Open is not null && outcome is { } shown && QueueWalk.PlaceOf(Rows, shown.Value) >= 0 ? new(Rows, shown.Value) : Walk;

    /// <summary>The next outcome to decide after the given one, whichever is open now.</summary>
    public QueueRow? NextUndecided(OutcomeId after) => new QueueWalk(Rows, after.Value, _gap).NextUndecided();

    /// <summary>The queue to show after a read. While paused, the teacher's own changes are applied and not counted as waiting.</summary>
    /// <param name="shown">what the page shows; null at first</param>
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

    /// <summary>Marks the teacher's own changes, which are shown at once even while paused.</summary>
    public void Own(IEnumerable<OutcomeId> outcomes) => _own.UnionWith(outcomes);

    /// <returns>The number of new rows.</returns>
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
    /// Rows that stay in the list although they have left the selected state, until the list is reset: removing a row when it is decided
    /// would shift those below it and put a mistaken decision out of reach. The row on the desk stays as well.
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
