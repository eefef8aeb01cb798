namespace Portfolio.Infrastructure.Evidence.Items;

/// <summary>A loaded item as the evidence feature sees it: its rules for attaching and detaching files.</summary>
public interface IEvidenceCarrier
{
    /// <summary>Its current revision, the only one whose files can change.</summary>
    EvidenceItem Item { get; }

    /// <summary>The student whose quota its files count against.</summary>
    StudentId Student { get; }

    /// <summary>The files of the current revision, at most one of each kind.</summary>
    IReadOnlyList<EvidenceFile> Files { get; }

    /// <summary>
    /// Why a file cannot be attached; null when it can. Before the first byte is read, the upload's start also counts as its end.
    /// </summary>
    Error? AttachRefusal(Actor by, UploadSpan upload);

    /// <summary>Attaches a file, replacing an earlier one of its kind.</summary>
    /// <returns>Done; or <see cref="AttachRefusal"/>.</returns>
    Result Attach(Actor by, EvidenceFile file);

    /// <param name="file">one of <see cref="Files"/></param>
    /// <returns>Done; or the rule that refuses it.</returns>
    Result Detach(Actor by, EvidenceFile file, DateTimeOffset now);

    /// <summary>Called when the virus scanner's result for a file of any of its revisions has been stored on the file.</summary>
    void Scanned(EvidenceFile file, DateTimeOffset now);
}
