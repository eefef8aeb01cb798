using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>What the form of a draft shows; a new one is not stored before something has been written or picked.</summary>
public sealed record DraftView(
    Window Upload, SchoolPolicy Policy, IReadOnlyList<CourseChoice> Courses, long StoredBytes, OutcomeView? Stored)
{
    /// <summary>What takes most of the space, asked only when there is little left.</summary>
    public IReadOnlyList<LargeFile> Largest { get; init; } = [];

    /// <summary>Four fifths are used, or the next file of some kind may not fit.</summary>
    public bool HasLittleSpace =>
        StoredBytes * 5 >= Policy.StudentMaxBytes * 4 || Enum.GetValues<EvidenceKind>().Any(k => LeftFor(k) < Policy.MaxBytes(k));

    public bool IsStarted => Stored is not null;

    /// <summary>The last revision whose result is published, when this is the next one.</summary>
    public RevisionView? Earlier => Stored?.Revisions.LastOrDefault(r => r.PublishedAt is not null);

    /// <summary>Bytes that a new file of this kind may take; the one it replaces gives its own back.</summary>
    public long LeftFor(EvidenceKind kind) => Policy.StudentMaxBytes - StoredBytes + (File(kind)?.Size ?? 0);

    public EvidenceView? File(EvidenceKind kind) => Stored?.Current.File(kind);

    public string SubjectOf(Guid? course) => Courses.FirstOrDefault(c => c.Id.Value == course)?.Subject ?? string.Empty;

    public IReadOnlyList<TeacherChoice> TeachersOf(Guid? course) => Courses.FirstOrDefault(c => c.Id.Value == course)?.Teachers ?? [];
}
