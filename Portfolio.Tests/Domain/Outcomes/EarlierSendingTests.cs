using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>A stale screen that shows an outcome as it was before it was taken back and sent again.</summary>
public sealed class EarlierSendingTests
{
    private static readonly DateTimeOffset Later = SmallSchool.SchoolDay.AddMinutes(1);

    private readonly SmallSchool _school = new();

    [Fact]
    public void MarkRead_FromAScreenBeforeTheResend_IsAConflict()
    {
        var outcome = A.Sent(_school);
        var (shown, file) = (outcome.Current.SentAt, outcome.Current.Files[0].Id);
        SendAnew(outcome);
        Assert.Equal("conflict", outcome.Certification.MarkRead(_school.AsTeacher, file, shown, Later).Error?.Code);
        Assert.Null(outcome.Current.ReadAt);
        Assert.Null(outcome.Certification.MarkRead(_school.AsTeacher, file, outcome.Current.SentAt, Later).Error);
    }

    [Fact]
    public void MarkRead_OfTheSecondFile_FromTheSameScreen_IsNoConflict()
    {
        var draft = A.CompleteDraft(_school);
        Assert.Null(draft.Draft.Attach(_school.AsStudent, A.File(_school, EvidenceFormat.Mp3), _school.Upload).Error);
        Assert.Null(draft.Send(_school.AsStudent, A.Terms(_school), Later).Error);
        Assert.All(draft.Current.Files, f => Assert.Null(draft.Certification.MarkRead(_school.AsTeacher, f.Id, Later, Later).Error));
        Assert.Equal(OutcomeState.Read, draft.State);
    }

    [Fact]
    public void Decide_FromAScreenBeforeTheResend_IsAConflict_EvenIfReadElsewhereSince()
    {
        var outcome = A.Sent(_school);
        var seen = A.OnScreen(outcome);
        SendAnew(outcome);
        A.ReadAll(_school, outcome, Later);
        Assert.Equal("conflict", Pass(outcome, seen).Error?.Code);
        Assert.Null(Pass(outcome, A.OnScreen(outcome)).Error);
    }

    /// <summary>Takes it back before anybody has read it, and sends it with another text a minute later.</summary>
    private void SendAnew(LearningOutcome outcome)
    {
        Assert.Null(outcome.TakeBack(_school.AsStudent, _school.Upload, Later).Error);
        Assert.Null(outcome.Draft.Write(_school.AsStudent, new("另一題", "另一段簡述"), _school.Course.Id, Later).Error);
        Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), Later).Error);
    }

    private Result Pass(LearningOutcome outcome, OnScreen seen) =>
        outcome.Certification.Decide(_school.AsTeacher, seen, Verdict.Pass, null, _school.Certification, SmallSchool.SchoolDay);
}
