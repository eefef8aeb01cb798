using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>Publishing a decision, and undoing it until the student can see it.</summary>
public sealed class PublishingTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Fact]
    public void BeforeItsInstant_TheStudentSeesNothing_AfterItEverything()
    {
        var outcome = Pending(Now.AddSeconds(10), out var before);
        Assert.Equal((OutcomeState.Decided, OutcomeState.Read), (outcome.StateAt(Now.AddSeconds(10).AddTicks(-1)), outcome.State.AsSeenByStudent()));
        Assert.Equal(OutcomeState.Passed, outcome.StateAt(Now.AddSeconds(10)));
        Assert.Equal((null, before), (outcome.Current.PublishedAt, outcome.ChangedAt));
    }

    [Fact]
    public void TakeEffect_HoweverLate_UsesThePublicationsInstantAndAuthor_Once()
    {
        var outcome = Pending(Now.AddSeconds(10), out _);
        Assert.False(outcome.Publishing.TakeEffect(Now.AddSeconds(10).AddTicks(-1)));
        Assert.True(outcome.Publishing.TakeEffect(Now.AddDays(1)));
        Assert.False(outcome.Publishing.TakeEffect(Now.AddDays(1)));
        var published = Assert.IsType<OutcomePublished>(outcome.Events[^1]);
        Assert.Equal((Now.AddSeconds(10), _school.AsTeacher.Account, Now.AddSeconds(10)), (published.At, published.By, outcome.Current.PublishedAt));
        Assert.Equal((OutcomeState.Passed, null, Now.AddSeconds(10)), (outcome.State, outcome.EffectiveAt, outcome.ChangedAt));
    }

    [Fact]
    public void AnInstantInThePast_PublishesAtOnce()
    {
        var outcome = Pending(Now, out _);
        Assert.Equal((OutcomeState.Passed, Now), (outcome.State, outcome.Current.PublishedAt));
    }

    [Fact]
    public void UndoPublishing_InTime_KeepsTheDecision_WhichCanBeChanged()
    {
        var outcome = Pending(Now.AddSeconds(10), out _);
        Assert.Null(Undo(outcome, Now.AddSeconds(9)));
        Assert.Equal((OutcomeState.Decided, Verdict.Pass, null), (outcome.State, outcome.Current.Verdict, outcome.EffectiveAt));
        Assert.Equal(OutcomeState.Decided, outcome.StateAt(Now.AddDays(1)));
        Assert.Equal("publishing-undone", Undo(outcome, Now.AddSeconds(9)));
        Assert.Null(Decide(outcome, Verdict.Fail, Now.AddSeconds(9)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void UndoPublishing_TooLate_IsRefused_WhetherOrNotTheJobHasRun(bool jobHasBeen)
    {
        var outcome = Pending(Now.AddSeconds(10), out _);
        if (jobHasBeen)
        {
            outcome.Publishing.TakeEffect(Now.AddSeconds(10));
        }

        var error = outcome.Publishing.Undo(_school.AsTeacher, _school.Certification, Now.AddSeconds(10)).Error!;
        Assert.Equal(("already-published", Now.AddSeconds(10)), (error.Code, error.Arguments[0]));
    }

    [Fact]
    public void APendingPublication_BlocksDecidingUndoingReassigningAndPublishing()
    {
        var outcome = Pending(Now.AddSeconds(10), out _);
        var version = outcome.Version;
        Assert.Equal("publish-pending", Decide(outcome, Verdict.Fail, Now));
        Assert.Equal("publish-pending", outcome.Certification.Undo(_school.AsTeacher, A.OnScreen(outcome), _school.Certification, Now).Error?.Code);
        Assert.Equal("publish-pending", outcome.Publishing.Publish(_school.AsTeacher, _school.Certification, Now).Error?.Code);
        Assert.Equal("publish-pending", Publish(outcome, Now.AddSeconds(20)));
        Assert.Equal("publish-pending", outcome.Certification.Reassign(_school.AsAdministrator, _school.Colleague.Id, _school.Certification, "請假", Now).Error?.Code);
        Assert.Equal("publish-pending", outcome.Certification.DecideAsOneOfMany(_school.AsTeacher, A.OnScreen(outcome), Verdict.Pass, null, _school.Certification, Now).Error?.Code);
        Assert.Equal(version, outcome.Version);
    }

    [Fact]
    public void Publish_OfADecisionThatWasNotOnTheScreen_IsAConflict()
    {
        var outcome = A.Decided(_school);
        var seen = A.OnScreen(outcome);
        Assert.Null(Decide(outcome, Verdict.Fail, Now));
        Assert.Equal("conflict", outcome.Publishing.Publish(_school.AsTeacher, new(new(A.Id()), Now), seen, _school.Certification, Now).Error?.Code);
        Assert.Equal(OutcomeState.Decided, outcome.State);
    }

    [Fact]
    public void Instants_MustBeBetweenNowAndTheClosing()
    {
        var closing = SmallSchool.CertificationCloses;
        Assert.Equal("publish-after-closing", Publish(A.Decided(_school), closing.AddTicks(1)));
        var outcome = A.Decided(_school);
        Assert.Null(Publish(outcome, closing));
        Assert.Equal("publish-in-past", Move(outcome, Now, Now));
        Assert.Equal("publish-after-closing", Move(outcome, closing.AddTicks(1), Now));
        Assert.Null(Move(outcome, Now.AddHours(1), Now));
        Assert.Equal(Now.AddHours(1), outcome.EffectiveAt);
        Assert.Equal("already-published", Move(outcome, Now.AddHours(2), Now.AddHours(1)));
    }

    [Fact]
    public void TheClosing_PublishesScheduledDecisions_AndLeavesThoseAlreadyInEffect()
    {
        var later = Pending(SmallSchool.CertificationCloses, out _);
        var shorter = _school.Certification with { ClosesAt = SmallSchool.CertificationCloses.AddDays(-1) };
        Assert.Equal("window-closed", later.Publishing.Undo(_school.AsTeacher, shorter, shorter.ClosesAt).Error?.Code);
        Assert.Equal(Settlement.Published, later.Publishing.Settle(shorter, shorter.ClosesAt));
        Assert.Equal((OutcomeState.Passed, shorter.ClosesAt), (later.State, later.Current.PublishedAt));

        var due = Pending(Now.AddSeconds(10), out _);
        Assert.Equal(Settlement.None, due.Publishing.Settle(_school.Certification, SmallSchool.CertificationCloses));
        Assert.Equal((OutcomeState.Passed, Now.AddSeconds(10)), (due.State, due.Current.PublishedAt));
    }

    [Fact]
    public void Revise_OfAFailurePublishedByTheClock_DoesNotWaitForTheJob()
    {
        var outcome = A.Decided(_school, Verdict.Fail);
        Assert.Null(Publish(outcome, Now.AddSeconds(10)));
        Assert.Equal("not-failed", outcome.Revise(_school.AsStudent, _school.Upload, Now.AddSeconds(9)).Error?.Code);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, Now.AddSeconds(10)).Error);
        Assert.Equal((2, Now.AddSeconds(10)), (outcome.Revisions.Count, outcome.Revisions.Single(r => r.Number == 1).PublishedAt));
        Assert.Equal("publishing-undone", Undo(outcome, Now.AddSeconds(11)));
    }

    [Fact]
    public void EveryAction_IsOnlyForTheTeacherAndTheDeputy()
    {
        foreach (var by in new[] { _school.AsStudent, _school.AsColleague, _school.AsAdministrator, _school.AsTeacher with { School = new(A.Id()) } })
        {
            var (decided, pending, published) = (A.Decided(_school), Pending(Now.AddSeconds(10), out _), A.Published(_school));
            Result[] results =
            [
                decided.Publishing.Publish(by, new(new(A.Id()), Now), A.OnScreen(decided), _school.Certification, Now),
                decided.Certification.DecideAsOneOfMany(by, A.OnScreen(decided), Verdict.Pass, null, _school.Certification, Now),
                pending.Publishing.Undo(by, _school.Certification, Now),
                pending.Publishing.Move(by, Now.AddHours(1), _school.Certification, Now),
                published.Certification.Correct(by, A.OnScreen(published), new(Verdict.Fail, "重看", "看錯"), _school.Certification, Now),
            ];
            Assert.All(results, r => Assert.Equal("not-yours", r.Error?.Code));
        }

        var ofTheAbsent = Pending(Now.AddSeconds(10), out _);
        Assert.Null(ofTheAbsent.Publishing.Undo(_school.AsDeputy(), _school.Certification, Now).Error);
        Assert.Null(ofTheAbsent.Publishing.Publish(_school.AsDeputy(), new(new(A.Id()), Now.AddSeconds(10)), A.OnScreen(ofTheAbsent), _school.Certification, Now).Error);
    }

    private LearningOutcome Pending(DateTimeOffset at, out DateTimeOffset changedAt)
    {
        var outcome = A.Decided(_school);
        changedAt = outcome.ChangedAt;
        Assert.Null(Publish(outcome, at));
        return outcome;
    }

    private string? Publish(LearningOutcome outcome, DateTimeOffset at) =>
        outcome.Publishing.Publish(_school.AsTeacher, new(new(A.Id()), at), A.OnScreen(outcome), _school.Certification, Now).Error?.Code;

    private string? Undo(LearningOutcome outcome, DateTimeOffset now) => outcome.Publishing.Undo(_school.AsTeacher, _school.Certification, now).Error?.Code;

    private string? Move(LearningOutcome outcome, DateTimeOffset to, DateTimeOffset now) =>
        outcome.Publishing.Move(_school.AsTeacher, to, _school.Certification, now).Error?.Code;

    private string? Decide(LearningOutcome outcome, Verdict verdict, DateTimeOffset now) =>
        outcome.Certification.Decide(_school.AsTeacher, A.OnScreen(outcome), verdict, "請再看一次", _school.Certification, now).Error?.Code;
}
