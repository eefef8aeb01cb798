using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class CorrectingTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay.AddHours(1);

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(Verdict.Pass, Verdict.Fail, OutcomeState.Failed)]
    [InlineData(Verdict.Fail, Verdict.Pass, OutcomeState.Passed)]
    [InlineData(Verdict.Pass, Verdict.Pass, OutcomeState.Passed)]
    public void Correct_KeepsThePublishedDecision_WithReasonAuthorAndTime(Verdict from, Verdict to, OutcomeState state)
    {
        var outcome = A.Published(_school, from);
        var publishedAt = outcome.Current.PublishedAt;
        Assert.Null(Correct(outcome, to, "新的回饋", "登錄錯誤"));
        Assert.Equal((state, to, "新的回饋", publishedAt), (outcome.State, outcome.Current.Verdict, outcome.Current.Feedback, outcome.Current.PublishedAt));
        var before = Assert.Single(outcome.Current.Corrections);
        Assert.Equal((from, "請補上測試紀錄", "登錄錯誤", _school.Teacher.Id, Now), (before.Verdict, before.Feedback, before.Reason, before.CorrectedBy, before.CorrectedAt));
        var corrected = Assert.IsType<DecisionCorrected>(outcome.Events[^1]);
        Assert.Equal((from, to, _school.AsTeacher.Account), (corrected.From, corrected.To, corrected.By));
    }

    [Fact]
    public void Correct_Twice_KeepsBoth()
    {
        var outcome = A.Published(_school);
        Assert.Null(Correct(outcome, Verdict.Fail, "第二次", "一"));
        Assert.Null(Correct(outcome, Verdict.Pass, "第三次", "二"));
        Assert.Equal([(1, "請補上測試紀錄", "一"), (2, "第二次", "二")], outcome.Current.Corrections.Select(c => (c.Number, c.Feedback, c.Reason)));
    }

    [Theory]
    [InlineData(Verdict.Fail, "", "登錄錯誤", "reason-required")]
    [InlineData(Verdict.Fail, "重看", " ", "correction-needs-reason")]
    [InlineData(Verdict.Pass, "請補上測試紀錄", "登錄錯誤", "nothing-changed")]
    public void Correct_WithMissingInput_ChangesNothing(Verdict verdict, string feedback, string reason, string code)
    {
        var outcome = A.Published(_school);
        var version = outcome.Version;
        Assert.Equal(code, Correct(outcome, verdict, feedback, reason));
        Assert.Equal((version, 0), (outcome.Version, outcome.Current.Corrections.Count));
    }

    [Fact]
    public void Correct_WithTooLongTexts_IsRefused()
    {
        Assert.Equal("feedback-too-long", Correct(A.Published(_school), Verdict.Fail, new string('字', 1001), "錯"));
        Assert.Equal("reason-too-long", Correct(A.Published(_school), Verdict.Fail, "重看", new string('字', 201)));
    }

    [Fact]
    public void Correct_AtTheClosing_IsTooLate()
    {
        var outcome = A.Published(_school);
        Assert.Equal("window-closed", Correct(outcome, Verdict.Fail, "重看", "錯", SmallSchool.CertificationCloses));
        Assert.Null(Correct(outcome, Verdict.Fail, "重看", "錯", SmallSchool.CertificationCloses.AddTicks(-1)));
    }

    [Theory]
    [InlineData(OutcomeState.Read, "not-published")]
    [InlineData(OutcomeState.Decided, "not-published")]
    [InlineData(OutcomeState.Expired, "not-published")]
    public void Correct_OfAnUnpublishedDecision_IsRefused(OutcomeState state, string code) =>
        Assert.Equal(code, Correct(A.In(_school, state), Verdict.Fail, "重看", "錯"));

    [Fact]
    public void Correct_WhileTheStudentRevises_IsRefused()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, Now).Error);
        Assert.Equal("already-revised", Correct(outcome, Verdict.Pass, "重看", "錯"));
    }

    [Fact]
    public void Correct_AfterAnotherCorrection_IsAConflict()
    {
        var outcome = A.Published(_school);
        var seen = A.OnScreen(outcome);
        Assert.Null(Correct(outcome, Verdict.Fail, "重看", "錯"));
        Assert.Equal("conflict", outcome.Certification.Correct(_school.AsTeacher, seen, new(Verdict.Pass, "好", "又錯"), _school.Certification, Now).Error?.Code);
    }

    [Fact]
    public void Correct_OfADecisionPublishedByTheClock_DoesNotWaitForTheJob()
    {
        var outcome = A.Decided(_school);
        Assert.Null(outcome.Publishing.Publish(_school.AsTeacher, new(new(A.Id()), Now), A.OnScreen(outcome), _school.Certification, SmallSchool.SchoolDay).Error);
        Assert.Null(Correct(outcome, Verdict.Fail, "重看", "錯"));
        Assert.Equal((OutcomeState.Failed, Now), (outcome.State, outcome.Current.PublishedAt));
        Assert.Equal([typeof(OutcomePublished), typeof(DecisionCorrected)], outcome.Events.TakeLast(2).Select(e => e.GetType()));
    }

    [Fact]
    public void DecideAsOneOfMany_DecidesOnlyReadOutcomes()
    {
        var (read, sent, decided) = (A.Read(_school), A.Sent(_school), A.Decided(_school, Verdict.Fail));
        Assert.Null(DecideAsOneOfMany(read));
        Assert.Equal("not-read", DecideAsOneOfMany(sent));
        Assert.Equal("already-decided", DecideAsOneOfMany(decided));
        Assert.Equal((OutcomeState.Decided, OutcomeState.Sent, "請補上測試紀錄"), (read.State, sent.State, decided.Current.Feedback));
    }

    private string? DecideAsOneOfMany(LearningOutcome outcome) =>
        outcome.Certification.DecideAsOneOfMany(_school.AsTeacher, A.OnScreen(outcome), Verdict.Pass, null, _school.Certification, Now).Error?.Code;

    private string? Correct(LearningOutcome outcome, Verdict verdict, string feedback, string reason, DateTimeOffset? at = null) =>
        outcome.Certification.Correct(_school.AsTeacher, A.OnScreen(outcome), new(verdict, feedback, reason), _school.Certification, at ?? Now).Error?.Code;
}
