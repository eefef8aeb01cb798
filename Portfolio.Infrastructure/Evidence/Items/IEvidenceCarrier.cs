namespace Portfolio.Infrastructure.Evidence.Items;

/// <summary>An item, loaded, as evidence knows it: what its rules say to a file that comes or goes.</summary>
public interface IEvidenceCarrier
{
    /// <summary>Its current revision, the only one that files come into and go out of.</summary>
    EvidenceItem Item { get; }

    /// <summary>Whose space its files take.</summary>
    StudentId Student { get; }

    /// <summary>Of the current revision, at most one of each kind.</summary>
    IReadOnlyList<EvidenceFile> Files { get; }

    /// <summary>
    /// Why a file could not be attached; none when it could. Before its first byte is read, it is asked as if it ended as it begins.
    /// </summary>
    Error? AttachRefusal(Actor by, UploadSpan upload);

    /// <summary>In place of an earlier file of its kind.</summary>
    /// <returns>Done; or <see cref="AttachRefusal"/>.</returns>
    Result Attach(Actor by, EvidenceFile file);

    /// <param name="file">one of <see cref="Files"/></param>
    /// <returns>Done; or the rule that stands against it.</returns>
    Result Detach(Actor by, EvidenceFile file, DateTimeOffset now);

    /// <summary>The virus scanner has answered for a file of any of its revisions, and the answer is on the file.</summary>
    void Scanned(EvidenceFile file, DateTimeOffset now);
}
