using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.Outcomes;

/// <summary>Every verb in every state, by the right person while the windows are open: the result and the next state.</summary>
public sealed class OutcomeStateTableTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(OutcomeState.Draft, null, OutcomeState.Draft)]
    [InlineData(OutcomeState.Sent, "not-a-draft")]
    [InlineData(OutcomeState.Read, "not-a-draft")]
    [InlineData(OutcomeState.Decided, "not-a-draft")]
    [InlineData(OutcomeState.Passed, "not-a-draft")]
    [InlineData(OutcomeState.Failed, "not-a-draft")]
    [InlineData(OutcomeState.Expired, "not-a-draft")]
    public void Write(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Draft.Write(_school.AsStudent, new("題目", "內容"), _school.Course.Id, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, null, OutcomeState.Draft)]
    [InlineData(OutcomeState.Sent, "not-a-draft")]
    [InlineData(OutcomeState.Read, "not-a-draft")]
    [InlineData(OutcomeState.Decided, "not-a-draft")]
    [InlineData(OutcomeState.Passed, "not-a-draft")]
    [InlineData(OutcomeState.Failed, "not-a-draft")]
    [InlineData(OutcomeState.Expired, "not-a-draft")]
    public void Attach(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Draft.Attach(_school.AsStudent, A.File(_school), _school.Upload));

    [Theory]
    [InlineData(OutcomeState.Draft, null, OutcomeState.Draft)]
    [InlineData(OutcomeState.Sent, "not-a-draft")]
    [InlineData(OutcomeState.Read, "not-a-draft")]
    [InlineData(OutcomeState.Decided, "not-a-draft")]
    [InlineData(OutcomeState.Passed, "not-a-draft")]
    [InlineData(OutcomeState.Failed, "not-a-draft")]
    [InlineData(OutcomeState.Expired, "not-a-draft")]
    public void Detach(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Draft.Detach(_school.AsStudent, o.Current.Files[0], SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, null, OutcomeState.Draft)]
    [InlineData(OutcomeState.Sent, "not-a-draft")]
    [InlineData(OutcomeState.Read, "not-a-draft")]
    [InlineData(OutcomeState.Decided, "not-a-draft")]
    [InlineData(OutcomeState.Passed, "not-a-draft")]
    [InlineData(OutcomeState.Failed, "not-a-draft")]
    [InlineData(OutcomeState.Expired, "not-a-draft")]
    public void Discard(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Discard(_school.AsStudent, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, null, OutcomeState.Sent)]
    [InlineData(OutcomeState.Sent, "not-a-draft")]
    [InlineData(OutcomeState.Read, "not-a-draft")]
    [InlineData(OutcomeState.Decided, "not-a-draft")]
    [InlineData(OutcomeState.Passed, "not-a-draft")]
    [InlineData(OutcomeState.Failed, "not-a-draft")]
    [InlineData(OutcomeState.Expired, "not-a-draft")]
    public void Send(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, "conflict")]
    [InlineData(OutcomeState.Sent, null, OutcomeState.Draft)]
    [InlineData(OutcomeState.Read, "already-read")]
    [InlineData(OutcomeState.Decided, "already-read")]
    [InlineData(OutcomeState.Passed, "already-read")]
    [InlineData(OutcomeState.Failed, "already-read")]
    [InlineData(OutcomeState.Expired, "already-read")]
    public void TakeBack(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.TakeBack(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, "not-yours")] // it has no teacher yet
    [InlineData(OutcomeState.Sent, null, OutcomeState.Read)]
    [InlineData(OutcomeState.Expired, "conflict")]
    public void MarkRead(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Certification.MarkRead(_school.AsTeacher, o.Current.Files[0].Id, o.Current.SentAt, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, "not-yours")]
    [InlineData(OutcomeState.Sent, "not-read")]
    [InlineData(OutcomeState.Read, null, OutcomeState.Decided)]
    [InlineData(OutcomeState.Decided, null, OutcomeState.Decided)]
    [InlineData(OutcomeState.Passed, "conflict")]
    [InlineData(OutcomeState.Failed, "conflict")]
    [InlineData(OutcomeState.Expired, "conflict")]
    public void Decide(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Certification.Decide(_school.AsTeacher, A.OnScreen(o), Verdict.Pass, null, _school.Certification, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, "not-yours")]
    [InlineData(OutcomeState.Sent, "not-decided")]
    [InlineData(OutcomeState.Read, "not-decided")]
    [InlineData(OutcomeState.Decided, null, OutcomeState.Read)]
    [InlineData(OutcomeState.Passed, "not-decided")]
    [InlineData(OutcomeState.Failed, "not-decided")]
    [InlineData(OutcomeState.Expired, "not-decided")]
    public void UndoDecision(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Certification.Undo(_school.AsTeacher, A.OnScreen(o), _school.Certification, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, "not-yours")]
    [InlineData(OutcomeState.Sent, "not-decided")]
    [InlineData(OutcomeState.Read, "not-decided")]
    [InlineData(OutcomeState.Decided, null, OutcomeState.Passed)]
    [InlineData(OutcomeState.Passed, "not-decided")]
    [InlineData(OutcomeState.Failed, "not-decided")]
    [InlineData(OutcomeState.Expired, "not-decided")]
    public void Publish(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Publishing.Publish(_school.AsTeacher, _school.Certification, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, "not-failed")]
    [InlineData(OutcomeState.Sent, "not-failed")]
    [InlineData(OutcomeState.Read, "not-failed")]
    [InlineData(OutcomeState.Decided, "not-failed")]
    [InlineData(OutcomeState.Passed, "not-failed")]
    [InlineData(OutcomeState.Failed, null, OutcomeState.Draft)]
    [InlineData(OutcomeState.Expired, "not-failed")]
    public void Revise(OutcomeState from, string? refusal, OutcomeState? to = null) =>
        Check(from, refusal, to, o => o.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay));

    [Theory]
    [InlineData(OutcomeState.Draft, Settlement.None, OutcomeState.Draft)]
    [InlineData(OutcomeState.Sent, Settlement.Expired, OutcomeState.Expired)]
    [InlineData(OutcomeState.Read, Settlement.Expired, OutcomeState.Expired)]
    [InlineData(OutcomeState.Decided, Settlement.Published, OutcomeState.Passed)]
    [InlineData(OutcomeState.Passed, Settlement.None, OutcomeState.Passed)]
    [InlineData(OutcomeState.Failed, Settlement.None, OutcomeState.Failed)]
    [InlineData(OutcomeState.Expired, Settlement.None, OutcomeState.Expired)]
    public void Settle_AfterTheClosing(OutcomeState from, Settlement settlement, OutcomeState to)
    {
        var outcome = A.In(_school, from);
        Assert.Equal(Settlement.None, outcome.Publishing.Settle(_school.Certification, SmallSchool.CertificationCloses.AddTicks(-1)));
        Assert.Equal(from, outcome.State);
        Assert.Equal(settlement, outcome.Publishing.Settle(_school.Certification, SmallSchool.CertificationCloses));
        Assert.Equal(to, outcome.State);
        Assert.Equal(Settlement.None, outcome.Publishing.Settle(_school.Certification, SmallSchool.CertificationCloses));
    }

    [Theory]
    [InlineData(OutcomeState.Read)]
    [InlineData(OutcomeState.Decided)]
    [InlineData(OutcomeState.Passed)]
    [InlineData(OutcomeState.Failed)]
    public void MarkRead_OfAReadOutcome_ChangesNothing(OutcomeState state)
    {
        var outcome = A.In(_school, state);
        var (version, readAt) = (outcome.Version, outcome.Current.ReadAt);
        Assert.False(outcome.Certification.MarkRead(_school.AsTeacher, outcome.Current.Files[0].Id, outcome.Current.SentAt, SmallSchool.SchoolDay.AddHours(1)).IsRefused);
        Assert.Equal((state, version, readAt), (outcome.State, outcome.Version, outcome.Current.ReadAt));
    }

    private void Check(OutcomeState from, string? refusal, OutcomeState? to, Func<LearningOutcome, Portfolio.Domain.Common.Result> verb)
    {
        var outcome = A.In(_school, from);
        var (version, events) = (outcome.Version, outcome.Events.Count);
        Assert.Equal(refusal, verb(outcome).Error?.Code);
        Assert.Equal(to ?? from, outcome.State);

        // A refusal records no event, and everything that is done records one.
        var noted = refusal is null ? 1 : 0;
        Assert.Equal((version + noted, events + noted), (outcome.Version, outcome.Events.Count));
    }
}
