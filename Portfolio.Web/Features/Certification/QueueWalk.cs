using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Where to go from an outcome, in the order that is shown.</summary>
/// <param name="At">the outcome on the desk; none when only the queue is shown</param>
/// <param name="Gap">where that outcome was before its row went away; negative when it never had one</param>
public readonly record struct QueueWalk(IReadOnlyList<QueueRow> Rows, Guid? At, int Gap = -1)
{
    /// <summary>Its place among the rows, from 0; negative when it has none.</summary>
    public int Place => PlaceOf(Rows, At);

    private int Next => Place is var place and >= 0 ? place + 1 : Math.Max(Gap, 0);

    /// <summary>Where a key leads.</summary>
    public QueueRow? To(string verb) => verb switch
    {
        "next" => Neighbour(1),
        "previous" => Neighbour(-1),
        _ => NextUndecided(),
    };

    /// <summary>The row so many steps on, or back; the first when none is open.</summary>
    public QueueRow? Neighbour(int step) =>
        Place is var place and >= 0 ? Rows.ElementAtOrDefault(place + step)
        : Gap < 0 ? (Rows is [var first, ..] ? first : null)
        : Rows.ElementAtOrDefault(step > 0 ? Gap + step - 1 : Gap + step);

    /// <summary>The next waiting one after the present, else the first before it; none when all are decided.</summary>
    public QueueRow? NextUndecided()
    {
        var at = At;
        return Rows.Skip(Next).Concat(Rows.Take(Next)).FirstOrDefault(r => r.State.IsWaiting() && r.Id.Value != at);
    }

    public static int PlaceOf(IReadOnlyList<QueueRow> rows, Guid? outcome)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Id.Value == outcome)
            {
                return i;
            }
        }

        return -1;
    }
}
