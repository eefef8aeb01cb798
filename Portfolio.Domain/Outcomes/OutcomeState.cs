namespace Portfolio.Domain.Outcomes;

/// <summary>Where an outcome stands.</summary>
public enum OutcomeState
{
    /// <summary>Private to the student; may be changed or deleted.</summary>
    Draft,

    /// <summary>In the teacher's queue.</summary>
    Sent,

    /// <summary>已讀: every file of the revision has been shown to the teacher.</summary>
    Read,

    /// <summary>Decided, known to the teacher alone, also while it is on its way to be published.</summary>
    Decided,

    /// <summary>
    /// Published as passed: immutable, but for a correction by the teacher before the certification window closes. Whatever comes to refer
    /// to it (a tick for the central database, a package) must refuse the correction from then on.
    /// </summary>
    Passed,

    /// <summary>Published as not passed; may be revised.</summary>
    Failed,

    /// <summary>Not certified: time ran out.</summary>
    Expired,
}

/// <summary>The teacher's decision: this is, or is not, this student's work from this course. It is not a grade.</summary>
public enum Verdict
{
    Pass,
    Fail,
}

public static class OutcomeStates
{
    /// <summary>In the teacher's hands: sent and not yet published.</summary>
    public static readonly OutcomeState[] InCertification = [OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided];

    /// <inheritdoc cref="InCertification"/>
    public static bool IsInCertification(this OutcomeState state) =>
        state is OutcomeState.Sent or OutcomeState.Read or OutcomeState.Decided;

    /// <summary>Waits for the teacher to decide.</summary>
    public static bool IsWaiting(this OutcomeState state) => state is OutcomeState.Sent or OutcomeState.Read;

    /// <summary>The state of an outcome that is published with this verdict.</summary>
    public static OutcomeState AsPublished(this Verdict verdict) => verdict == Verdict.Pass ? OutcomeState.Passed : OutcomeState.Failed;

    /// <summary>What the student is shown: a decision stays the teacher's until it is published.</summary>
    public static OutcomeState AsSeenByStudent(this OutcomeState state) => state == OutcomeState.Decided ? OutcomeState.Read : state;
}
