namespace Portfolio.Domain.Outcomes;

/// <summary>
/// 發佈: makes a decision public, at once or at a later instant until which it can be withdrawn. Until that instant only the teacher
/// knows; after it the result is public by the clock, whether or not the job that notifies people has run.
/// </summary>
public sealed class OutcomePublishing(LearningOutcome outcome)
{
    /// <summary>Why a decision with a pending publication cannot be changed; null when none is pending.</summary>
    internal Error? OnItsWay => outcome.EffectiveAt is { } at ? PublishingErrors.Pending(at) : null;

    /// <summary>Makes the decision visible to the student at once.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-decided</c>, <c>publish-pending</c>, <c>window-closed</c>.</returns>
    public Result Publish(Actor by, Window certification, DateTimeOffset now)
    {
        if (Refusal(by, certification, now) is { } refused)
        {
            return refused;
        }

        MakePublic(by.Account, now);
        return Result.Done;
    }

    /// <summary>Publishes the decision that was on the teacher's screen at an instant; an instant in the past means at once.</summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>not-decided</c>, <c>publish-pending</c>, <c>window-closed</c>, <c>conflict</c> when something newer
    /// exists, <c>publish-after-closing</c>.
    /// </returns>
    public Result Publish(Actor by, Publication publication, OnScreen onScreen, Window certification, DateTimeOffset now)
    {
        var refused = Refusal(by, certification, now)
            ?? (onScreen.IsStale(outcome) ? CommonErrors.Conflict : null)
            ?? ClosingRefusal(publication.EffectiveAt, certification);
        if (refused is not null)
        {
            return refused;
        }

        outcome.Plan(publication, by.Account);
        if (publication.EffectiveAt <= now)
        {
            MakePublic(by.Account, now);
            return Result.Done;
        }

        outcome.Happened(new PublishingPlanned(
            outcome.Parties, outcome.SchoolId, by.Account, now, outcome.Current.Number, publication.Id, publication.EffectiveAt));
        return Result.Done;
    }

    /// <summary>Withdraws the publication before the student could see it; the decision stays and can be changed.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>already-published</c>, <c>publishing-undone</c>, <c>window-closed</c>.</returns>
    public Result Undo(Actor by, Window certification, DateTimeOffset now)
    {
        if (PlannedRefusal(by, certification, now) is { } refused)
        {
            return refused;
        }

        outcome.ForgetPlan();
        outcome.Happened(new PublishingUndone(
            outcome.Parties, outcome.SchoolId, by.Account, now, outcome.Current.Number, outcome.PublicationId!.Value));
        return Result.Done;
    }

    /// <summary>Changes the time of the publication.</summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>already-published</c>, <c>publishing-undone</c>, <c>window-closed</c>, <c>publish-in-past</c>,
    /// <c>publish-after-closing</c>.
    /// </returns>
    public Result Move(Actor by, DateTimeOffset to, Window certification, DateTimeOffset now)
    {
        var refused = PlannedRefusal(by, certification, now)
            ?? (to <= now ? PublishingErrors.InPast : null)
            ?? ClosingRefusal(to, certification);
        if (refused is not null)
        {
            return refused;
        }

        var id = outcome.PublicationId!.Value;
        outcome.Plan(new(id, to), outcome.PublisherId);
        outcome.Happened(new PublishingMoved(outcome.Parties, outcome.SchoolId, by.Account, now, outcome.Current.Number, id, to));
        return Result.Done;
    }

    /// <summary>Applies a publication that has taken effect: it becomes the result, as of its own time. Safe to call at any time.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool TakeEffect(DateTimeOffset now)
    {
        if (!outcome.IsDue(now))
        {
            return false;
        }

        MakePublic(outcome.PublisherId, outcome.EffectiveAt!.Value);
        return true;
    }

    /// <summary>Applies the closing of certification: decided outcomes are published as decided, undecided ones expire.</summary>
    /// <returns>
    /// What was done; null when there was nothing to settle, the window is still open for this outcome, or the teacher's own publication
    /// took effect before the closing.
    /// </returns>
    public Settlement Settle(Window certification, DateTimeOffset now)
    {
        if (TakeEffect(now) || !certification.HasClosed(now))
        {
            return Settlement.None;
        }

        if (outcome.State == OutcomeState.Decided)
        {
            MakePublic(null, now);
            return Settlement.Published;
        }

        if (!outcome.State.IsWaiting())
        {
            return Settlement.None;
        }

        outcome.Become(OutcomeState.Expired, new OutcomeExpired(outcome.Parties, outcome.SchoolId, null, now, outcome.Current.Number));
        return Settlement.Expired;
    }

    private static Error? ClosingRefusal(DateTimeOffset at, Window certification) =>
        at > certification.ClosesAt ? PublishingErrors.AfterClosing(certification.ClosesAt) : null;

    private Error? Refusal(Actor by, Window certification, DateTimeOffset now) =>
        !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
        : outcome.StateAt(now) != OutcomeState.Decided ? OutcomeErrors.NotDecided
        : OnItsWay ?? certification.Refusal(now);

    private Error? PlannedRefusal(Actor by, Window certification, DateTimeOffset now) =>
        !outcome.IsCertifiedBy(by, now) ? CommonErrors.NotYours
        : outcome.StateAt(now) is OutcomeState.Passed or OutcomeState.Failed
            ? PublishingErrors.AlreadyPublished(outcome.EffectiveAt ?? outcome.Current.PublishedAt!.Value)
        : outcome.State != OutcomeState.Decided || outcome.EffectiveAt is null ? PublishingErrors.Undone
        : certification.Refusal(now);

    private void MakePublic(AccountId? by, DateTimeOffset at)
    {
        var (revision, verdict) = (outcome.Current, outcome.Current.Verdict!.Value);
        revision.PublishedAt = at;
        outcome.ForgetPlan();
        outcome.Become(
            verdict.AsPublished(), new OutcomePublished(outcome.Parties, outcome.SchoolId, by, at, revision.Number, verdict));
    }
}

/// <summary>What a closing did to an outcome.</summary>
public enum Settlement
{
    None,
    Published,
    Expired,
}
