using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Applies live updates to the list without moving or removing the row that is being worked on.</summary>
public static class QueueRows
{
    /// <summary>
    /// The new order, with the open row kept after the same row as before, even if it now sorts elsewhere (sent again) or is hidden by the
    /// filter (just decided). It moves to its new position once another row is opened.
    /// </summary>
    /// <param name="all">every row of the queue, including filtered ones</param>
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

    /// <summary>The rows shown while updates are paused: only the teacher's own changes are applied.</summary>
    public static IReadOnlyList<QueueRow> HeldBack(
        this IReadOnlyList<QueueRow> shown, IReadOnlyList<QueueRow> newest, IReadOnlySet<OutcomeId> own) =>
        [.. shown.Select(r => own.Contains(r.Id) ? newest.FirstOrDefault(n => n.Id == r.Id) ?? r : r)];

    /// <summary>Number of rows that would be added, removed or changed.</summary>
    public static int ChangesTo(this IReadOnlyList<QueueRow> shown, IReadOnlyList<QueueRow> newest) =>
        shown.Select(r => r.Id).Union(newest.Select(r => r.Id)).Count() - shown.Intersect(newest).Count();
}
