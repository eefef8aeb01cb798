namespace Portfolio.Domain.Outcomes;

/// <summary>The people and the class that a change of an outcome concerns.</summary>
public sealed record OutcomeParties(OutcomeId Outcome, StudentId Student, HomeroomClassId Class, TeacherId? Teacher);

/// <summary>Something happened to an outcome.</summary>
public abstract record OutcomeEvent(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At) : DomainEvent(School, By, At)
{
    public override Guid Subject => Of.Outcome.Value;
}

/// <summary>The draft's text or files changed: only its student needs to know.</summary>
public sealed record OutcomeDrafted(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeDiscarded(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeSent(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeTakenBack(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeRead(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, EvidenceFileId File)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeDecided(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, Verdict Verdict)
    : OutcomeEvent(Of, School, By, At);

public sealed record DecisionUndone(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomePublished(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, Verdict Verdict)
    : OutcomeEvent(Of, School, By, At);

/// <summary>The virus scanner has answered; an infected file also removes its outcome from the queue.</summary>
public sealed record EvidenceScanned(
    OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, EvidenceFileId File, ScanState Answer)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeRevised(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeExpired(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision)
    : OutcomeEvent(Of, School, By, At);

/// <summary>It was moved to another teacher's queue; <paramref name="Of"/> names the new teacher.</summary>
public sealed record OutcomeReassigned(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, TeacherId From)
    : OutcomeEvent(Of, School, By, At);

/// <summary>A decision will be published at an instant, and can be withdrawn until then.</summary>
public sealed record PublishingPlanned(
    OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, PublicationId Publication,
    DateTimeOffset EffectiveAt)
    : OutcomeEvent(Of, School, By, At);

/// <summary>The time of its publication was changed.</summary>
public sealed record PublishingMoved(
    OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, PublicationId Publication,
    DateTimeOffset EffectiveAt)
    : OutcomeEvent(Of, School, By, At);

public sealed record PublishingUndone(
    OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, PublicationId Publication)
    : OutcomeEvent(Of, School, By, At);

/// <summary>A published decision was corrected; the reason and the texts before and after are kept with the revision.</summary>
public sealed record DecisionCorrected(
    OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, Verdict From, Verdict To)
    : OutcomeEvent(Of, School, By, At);

public static class OutcomeEventKinds
{
    /// <summary>Whether only the teacher and the deputies may see it: for everybody else the outcome is unchanged.</summary>
    public static bool IsTeachersOwn(this OutcomeEvent happened) =>
        happened is OutcomeDecided or DecisionUndone or PublishingPlanned or PublishingMoved or PublishingUndone;
}
