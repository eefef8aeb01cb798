using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Reads everything the page shows in one go: the queue, pending publications, the desk and the outcome to prefetch.</summary>
public sealed class CertificationLook(CertificationReading reading, ShownQueue queue)
{
    private (Actor Actor, long School)? _names;

    /// <param name="school">version of the school's data: classes, courses and names change only with it</param>
    /// <param name="shown">what the page shows now; rows with an unchanged version are not read again</param>
    /// <param name="isAsking">also read what could be published</param>
    /// <param name="isLive">also prefetch the next outcome</param>
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

            // The teacher may open another outcome during the read; a stale response is dropped.
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
