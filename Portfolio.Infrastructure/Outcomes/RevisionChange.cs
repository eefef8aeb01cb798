namespace Portfolio.Infrastructure.Outcomes;

/// <summary>One thing that a student has changed from one revision to the next.</summary>
public enum RevisionChange
{
    Title,
    Description,
    DocumentAdded,
    DocumentReplaced,
    DocumentRemoved,
    MediaAdded,
    MediaReplaced,
    MediaRemoved,
}

/// <summary>Compares two revisions of the same outcome: words by themselves, files by their fingerprint.</summary>
public static class RevisionChanges
{
    /// <returns>What is different, in the order in which it is read; nothing when the same was sent again.</returns>
    public static IReadOnlyList<RevisionChange> Between(RevisionView before, RevisionView after)
    {
        RevisionChange?[] changes =
        [
            before.Title == after.Title ? null : RevisionChange.Title,
            before.Description == after.Description ? null : RevisionChange.Description,
            OfFile(
                EvidenceKind.Document, before, after,
                (RevisionChange.DocumentAdded, RevisionChange.DocumentReplaced, RevisionChange.DocumentRemoved)),
            OfFile(
                EvidenceKind.Media, before, after, (RevisionChange.MediaAdded, RevisionChange.MediaReplaced, RevisionChange.MediaRemoved)),
        ];
        return [.. changes.OfType<RevisionChange>()];
    }

    private static RevisionChange? OfFile(
        EvidenceKind kind, RevisionView before, RevisionView after,
        (RevisionChange Added, RevisionChange Replaced, RevisionChange Removed) change) =>
        (before.File(kind)?.Sha256, after.File(kind)?.Sha256) switch
        {
            (null, null) => null,
            (null, _) => change.Added,
            (_, null) => change.Removed,
            var (one, other) => one == other ? null : change.Replaced,
        };
}
