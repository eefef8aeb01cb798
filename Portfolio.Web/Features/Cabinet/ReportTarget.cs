using Portfolio.Domain.Records;

namespace Portfolio.Web.Features.Cabinet;

/// <summary>The target of a report: a row, or a part as a whole.</summary>
/// <param name="Label">in the reader's language</param>
public sealed record ReportTarget(RecordPart Part, Guid? Subject, string Label);
