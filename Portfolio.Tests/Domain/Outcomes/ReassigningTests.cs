using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

public sealed class ReassigningTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay.AddHours(1);

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(OutcomeState.Sent)]
    [InlineData(OutcomeState.Read)]
    [InlineData(OutcomeState.Decided)]
    public void SentOutcomes_ReachTheNewTeacher_UnreadAndUndecided(OutcomeState state)
    {
        var outcome = A.In(_school, state);
        Assert.Null(Reassign(outcome).Error);
        Assert.Equal((OutcomeState.Sent, _school.Colleague.Id, true), (outcome.State, outcome.TeacherId, outcome.IsCounted));
        Assert.Equal((null, string.Empty, null, null), (outcome.Current.Verdict, outcome.Current.Feedback, outcome.Current.DecidedBy, outcome.Current.ReadAt));
        var happened = Assert.IsType<OutcomeReassigned>(outcome.Events[^1]);
        Assert.Equal((_school.Teacher.Id, _school.Colleague.Id), (happened.From, happened.Of.Teacher));
        Assert.Equal(new GivenReason(happened, "退休"), Assert.Single(outcome.Reasons));

        Assert.Equal("not-yours", outcome.Certification.MarkRead(_school.AsTeacher, outcome.Current.Files[0].Id, outcome.Current.SentAt, Now).Error?.Code);
        Assert.Equal("not-read", outcome.Certification.Decide(_school.AsColleague, A.OnScreen(outcome), Verdict.Pass, null, _school.Certification, Now).Error?.Code);
        Assert.Null(outcome.Certification.MarkRead(_school.AsColleague, outcome.Current.Files[0].Id, outcome.Current.SentAt, Now).Error);
        Assert.Null(outcome.Certification.Decide(_school.AsColleague, A.OnScreen(outcome), Verdict.Pass, null, _school.Certification, Now).Error);
    }

    [Theory]
    [InlineData(OutcomeState.Draft)]
    [InlineData(OutcomeState.Passed)]
    [InlineData(OutcomeState.Failed)]
    [InlineData(OutcomeState.Expired)]
    public void OutcomesInNoQueue_AreNotReassigned(OutcomeState state)
    {
        var outcome = A.In(_school, state);
        var version = outcome.Version;
        Assert.Equal("nothing-to-reassign", Reassign(outcome).Error?.Code);
        Assert.Equal(version, outcome.Version);
    }

    [Fact]
    public void AfterReading_ItMayBeTakenBackUntilTheNewTeacherOpensIt()
    {
        var outcome = A.Read(_school);
        Assert.Equal("already-read", outcome.TakeBack(_school.AsStudent, _school.Upload, Now).Error?.Code);
        Reassign(outcome);
        Assert.Null(outcome.TakeBack(_school.AsStudent, _school.Upload, Now).Error);
    }

    [Fact]
    public void Reassign_WithoutPermissionOrTooLate_IsRefused()
    {
        var outcome = A.Sent(_school);
        Assert.Equal("not-yours", outcome.Certification.Reassign(_school.AsTeacher, _school.Colleague.Id, _school.Certification, "退休", Now).Error?.Code);
        Assert.Equal("not-yours", outcome.Certification.Reassign(new SmallSchool().AsAdministrator, _school.Colleague.Id, _school.Certification, "退休", Now).Error?.Code);
        Assert.Equal("same-teacher", outcome.Certification.Reassign(_school.AsAdministrator, _school.Teacher.Id, _school.Certification, "退休", Now).Error?.Code);
        Assert.Equal("window-closed", outcome.Certification.Reassign(_school.AsAdministrator, _school.Colleague.Id, _school.Certification, "退休", SmallSchool.CertificationCloses).Error?.Code);
    }

    private Portfolio.Domain.Common.Result Reassign(LearningOutcome outcome) =>
        outcome.Certification.Reassign(_school.AsAdministrator, _school.Colleague.Id, _school.Certification, "退休", Now);
}
