namespace Portfolio.Domain.Outcomes;

/// <summary>The state of an outcome.</summary>
public enum OutcomeState
{
    /// <summary>Private to the student; may be changed or deleted.</summary>
    Draft,

    /// <summary>In the teacher's queue.</summary>
    Sent,

    /// <summary>已讀: every file of the revision has been shown to the teacher.</summary>
    Read,

    /// <summary>Decided; only the teacher knows, even while its publication is pending.</summary>
    Decided,

    /// <summary>
    /// Published as passed: immutable, except for a correction by the teacher before the certification window closes. Any later
    /// feature that refers to it (selection for the central database, a package) must refuse the correction from then on.
    /// </summary>
    Passed,

    /// <summary>Published as failed; may be revised.</summary>
    Failed,

    /// <summary>Not certified in time.</summary>
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
    /// <summary>With the teacher: sent and not yet published.</summary>
    public static readonly OutcomeState[] InCertification = [OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided];

    /// <inheritdoc cref="InCertification"/>
    public static bool IsInCertification(this OutcomeState state) =>
        state is OutcomeState.Sent or OutcomeState.Read or OutcomeState.Decided;

    /// <summary>Whether it waits for the teacher's decision.</summary>
    public static bool IsWaiting(this OutcomeState state) => state is OutcomeState.Sent or OutcomeState.Read;

    /// <summary>The state of an outcome published with this verdict.</summary>
    public static OutcomeState AsPublished(this Verdict verdict) => verdict == Verdict.Pass ? OutcomeState.Passed : OutcomeState.Failed;

    /// <summary>The state the student is shown: a decision is hidden until it is published.</summary>
    public static OutcomeState AsSeenByStudent(this OutcomeState state) => state == OutcomeState.Decided ? OutcomeState.Read : state;
}
