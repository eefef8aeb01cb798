namespace Portfolio.Domain.Outcomes;

/// <summary>認證: reading, deciding, correcting and reassigning the current revision of an outcome.</summary>
public sealed class OutcomeCertification(LearningOutcome outcome)
{
    private OutcomeRevision Current => outcome.Current;

    /// <summary>Records that a file of the current revision has been shown to the teacher; repeating it changes nothing.</summary>
    /// <param name="sentAt">
    /// the send time that was on screen: after a take-back and resend, the same files may come with text that nobody has seen yet
    /// </param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>not-found</c> for a file of another revision, <c>conflict</c> when it is not in the queue or was sent
    /// again, <c>scan-pending</c>.
    /// </returns>
    public Result MarkRead(Actor by, EvidenceFileId file, DateTimeOffset? sentAt, DateTimeOffset now)
    {
        if (!outcome.IsCertifiedBy(by, now))
        {
            return CommonErrors.NotYours;
        }

        if (Current.Files.FirstOrDefault(f => f.Id == file) is not { } shown)
        {
            return CommonErrors.NotFound;
        }

        if (sentAt != Current.SentAt)
        {
            return CommonErrors.Conflict;
        }

        if (shown.ReadAt is not null)
        {
            return Result.Done;
        }

        if (outcome.State != OutcomeState.Sent)
        {
            return CommonErrors.Conflict;
        }

        if (!shown.IsOpenToOthers)
        {
            return EvidenceErrors.ScanPending;
        }

        shown.MarkRead(now);
        outcome.Become(
            Current.IsRead ? OutcomeState.Read : OutcomeState.Sent,
            new OutcomeRead(outcome.Parties, outcome.SchoolId, by.Account, now, Current.Number, file));
        return Result.Done;
    }

    /// <summary>Passes or fails the revision that was on the teacher's screen; a decision may be changed until it is published.</summary>
    /// <param name="onScreen">revision and version the teacher saw</param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>conflict</c> when something newer exists, <c>window-closed</c>, <c>publish-pending</c>,
    /// <c>not-read</c>, <c>reason-required</c>, <c>feedback-too-long</c>.
    /// </returns>
    public Result Decide(Actor by, OnScreen onScreen, Verdict verdict, string? feedback, Window certification, DateTimeOffset now)
    {
        var text = new WrittenFeedback(feedback);
        var refused = !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
            : certification.Refusal(now) is { } closed ? closed
            : onScreen.IsStale(outcome) || !outcome.StateAt(now).IsInCertification() ? CommonErrors.Conflict
            : outcome.Publishing.OnItsWay is { } onItsWay ? onItsWay
            : !Current.IsRead ? OutcomeErrors.NotRead
            : text.Refusal(verdict);
        if (refused is not null)
        {
            return refused;
        }

        Current.Decide(new(verdict, text.Text, by.Teacher!.Value, now));
        outcome.Become(
            OutcomeState.Decided, new OutcomeDecided(outcome.Parties, outcome.SchoolId, by.Account, now, Current.Number, verdict));
        return Result.Done;
    }

    /// <summary>
    /// Decides it as part of a batch: only when the revision on screen has been read completely, and never over an earlier decision,
    /// whose feedback would be lost.
    /// </summary>
    /// <returns>Done; or <c>already-decided</c>, or a refusal of <see cref="Decide"/>.</returns>
    public Result DecideAsOneOfMany(
        Actor by, OnScreen onScreen, Verdict verdict, string? feedback, Window certification, DateTimeOffset now) =>
        outcome.StateAt(now) == OutcomeState.Decided && outcome.IsCertifiedBy(by, now)
            ? outcome.Publishing.OnItsWay ?? OutcomeErrors.AlreadyDecided
            : Decide(by, onScreen, verdict, feedback, certification, now);

