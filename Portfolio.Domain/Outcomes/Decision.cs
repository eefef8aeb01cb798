namespace Portfolio.Domain.Outcomes;

/// <summary>What a teacher has decided on a revision.</summary>
public sealed record Decision(Verdict Verdict, string Feedback, TeacherId By, DateTimeOffset At);

/// <summary>What a published decision is corrected to, and why.</summary>
public sealed record Correction(Verdict Verdict, string? Feedback, string? Reason);

public static class CorrectionErrors
{
    public static readonly Error NotPublished = new("not-published", ErrorKind.Conflict);

    /// <summary>The student has begun the next revision.</summary>
    public static readonly Error AlreadyRevised = new("already-revised", ErrorKind.Conflict);

    /// <summary>Why it is corrected, which the student reads.</summary>
    public static readonly Error NeedsReason = new("correction-needs-reason", ErrorKind.Invalid);
}
