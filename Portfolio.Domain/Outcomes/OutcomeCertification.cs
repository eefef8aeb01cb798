namespace Portfolio.Domain.Outcomes;

/// <summary>認證: the teacher reads the current revision, decides on it, and puts a decision right; or another teacher does.</summary>
public sealed class OutcomeCertification(LearningOutcome outcome)
{
    private OutcomeRevision Current => outcome.Current;

    /// <summary>Records that a file of the current revision has been shown to the teacher; recording it twice changes nothing.</summary>
    /// <param name="sentAt">
    /// the sending that was on the screen: taken back and sent again, the same files may come with another text, which nobody has seen yet
    /// </param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>not-found</c> for a file of another revision, <c>conflict</c> when it is not in the queue or was sent
    /// anew, <c>scan-pending</c>.
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
    /// Decides it as one of many: only when everything of the revision on the screen has been read, and never over a decision that has been
    /// made before, whose feedback would be lost.
    /// </summary>
    /// <returns>Done; or <c>already-decided</c>, or a refusal of <see cref="Decide"/>.</returns>
    public Result DecideAsOneOfMany(
        Actor by, OnScreen onScreen, Verdict verdict, string? feedback, Window certification, DateTimeOffset now) =>
        outcome.StateAt(now) == OutcomeState.Decided && outcome.IsCertifiedBy(by, now)
            ? outcome.Publishing.OnItsWay ?? OutcomeErrors.AlreadyDecided
            : Decide(by, onScreen, verdict, feedback, certification, now);

    /// <summary>Takes a decision back before it is published: to the one that it took the place of, else to none.</summary>
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
    /// 更正: corrects a published decision while the window is open, before anybody builds on it. What the student was told stays readable
    /// beside it, with the reason. A result that has been revised is no longer the one to decide: the correction is the decision on the
    /// next revision.
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
    /// Moves it into another teacher's queue, because the first is away or has left. The new teacher has seen nothing yet: marks of reading
    /// and a decision that nobody knows of are dropped, and the student may take it back until it is opened again. A decision that is on
    /// its way to the student stays the teacher's who published it.
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
