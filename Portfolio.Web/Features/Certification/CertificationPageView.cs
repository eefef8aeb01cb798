using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>All that the page shows, of one reading.</summary>
/// <param name="Queue">as it is shown: while updates are held back, as it was</param>
/// <param name="Desk">none while only the queue is shown</param>
public sealed record CertificationPageView(CertificationQueueView Queue, PublishingView Publishing, DeskReading? Desk)
{
    public bool IsOnItsWay(OutcomeId outcome) =>
        Queue.Rows.FirstOrDefault(r => r.Id == outcome) is { State: OutcomeState.Decided, EffectiveAt: not null };
}
