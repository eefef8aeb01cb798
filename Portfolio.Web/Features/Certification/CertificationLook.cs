using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>One reading of all that the page shows: the queue, what is on its way, the desk, and what comes next on it.</summary>
public sealed class CertificationLook(CertificationReading reading, ShownQueue queue)
{
    private (Actor Actor, long School)? _names;

    /// <param name="school">the version of the school: classes, courses and names change with it alone</param>
    /// <param name="shown">what the page shows at that moment; what is known of its outcomes is known by their versions</param>
    /// <param name="isAsking">what could be published is read too</param>
    /// <param name="isLive">what comes next is made ready</param>
    public async Task<Result<CertificationPageView>> ReadAsync(
        (Actor Actor, long School) school, Func<CertificationPageView?> shown, bool isAsking, bool isLive, CancellationToken ct)
    {
        while (true)
        {
            var known = _names == school ? shown()?.Queue.Rows : null;
            var (open, ahead, held) = (queue.Open, (OutcomeId?)null, (CertificationQueueView?)null);
            var read = await reading.ReadAsync(school.Actor, isAsking, known, OnDesk, ct);
            if (read.IsRefused)
            {
                return read.Error!;
            }

            // The teacher may have gone on meanwhile: an older answer must not take the place of a newer one.
            if (open == queue.Open)
            {
                _names = school;
                var desk = open is { } id ? new DeskReading(new(id), ahead, read.Value.Desks) : null;
                return new CertificationPageView(held!, read.Value.Publishing, desk);
            }

            IReadOnlyCollection<OutcomeId> OnDesk(CertificationQueueView newest)
            {
                held = queue.HoldBack(shown()?.Queue, newest);
                if (open is not { } id)
                {
                    return [];
                }

                ahead = isLive ? queue.AheadIn(held) : null;
                return DeskReading.Wanted(new(id), ahead);
            }
        }
    }
}
