using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Navigation from an outcome in the displayed order.</summary>
/// <param name="At">the outcome on the desk; null when only the queue is shown</param>
/// <param name="Gap">index that outcome had before its row was removed; negative when it had none</param>
public readonly record struct QueueWalk(IReadOnlyList<QueueRow> Rows, Guid? At, int Gap = -1)
{
    /// <summary>Its zero-based index in the rows; negative when it is not among them.</summary>
    public int Place => PlaceOf(Rows, At);

    private int Next => Place is var place and >= 0 ? place + 1 : Math.Max(Gap, 0);

    /// <summary>The target of a keyboard command.</summary>
    public QueueRow? To(string verb) => verb switch
    {
        "next" => Neighbour(1),
        "previous" => Neighbour(-1),
        _ => NextUndecided(),
    };

    /// <summary>The row this many steps forward or back; the first row when none is open.</summary>
    public QueueRow? Neighbour(int step) =>
        Place is var place and >= 0 ? Rows.ElementAtOrDefault(place + step)
        : Gap < 0 ? (Rows is [var first, ..] ? first : null)
        : Rows.ElementAtOrDefault(step > 0 ? Gap + step - 1 : Gap + step);

    /// <summary>The next waiting row, wrapping around to the start; null when all are decided.</summary>
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
