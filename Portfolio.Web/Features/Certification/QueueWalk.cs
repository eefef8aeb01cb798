using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Where to go from the outcome on the desk.</summary>
public readonly record struct QueueWalk(IReadOnlyList<QueueRow> Rows, Guid? At)
{
    private int Place
    {
        get
        {
            var at = At;
            return Rows.ToList().FindIndex(r => r.Id.Value == at);
        }
    }

    /// <summary>The row so many steps on, or back; the first when none is open.</summary>
    public QueueRow? Neighbour(int step) => Place < 0 ? Rows is [var first, ..] ? first : null : Rows.ElementAtOrDefault(Place + step);

    /// <summary>The next waiting one after the present, else the first before it; none when all are decided.</summary>
    public QueueRow? NextUndecided() =>
        Rows.Skip(Place + 1).Concat(Rows.Take(Math.Max(Place, 0))).FirstOrDefault(r => r.State.IsWaiting());
}
