using Portfolio.Domain.Records;

namespace Portfolio.Web.Features.Cabinet;

/// <summary>What a report would be about: a row, or a part as a whole.</summary>
/// <param name="Label">in the reader's words</param>
public sealed record ReportTarget(RecordPart Part, Guid? Subject, string Label);
