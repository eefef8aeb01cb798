using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>What the form of a draft shows; a new one is not stored before something has been written or picked.</summary>
public sealed record DraftView(Window Upload, SchoolPolicy Policy, IReadOnlyList<CourseChoice> Courses, OutcomeView? Stored)
{
    public bool IsStarted => Stored is not null;

    public EvidenceView? File(EvidenceKind kind) => Stored?.Current.File(kind);
}
