namespace Portfolio.Domain.Outcomes;

/// <summary>Whom a change of an outcome concerns.</summary>
public sealed record OutcomeParties(OutcomeId Outcome, StudentId Student, HomeroomClassId Class, TeacherId? Teacher);

/// <summary>Something happened to an outcome.</summary>
public abstract record OutcomeEvent(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At) : DomainEvent(School, By, At)
{
    public override Guid Subject => Of.Outcome.Value;
}

/// <summary>The draft's text or files changed: of interest to its student only.</summary>
public sealed record OutcomeDrafted(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At) : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeDiscarded(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At) : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeSent(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision) : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeTakenBack(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision) : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeRead(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, EvidenceFileId File)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeDecided(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, Verdict Verdict)
    : OutcomeEvent(Of, School, By, At);

public sealed record DecisionUndone(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision) : OutcomeEvent(Of, School, By, At);

public sealed record OutcomePublished(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, Verdict Verdict)
    : OutcomeEvent(Of, School, By, At);

/// <summary>The virus scanner has answered; an infected file also takes its outcome out of the queue.</summary>
public sealed record EvidenceScanned(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, EvidenceFileId File, ScanState Answer)
    : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeRevised(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision) : OutcomeEvent(Of, School, By, At);

public sealed record OutcomeExpired(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision) : OutcomeEvent(Of, School, By, At);

/// <summary>It waits in another teacher's queue; <paramref name="Of"/> names the new one.</summary>
public sealed record OutcomeReassigned(OutcomeParties Of, SchoolId School, AccountId? By, DateTimeOffset At, int Revision, TeacherId From, string Reason)
    : OutcomeEvent(Of, School, By, At);
