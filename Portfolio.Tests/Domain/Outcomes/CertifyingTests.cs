using Portfolio.Domain.Common;
using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class CertifyingTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\u0000\u202E")]
    public void Decide_FailWithoutFeedback_IsRefused(string? feedback)
    {
        var outcome = A.Read(_school);
        Assert.Equal("reason-required", Decide(outcome, A.OnScreen(outcome), Verdict.Fail, feedback).Error?.Code);
        Assert.Equal((OutcomeState.Read, (Verdict?)null), (outcome.State, outcome.Current.Verdict));
    }

    [Theory]
    [InlineData(1000, null)]
    [InlineData(1001, "feedback-too-long")]
    public void Decide_WithMoreThanAThousandCharactersOfFeedback_IsRefused(int length, string? refusal)
    {
        var outcome = A.Read(_school);
        Assert.Equal(refusal, Decide(outcome, A.OnScreen(outcome), Verdict.Pass, string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", length))).Error?.Code);
    }

    [Fact]
    public void Decide_WithFeedbackOfOneLetterAndThousandsOfMarks_IsRefused()
    {
        var outcome = A.Read(_school);
        Assert.Equal("feedback-too-long", Decide(outcome, A.OnScreen(outcome), Verdict.Pass, "e" + new string('\u0301', 100_000)).Error?.Code);
    }

    [Fact]
    public void Decide_AfterOneOfTwoFilesWasRead_IsRefused()
    {
        var outcome = A.CompleteDraft(_school);
        Assert.False(outcome.Draft.Attach(_school.AsStudent, A.File(_school, EvidenceFormat.Mp4), _school.Upload).IsRefused);
        Assert.False(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).IsRefused);
        Assert.False(outcome.Certification.MarkRead(_school.AsTeacher, outcome.Current.Files[0].Id, outcome.Current.SentAt, SmallSchool.SchoolDay).IsRefused);
        Assert.Equal("not-read", Decide(outcome, A.OnScreen(outcome), Verdict.Pass).Error?.Code);
    }

    [Fact]
    public void Decide_OfAnOlderRevisionThanTheNewest_IsAConflict()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        var seen = A.OnScreen(outcome);
        Resend(outcome);
        Assert.Equal("conflict", Decide(outcome, seen, Verdict.Pass).Error?.Code);
    }

    [Fact]
    public void Decide_OfANewRevision_NeedsReadingAgain()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Resend(outcome);
        Assert.Equal("not-read", Decide(outcome, A.OnScreen(outcome), Verdict.Pass).Error?.Code);
        A.ReadAll(_school, outcome);
        Assert.Null(Decide(outcome, A.OnScreen(outcome), Verdict.Pass).Error);
        Assert.Equal([Verdict.Fail, Verdict.Pass], outcome.Revisions.Select(r => r.Verdict));
    }

    [Fact]
    public void Decide_OverADecisionThatWasNotOnTheScreen_IsAConflict()
    {
        var outcome = A.Read(_school);
        var seen = A.OnScreen(outcome);
        Assert.Null(Decide(outcome, seen, Verdict.Pass).Error);
        Assert.Equal("conflict", Decide(outcome, seen, Verdict.Fail, "不是本課程作品").Error?.Code);
        Assert.Equal(Verdict.Pass, outcome.Current.Verdict);
    }

    [Fact]
    public void UndoDecision_OfADecisionThatWasNotOnTheScreen_IsAConflict()
    {
        var outcome = A.Decided(_school);
        var seen = A.OnScreen(outcome);
        Assert.Null(Decide(outcome, seen, Verdict.Fail, "不是本課程作品").Error);
        Assert.Equal("conflict", outcome.Certification.Undo(_school.AsTeacher, seen, _school.Certification, SmallSchool.SchoolDay).Error?.Code);
    }

    [Fact]
    public void UndoDecision_LeavesNoTraceOfTheDecision()
    {
        var outcome = A.Decided(_school);
        Assert.Null(outcome.Certification.Undo(_school.AsTeacher, A.OnScreen(outcome), _school.Certification, SmallSchool.SchoolDay).Error);
        var current = outcome.Current;
        Assert.Equal((null, string.Empty, null, null), (current.Verdict, current.Feedback, current.DecidedAt, current.DecidedBy));
    }

    [Fact]
    public void UndoDecision_OfAReplacement_RestoresTheReplacedDecision()
    {
        var outcome = A.Decided(_school);
        var former = new Decision(Verdict.Pass, outcome.Current.Feedback, outcome.Current.DecidedBy!.Value, outcome.Current.DecidedAt!.Value);
        var seen = A.OnScreen(outcome);
        Assert.Null(outcome.Certification.Decide(_school.AsTeacher, seen, Verdict.Fail, "不是本課程作品", _school.Certification, SmallSchool.SchoolDay.AddHours(1)).Error);
        Assert.Null(outcome.Certification.Undo(_school.AsTeacher, seen.Decided, _school.Certification, SmallSchool.SchoolDay.AddHours(2), former).Error);
        var current = outcome.Current;
        Assert.Equal(OutcomeState.Decided, outcome.State);
        Assert.Equal(former, new(current.Verdict!.Value, current.Feedback, current.DecidedBy!.Value, current.DecidedAt!.Value));
    }

    [Fact]
    public void Decided_IsTheVersionAfterADecision()
    {
        var outcome = A.Read(_school);
        var seen = A.OnScreen(outcome);
        Assert.Null(Decide(outcome, seen, Verdict.Pass).Error);
        Assert.Equal(A.OnScreen(outcome), seen.Decided);
    }

    [Fact]
    public void DecideUndoAndPublish_AtTheClosing_AreRefused()
    {
        var (closing, window) = (SmallSchool.CertificationCloses, _school.Certification);
        var decided = A.Decided(_school);
        Assert.Equal("window-closed", decided.Certification.Decide(_school.AsTeacher, A.OnScreen(decided), Verdict.Pass, null, window, closing).Error?.Code);
        Assert.Equal("window-closed", decided.Certification.Undo(_school.AsTeacher, A.OnScreen(decided), window, closing).Error?.Code);
        Assert.Equal("window-closed", decided.Publishing.Publish(_school.AsTeacher, window, closing).Error?.Code);
        Assert.Null(decided.Publishing.Publish(_school.AsTeacher, window, closing.AddTicks(-1)).Error);
    }

    [Fact]
    public void MarkRead_OfAFileOfAnotherRevision_IsNotFound()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        var old = outcome.Current.Files[0].Id;
        Resend(outcome);
        Assert.Equal("not-found", outcome.Certification.MarkRead(_school.AsTeacher, old, outcome.Current.SentAt, SmallSchool.SchoolDay).Error?.Code);
    }

    [Fact]
    public void MarkRead_OfATakenBackOutcome_IsAConflict()
    {
        var outcome = A.Sent(_school);
        Assert.False(outcome.TakeBack(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).IsRefused);
        Assert.Equal("conflict", outcome.Certification.MarkRead(_school.AsTeacher, outcome.Current.Files[0].Id, outcome.Current.SentAt, SmallSchool.SchoolDay).Error?.Code);
    }

    [Fact]
    public void EveryStudentAction_ByAnybodyElse_IsNotYours()
    {
        var stranger = new SmallSchool(code: "other").AsStudent;
        var sameIdElsewhere = _school.AsStudent with { School = stranger.School };
        foreach (var by in new[] { _school.AsClassmate, _school.AsTeacher, _school.AsAdministrator, stranger, sameIdElsewhere })
        {
            var (draft, sent, failed) = (A.CompleteDraft(_school), A.Sent(_school), A.Published(_school, Verdict.Fail));
            AssertNotYours(
                draft.Draft.Write(by, new("題目", "簡述"), null, SmallSchool.SchoolDay),
                draft.Draft.Attach(by, A.File(_school), _school.Upload),
                draft.Draft.Detach(by, draft.Current.Files[0], SmallSchool.SchoolDay),
                draft.Send(by, A.Terms(_school), SmallSchool.SchoolDay),
                draft.Discard(by, SmallSchool.SchoolDay),
                sent.TakeBack(by, _school.Upload, SmallSchool.SchoolDay),
                failed.Revise(by, _school.Upload, SmallSchool.SchoolDay));
        }
    }

    [Fact]
    public void EveryTeacherAction_ByAnybodyElse_IsNotYours()
    {
        var stranger = new SmallSchool(code: "other").AsTeacher;
        var sameIdElsewhere = _school.AsTeacher with { School = stranger.School };
        foreach (var by in new[] { _school.AsStudent, _school.AsColleague, _school.AsHomeroom, _school.AsAdministrator, stranger, sameIdElsewhere })
        {
            var (sent, read, decided) = (A.Sent(_school), A.Read(_school), A.Decided(_school));
            AssertNotYours(
                sent.Certification.MarkRead(by, sent.Current.Files[0].Id, sent.Current.SentAt, SmallSchool.SchoolDay),
                read.Certification.Decide(by, A.OnScreen(read), Verdict.Pass, null, _school.Certification, SmallSchool.SchoolDay),
                decided.Certification.Undo(by, A.OnScreen(decided), _school.Certification, SmallSchool.SchoolDay),
                decided.Publishing.Publish(by, _school.Certification, SmallSchool.SchoolDay));
        }
    }

    [Fact]
    public void Revise_CarriesTextAndFilesOver_WithoutCountingTheirBytesAgain()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        var before = outcome.Current;
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);

        var file = Assert.Single(outcome.Current.Files);
        Assert.Equal((2, before.Title, before.Description), (outcome.Current.Number, outcome.Current.Title, outcome.Current.Description));
        Assert.Equal((before.Files[0].Sha256, 0L, null), (file.Sha256, file.CountedBytes, file.ReadAt));
        Assert.NotEqual(before.Files[0].Id, file.Id);
    }

    [Fact]
    public void Discard_OfADraftRevision_GoesBackToThePublishedResult()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Discard(_school.AsStudent, SmallSchool.SchoolDay).Error);
        Assert.Equal((OutcomeState.Failed, 1, Verdict.Fail, true), (outcome.State, outcome.Current.Number, outcome.Current.Verdict, outcome.IsCounted));
    }

    private Result Decide(LearningOutcome outcome, OnScreen seen, Verdict verdict, string? feedback = null) =>
        outcome.Certification.Decide(_school.AsTeacher, seen, verdict, feedback, _school.Certification, SmallSchool.SchoolDay);

    private void Resend(LearningOutcome outcome)
    {
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Error);
    }

    private static void AssertNotYours(params Result[] results) => Assert.All(results, r => Assert.Equal("not-yours", r.Error?.Code));
}
