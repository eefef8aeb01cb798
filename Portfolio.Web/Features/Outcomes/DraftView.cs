using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>What the draft form shows; a new draft is not stored until something is typed or a file is chosen.</summary>
public sealed record DraftView(
    Window Upload, SchoolPolicy Policy, IReadOnlyList<CourseChoice> Courses, long StoredBytes, OutcomeView? Stored)
{
    /// <summary>The largest files, loaded only when little quota is left.</summary>
    public IReadOnlyList<LargeFile> Largest { get; init; } = [];

    /// <summary>Whether four fifths are used, or the next file of some kind may not fit.</summary>
    public bool HasLittleSpace =>
        StoredBytes * 5 >= Policy.StudentMaxBytes * 4 || Enum.GetValues<EvidenceKind>().Any(k => LeftFor(k) < Policy.MaxBytes(k));

    public bool IsStarted => Stored is not null;

    /// <summary>The last revision with a published result, when this is a later one.</summary>
    public RevisionView? Earlier => Stored?.Revisions.LastOrDefault(r => r.PublishedAt is not null);

    /// <summary>How many bytes a new file of this kind may have; the file it replaces is deducted.</summary>
    public long LeftFor(EvidenceKind kind) => Policy.StudentMaxBytes - StoredBytes + (File(kind)?.Size ?? 0);

    public EvidenceView? File(EvidenceKind kind) => Stored?.Current.File(kind);

    public string SubjectOf(Guid? course) => Courses.FirstOrDefault(c => c.Id.Value == course)?.Subject ?? string.Empty;

    public IReadOnlyList<TeacherChoice> TeachersOf(Guid? course) => Courses.FirstOrDefault(c => c.Id.Value == course)?.Teachers ?? [];
}
