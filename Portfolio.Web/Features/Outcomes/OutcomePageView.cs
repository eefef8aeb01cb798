using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>One outcome of a student, of one reading.</summary>
/// <param name="Draft">what its form shows; none once it is sent</param>
public sealed record OutcomePageView(OutcomeTimelineView Timeline, DraftView? Draft)
{
    public OutcomeView Outcome => Timeline.Outcome;
}