    /// <summary>Withdraws a decision before it is published: back to the decision it replaced, or to none.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-decided</c>, <c>publish-pending</c>, <c>conflict</c>, <c>window-closed</c>.</returns>
    public Result Undo(Actor by, OnScreen onScreen, Window certification, DateTimeOffset now, Decision? former = null)
    {
        var refused = !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
            : certification.Refusal(now) is { } closed ? closed
            : outcome.StateAt(now) != OutcomeState.Decided ? OutcomeErrors.NotDecided
            : outcome.Publishing.OnItsWay ?? (onScreen.IsStale(outcome) ? CommonErrors.Conflict : null);
        if (refused is not null)
        {
            return refused;
        }

        Current.Decide(former);
        outcome.Become(
            former is null ? OutcomeState.Read : OutcomeState.Decided,
            new DecisionUndone(outcome.Parties, outcome.SchoolId, by.Account, now, Current.Number));
        return Result.Done;
    }

    /// <summary>
    /// 更正: corrects a published decision while the window is open and nothing depends on it. The original stays readable beside it,
    /// with the reason. A revised result can no longer be corrected: the decision on the next revision replaces it.
    /// </summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>window-closed</c>, <c>already-revised</c>, <c>not-published</c>, <c>conflict</c> when something newer
    /// exists, <c>reason-required</c> without feedback to a failed one, <c>feedback-too-long</c>, <c>nothing-changed</c>,
    /// <c>correction-needs-reason</c>, <c>reason-too-long</c>.
    /// </returns>
    public Result Correct(Actor by, OnScreen onScreen, Correction correction, Window certification, DateTimeOffset now)
    {
        var feedback = new WrittenFeedback(correction.Feedback);
        var refused = CorrectionRefusal(by, onScreen, certification, now)
            ?? feedback.Refusal(correction.Verdict)
            ?? ((correction.Verdict, feedback.Text) == (Current.Verdict, Current.Feedback) ? CommonErrors.NothingChanged : null);
        if (refused is not null)
        {
            return refused;
        }

        var reason = Reason.Of(correction.Reason);
        if (reason.Error is { } unclear)
        {
            return unclear.Is(ReasonErrors.Required) ? CorrectionErrors.NeedsReason : unclear;
        }

        outcome.Publishing.TakeEffect(now);
        var before = Current.Verdict!.Value;
        Current.Correct(new(correction.Verdict, feedback.Text, by.Teacher!.Value, now), reason.Value);
        outcome.Become(
            correction.Verdict.AsPublished(),
            new DecisionCorrected(outcome.Parties, outcome.SchoolId, by.Account, now, Current.Number, before, correction.Verdict));
        return Result.Done;
    }

    /// <summary>
    /// Moves it into another teacher's queue, because the first is away or has left. The new teacher has seen nothing yet: read marks
    /// and an unpublished decision are dropped, and the student may take it back until it is opened again. A decision that is pending
    /// publication stays with the teacher who published it.
    /// </summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>same-teacher</c>, <c>nothing-to-reassign</c> when it is in no queue, <c>publish-pending</c>,
    /// <c>window-closed</c>.
    /// </returns>
    public Result Reassign(Actor by, TeacherId to, Window certification, string reason, DateTimeOffset now)
    {
        var refused = !by.Is(Roles.Administrator) || by.School != outcome.SchoolId ? CommonErrors.NotYours
            : !outcome.StateAt(now).IsInCertification() ? OutcomeErrors.NothingToReassign
            : to == outcome.TeacherId ? OutcomeErrors.SameTeacher
            : outcome.Publishing.OnItsWay ?? certification.Refusal(now);
        if (refused is not null)
        {
            return refused;
        }

        var from = outcome.TeacherId!.Value;
        outcome.HandTo(to);
        Current.ForgetReading();
        outcome.Become(
            OutcomeState.Sent, new OutcomeReassigned(outcome.Parties, outcome.SchoolId, by.Account, now, Current.Number, from), reason);
        return Result.Done;
    }

    private Error? CorrectionRefusal(Actor by, OnScreen onScreen, Window certification, DateTimeOffset now) =>
        !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
        : certification.Refusal(now) is { } closed ? closed
        : outcome.StateAt(now) is OutcomeState.Passed or OutcomeState.Failed ? onScreen != OnScreen.Of(outcome)
            ? CommonErrors.Conflict : null
        : outcome.Revisions.Any(r => r.PublishedAt is not null) ? CorrectionErrors.AlreadyRevised
        : CorrectionErrors.NotPublished;
}
