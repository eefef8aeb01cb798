namespace Portfolio.Domain.Outcomes;

/// <summary>A teacher's decision on a revision.</summary>
public sealed record Decision(Verdict Verdict, string Feedback, TeacherId By, DateTimeOffset At);

/// <summary>The new values of a published decision, and why it is corrected.</summary>
public sealed record Correction(Verdict Verdict, string? Feedback, string? Reason);

public static class CorrectionErrors
{
    public static readonly Error NotPublished = new("not-published", ErrorKind.Conflict);

    /// <summary>The student has begun the next revision.</summary>
    public static readonly Error AlreadyRevised = new("already-revised", ErrorKind.Conflict);

    /// <summary>A correction needs a reason, which the student reads.</summary>
    public static readonly Error NeedsReason = new("correction-needs-reason", ErrorKind.Invalid);
}
