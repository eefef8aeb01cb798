using CsCheck;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>Attaching files to an outcome.</summary>
public sealed class AttachingTests
{
    private readonly SmallSchool _school = new();

    /// <summary>Uploads around the closing: seconds from the closing to the first byte, and from the first byte to the last.</summary>
    private static readonly Gen<UploadSpan> AnyUpload = Gen.Select(Gen.Int[-400, 400], Gen.Int[0, 800]).Select(
        (start, took) => new UploadSpan(SmallSchool.UploadCloses.AddSeconds(start), SmallSchool.UploadCloses.AddSeconds(start + took)));

    [Fact]
    public void AttachRefusal_AgreesWithAttach() => AnyUpload.Sample(upload =>
    {
        var (draft, file) = (A.Draft(_school), A.File(_school, startedAt: upload.StartedAt, acceptedAt: upload.CompletedAt));
        var said = draft.Draft.AttachRefusal(_school.AsStudent, _school.Upload, upload)?.Code;
        return said == draft.Draft.Attach(_school.AsStudent, file, _school.Upload).Error?.Code && draft.Current.Files.Count == (said is null ? 1 : 0);
    });

    [Fact]
    public void BeforeTheFirstByte_AFileIsRefused_ExactlyWhenTheWindowIsClosed() => AnyUpload.Sample(upload =>
    {
        var begins = upload with { CompletedAt = upload.StartedAt };
        return A.Draft(_school).Draft.AttachRefusal(_school.AsStudent, _school.Upload, begins)?.Code == _school.Upload.Refusal(upload.StartedAt)?.Code;
    });

    [Fact]
    public void AnAcceptedFile_WasNotRefusedBeforeItsFirstByte() => AnyUpload.Sample(upload =>
    {
        var (draft, begins) = (A.Draft(_school), upload with { CompletedAt = upload.StartedAt });
        return draft.Draft.AttachRefusal(_school.AsStudent, _school.Upload, upload) is not null
            || draft.Draft.AttachRefusal(_school.AsStudent, _school.Upload, begins) is null;
    });

    [Fact]
    public void EveryFile_HasItsOutcomeRevisionAndStudent_AlsoWhenCarriedOver()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Draft.Attach(_school.AsStudent, A.File(_school, EvidenceFormat.Mp4), _school.Upload).Error);
        Assert.Equal([1, 2], outcome.Revisions.Select(r => r.Files.Count));
        Assert.All(outcome.Revisions, r => Assert.All(r.Files, f =>
            Assert.Equal((new(LearningOutcome.Kind, outcome.Id, r.Number), _school.Student.Id), (f.Item, f.StudentId))));
    }
}
