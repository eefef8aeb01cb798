using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>One outcome of a student, read at one instant.</summary>
/// <param name="Draft">the form's view; null once it is sent</param>
public sealed record OutcomePageView(OutcomeTimelineView Timeline, DraftView? Draft)
{
    public OutcomeView Outcome => Timeline.Outcome;
}
