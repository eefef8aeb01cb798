using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>The choices confirmed in the dialog.</summary>
/// <param name="At">null to publish now, after the undo period</param>
public sealed record PublishOrder(IReadOnlyList<PublishingRow> Rows, DateTimeOffset? At);
