namespace Portfolio.Domain.Outcomes;

/// <summary>
/// 發佈: a decision becomes a result, at once or at an instant until which it can be taken back. Until that instant nobody but the teacher
/// knows; from it on it is public by the clock, whether or not the job that tells people has run.
/// </summary>
public sealed partial class LearningOutcome
{
    /// <summary>The publishing it was last part of, with all that went out in one go.</summary>
    public PublicationId? PublicationId { get; private set; }

    /// <summary>When the decision is to become public; none when nothing is on its way.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    /// <summary>Who published what is on its way.</summary>
    public AccountId? PublisherId { get; private set; }

    /// <summary>Where it stands at this instant: a publishing whose time has come counts, though nothing has been saved yet.</summary>
    public OutcomeState StateAt(DateTimeOffset now) => IsDue(now) ? Current.Verdict!.Value.AsPublished() : State;

    /// <summary>Makes the decision visible to the student at once.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-decided</c>, <c>publish-pending</c>, <c>window-closed</c>.</returns>
    public Result Publish(Actor by, Window certification, DateTimeOffset now)
    {
        if (PublishRefusal(by, certification, now) is { } refused)
        {
            return refused;
        }

        MakePublic(by.Account, now);
        return Result.Done;
    }

    /// <summary>
    /// Makes the decision that was on the teacher's screen visible to the student from an instant on; one that is over means at once.
    /// </summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>not-decided</c>, <c>publish-pending</c>, <c>window-closed</c>, <c>conflict</c> when something newer
    /// exists,
    /// <c>publish-after-closing</c>.
    /// </returns>
    public Result Publish(Actor by, Publication publication, OnScreen onScreen, Window certification, DateTimeOffset now)
    {
        var refused = PublishRefusal(by, certification, now)
            ?? (IsStale(onScreen) ? CommonErrors.Conflict : null)
            ?? ClosingRefusal(publication.EffectiveAt, certification);
        if (refused is not null)
        {
            return refused;
        }

        PublicationId = publication.Id;
        if (publication.EffectiveAt <= now)
        {
            MakePublic(by.Account, now);
            return Result.Done;
        }

        (EffectiveAt, PublisherId) = (publication.EffectiveAt, by.Account);
        Happened(new PublishingPlanned(Parties, SchoolId, by.Account, now, Current.Number, publication.Id, publication.EffectiveAt));
        return Result.Done;
    }

    /// <summary>Takes the publishing back before its student could see it; the decision stays, and may be changed.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>already-published</c>, <c>publishing-undone</c>, <c>window-closed</c>.</returns>
    public Result UndoPublishing(Actor by, Window certification, DateTimeOffset now)
    {
        if (PendingRefusal(by, certification, now) is { } refused)
        {
            return refused;
        }

        (EffectiveAt, PublisherId) = (null, null);
        Happened(new PublishingUndone(Parties, SchoolId, by.Account, now, Current.Number, PublicationId!.Value));
        return Result.Done;
    }

    /// <summary>Moves the publishing to another instant.</summary>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>already-published</c>, <c>publishing-undone</c>, <c>window-closed</c>, <c>publish-in-past</c>,
    /// <c>publish-after-closing</c>.
    /// </returns>
    public Result MovePublishing(Actor by, DateTimeOffset to, Window certification, DateTimeOffset now)
    {
        var refused = PendingRefusal(by, certification, now)
            ?? (to <= now ? PublishingErrors.InPast : null)
            ?? ClosingRefusal(to, certification);
        if (refused is not null)
        {
            return refused;
        }

        EffectiveAt = to;
        Happened(new PublishingMoved(Parties, SchoolId, by.Account, now, Current.Number, PublicationId!.Value, to));
        return Result.Done;
    }

    /// <summary>
    /// Does what the clock has decided: a publishing whose time has come becomes the result, as of that time. Safe to ask at any time.
    /// </summary>
    /// <returns>Whether there was anything to do.</returns>
    public bool TakeEffect(DateTimeOffset now)
    {
        if (!IsDue(now))
        {
            return false;
        }

        MakePublic(PublisherId, EffectiveAt!.Value);
        return true;
    }

    private static Error? ClosingRefusal(DateTimeOffset at, Window certification) =>
        at > certification.ClosesAt ? PublishingErrors.AfterClosing(certification.ClosesAt) : null;

    private bool IsDue(DateTimeOffset now) => State == OutcomeState.Decided && EffectiveAt <= now;

    /// <summary>Why a decision that is on its way cannot be touched; none when it is not.</summary>
    private Error? OnItsWay() => EffectiveAt is { } at ? PublishingErrors.Pending(at) : null;

    private Error? PublishRefusal(Actor by, Window certification, DateTimeOffset now) =>
        !IsCertifiedBy(by, now) ? CommonErrors.NotYours
        : StateAt(now) != OutcomeState.Decided ? OutcomeErrors.NotDecided
        : OnItsWay() ?? certification.Refusal(now);

    private Error? PendingRefusal(Actor by, Window certification, DateTimeOffset now) =>
        !IsCertifiedBy(by, now) ? CommonErrors.NotYours
        : StateAt(now) is OutcomeState.Passed or OutcomeState.Failed
            ? PublishingErrors.AlreadyPublished(EffectiveAt ?? Current.PublishedAt!.Value)
        : State != OutcomeState.Decided || EffectiveAt is null ? PublishingErrors.Undone
        : certification.Refusal(now);

    private void MakePublic(AccountId? by, DateTimeOffset at)
    {
        var verdict = Current.Verdict!.Value;
        Current.PublishedAt = at;
        State = verdict.AsPublished();
        (EffectiveAt, PublisherId) = (null, null);
        Happened(new OutcomePublished(Parties, SchoolId, by, at, Current.Number, verdict));
    }
}
