namespace Portfolio.Domain.Outcomes;

/// <summary>更正: a slip in a published decision put right while the window is open, before anybody builds on it.</summary>
public sealed partial class LearningOutcome
{
    /// <summary>
    /// Corrects a published decision. What the student was told stays readable beside it, with the reason. A result that has been revised
    /// is no longer the one to decide: the correction is the decision on the next revision.
    /// </summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>window-closed</c>, <c>already-revised</c>, <c>not-published</c>, <c>conflict</c> when something newer
    /// exists,
    /// <c>reason-required</c> without feedback to a failed one, <c>feedback-too-long</c>, <c>nothing-changed</c>,
    /// <c>correction-needs-reason</c>,
    /// <c>reason-too-long</c>.
    /// </returns>
    public Result Correct(Actor by, OnScreen onScreen, Correction correction, Window certification, DateTimeOffset now)
    {
        var feedback = PersonText.Clean(correction.Feedback);
        var refused = CorrectionRefusal(by, onScreen, certification, now)
            ?? FeedbackRefusal(correction.Verdict, feedback)
            ?? ((correction.Verdict, feedback) == (Current.Verdict, Current.Feedback) ? CommonErrors.NothingChanged : null);
        if (refused is not null)
        {
            return refused;
        }

        var reason = Reason.Of(correction.Reason);
        if (reason.Error is { } unclear)
        {
            return unclear.Is(ReasonErrors.Required) ? CorrectionErrors.NeedsReason : unclear;
        }

        TakeEffect(now);
        var before = Current.Verdict!.Value;
        Current.Correct(correction.Verdict, feedback, reason.Value, by.Teacher!.Value, now);
        State = correction.Verdict.AsPublished();
        Happened(new DecisionCorrected(Parties, SchoolId, by.Account, now, Current.Number, before, correction.Verdict));
        return Result.Done;
    }

    private Error? CorrectionRefusal(Actor by, OnScreen onScreen, Window certification, DateTimeOffset now) =>
        !IsCertifiedBy(by, now) ? CommonErrors.NotYours
        : certification.Refusal(now) is { } closed ? closed
        : StateAt(now) is OutcomeState.Passed or OutcomeState.Failed ? onScreen != new OnScreen(Current.Number, Version)
            ? CommonErrors.Conflict : null
        : _revisions.Exists(r => r.PublishedAt is not null) ? CorrectionErrors.AlreadyRevised
        : CorrectionErrors.NotPublished;
}

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
