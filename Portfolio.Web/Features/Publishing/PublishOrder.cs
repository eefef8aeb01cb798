using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Publishing;

/// <summary>What the dialog was confirmed with.</summary>
/// <param name="At">none for now, after the time for undoing</param>
public sealed record PublishOrder(IReadOnlyList<PublishingRow> Rows, DateTimeOffset? At);
