using Portfolio.Domain.Evidence;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public sealed class RevisionChangesTests
{
    private static readonly RevisionView First = new(
        1, "自走車", "循線行走", SmallSchool.SchoolDay, null, null, string.Empty, null, string.Empty, [], [File(EvidenceKind.Document, "a")]);

    [Fact]
    public void TheSameSentAgain_HasNoChanges_ThoughItsFileHasAnotherName()
    {
        var again = First with { Number = 2, Files = [File(EvidenceKind.Document, "a", "另一個檔名.pdf")] };
        Assert.Empty(RevisionChanges.Between(First, again));
    }

    [Fact]
    public void WordsAndFiles_AreNamed_InTheOrderInWhichTheyAreRead()
    {
        var other = First with { Title = "自走車二號", Description = "避障", Files = [File(EvidenceKind.Document, "b"), File(EvidenceKind.Media, "c")] };
        Assert.Equal(
            [RevisionChange.Title, RevisionChange.Description, RevisionChange.DocumentReplaced, RevisionChange.MediaAdded],
            RevisionChanges.Between(First, other));
        Assert.Equal(
            [RevisionChange.Title, RevisionChange.Description, RevisionChange.DocumentReplaced, RevisionChange.MediaRemoved],
            RevisionChanges.Between(other, First));
    }

    [Fact]
    public void ADocumentThatGoes_AndMediaThatIsReplaced_AreCalledSo()
    {
        var both = First with { Files = [File(EvidenceKind.Document, "a"), File(EvidenceKind.Media, "c")] };
        var other = First with { Files = [File(EvidenceKind.Media, "d")] };
        Assert.Equal([RevisionChange.DocumentRemoved, RevisionChange.MediaReplaced], RevisionChanges.Between(both, other));
        Assert.Equal([RevisionChange.DocumentAdded, RevisionChange.MediaReplaced], RevisionChanges.Between(other, both));
    }

    private static EvidenceView File(EvidenceKind kind, string sha256, string name = "檔案") => new(
        new(A.Id()), kind, kind == EvidenceKind.Document ? EvidenceFormat.Pdf : EvidenceFormat.Mp3, name, 1000, sha256, SmallSchool.SchoolDay, null, ScanState.None);
}
