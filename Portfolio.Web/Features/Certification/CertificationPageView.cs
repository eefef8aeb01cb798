using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Certification;

/// <summary>Everything the page shows, from one reading.</summary>
/// <param name="Queue">the queue as displayed; unchanged while updates are paused</param>
/// <param name="Desk">null while only the queue is shown</param>
public sealed record CertificationPageView(CertificationQueueView Queue, PublishingView Publishing, DeskReading? Desk)
{
    public bool IsOnItsWay(OutcomeId outcome) =>
        Queue.Rows.FirstOrDefault(r => r.Id == outcome) is { State: OutcomeState.Decided, EffectiveAt: not null };
}
