using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>What the form of a draft shows; a new one is not stored before something has been written or picked.</summary>
public sealed record DraftView(Window Upload, SchoolPolicy Policy, IReadOnlyList<CourseChoice> Courses, long StoredBytes, OutcomeView? Stored)
{
    public bool IsStarted => Stored is not null;

    /// <summary>Bytes that a new file of this kind may take; the one it replaces gives its own back.</summary>
    public long LeftFor(EvidenceKind kind) => Policy.StudentMaxBytes - StoredBytes + (File(kind)?.Size ?? 0);

    public EvidenceView? File(EvidenceKind kind) => Stored?.Current.File(kind);
}
