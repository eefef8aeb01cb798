using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>What a live update may do to the list: everything, but move or take away the row that is being worked on.</summary>
public static class QueueRows
{
    /// <summary>
    /// The new order with the open row where it was: behind the same row as before, also when it would now sort elsewhere (sent again) or
    /// be hidden by the filter (just decided). It finds its new place when it is left.
    /// </summary>
    /// <param name="all">every row of the queue, also those that the filter hides</param>
    public static IReadOnlyList<QueueRow> KeepingPlace(
        this IReadOnlyList<QueueRow> now, IReadOnlyList<QueueRow> before, IReadOnlyList<QueueRow> all, Guid? open)
    {
        var place = QueueWalk.PlaceOf(before, open);
        if (place < 0 || all.FirstOrDefault(r => r.Id.Value == open) is not { } row
            || (now.Contains(row) && row.SentAt == before[place].SentAt))
        {
            return now;
        }

        List<QueueRow> kept = [.. now.Where(r => r.Id != row.Id)];
        var above = before.Take(place).Reverse().Select(r => QueueWalk.PlaceOf(kept, r.Id.Value)).FirstOrDefault(p => p >= 0, -1);
        kept.Insert(above + 1, row);
        return kept;
    }

    /// <summary>The shown rows while updates are held back: only what the teacher has done themselves is brought up to date.</summary>
    public static IReadOnlyList<QueueRow> HeldBack(
        this IReadOnlyList<QueueRow> shown, IReadOnlyList<QueueRow> newest, IReadOnlySet<OutcomeId> own) =>
        [.. shown.Select(r => own.Contains(r.Id) ? newest.FirstOrDefault(n => n.Id == r.Id) ?? r : r)];

    /// <summary>How many rows would change: new, gone, or different.</summary>
    public static int ChangesTo(this IReadOnlyList<QueueRow> shown, IReadOnlyList<QueueRow> newest) =>
        shown.Select(r => r.Id).Union(newest.Select(r => r.Id)).Count() - shown.Intersect(newest).Count();
}
