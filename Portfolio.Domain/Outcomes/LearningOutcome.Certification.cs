namespace Portfolio.Domain.Outcomes;

/// <summary>The teacher's part: read, decide, undo; and what the closing settles.</summary>
public sealed partial class LearningOutcome
{
    public const int FeedbackMaxLength = 1000;

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
        if (!IsCertifiedBy(by, now))
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

        if (State != OutcomeState.Sent)
        {
            return CommonErrors.Conflict;
        }

        if (!shown.IsOpenToOthers)
        {
            return EvidenceErrors.ScanPending;
        }

        shown.MarkRead(now);
        State = Current.IsRead ? OutcomeState.Read : OutcomeState.Sent;
        Happened(new OutcomeRead(Parties, SchoolId, by.Account, now, Current.Number, file));
        return Result.Done;
    }

    /// <summary>Passes or fails the revision that was on the teacher's screen; a decision may be changed until it is published.</summary>
    /// <param name="onScreen">revision and version the teacher saw</param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>conflict</c> when something newer exists, <c>window-closed</c>, <c>publish-pending</c>,
    /// <c>not-read</c>,
    /// <c>reason-required</c>, <c>feedback-too-long</c>.
    /// </returns>
    public Result Decide(Actor by, OnScreen onScreen, Verdict verdict, string? feedback, Window certification, DateTimeOffset now)
    {
        if (!IsCertifiedBy(by, now))
        {
            return CommonErrors.NotYours;
        }

        if (certification.Refusal(now) is { } closed)
        {
            return closed;
        }

        if (IsStale(onScreen) || !IsOpen(now))
        {
            return CommonErrors.Conflict;
        }

        if (OnItsWay() is { } onItsWay)
        {
            return onItsWay;
        }

        if (!Current.IsRead)
        {
            return OutcomeErrors.NotRead;
        }

        var text = PersonText.Clean(feedback);
        if (FeedbackRefusal(verdict, text) is { } refused)
        {
            return refused;
        }

        Current.Decide(verdict, text, by.Teacher!.Value, now);
        State = OutcomeState.Decided;
        Happened(new OutcomeDecided(Parties, SchoolId, by.Account, now, Current.Number, verdict));
        return Result.Done;
    }

    /// <summary>Takes a decision back before it is published: to the one that it took the place of, else to none.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-decided</c>, <c>publish-pending</c>, <c>conflict</c>, <c>window-closed</c>.</returns>
    public Result UndoDecision(Actor by, OnScreen onScreen, Window certification, DateTimeOffset now, Decision? former = null)
    {
        if (!IsCertifiedBy(by, now))
        {
            return CommonErrors.NotYours;
        }

        if (certification.Refusal(now) is { } closed)
        {
            return closed;
        }

        if (StateAt(now) != OutcomeState.Decided)
        {
            return OutcomeErrors.NotDecided;
        }

        if (OnItsWay() is { } onItsWay)
        {
            return onItsWay;
        }

        if (IsStale(onScreen))
        {
            return CommonErrors.Conflict;
        }

        Current.Undecide();
        State = OutcomeState.Read;
        if (former is { } decision)
        {
            Current.Decide(decision.Verdict, decision.Feedback, decision.By, decision.At);
            State = OutcomeState.Decided;
        }

        Happened(new DecisionUndone(Parties, SchoolId, by.Account, now, Current.Number));
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
        var refused = !by.Is(Roles.Administrator) || by.School != SchoolId ? CommonErrors.NotYours
            : !IsOpen(now) ? OutcomeErrors.NothingToReassign
            : to == TeacherId ? OutcomeErrors.SameTeacher
            : OnItsWay() ?? certification.Refusal(now);
        if (refused is not null)
        {
            return refused;
        }

        var from = TeacherId!.Value;
        TeacherId = to;
        State = OutcomeState.Sent;
        Current.ForgetReading();
        Happened(new OutcomeReassigned(Parties, SchoolId, by.Account, now, Current.Number, from), reason);
        return Result.Done;
    }

    /// <summary>What the closing of certification does: decided ones are published as decided, waiting ones expire.</summary>
    /// <returns>
    /// What was done; none when there was nothing to settle, the window is still open for this outcome, or the teacher's own publishing had
    /// taken effect before the closing.
    /// </returns>
    public Settlement Settle(Window certification, DateTimeOffset now)
    {
        if (TakeEffect(now) || !certification.HasClosed(now))
        {
            return Settlement.None;
        }

        if (State == OutcomeState.Decided)
        {
            MakePublic(null, now);
            return Settlement.Published;
        }

        if (!State.IsWaiting())
        {
            return Settlement.None;
        }

        State = OutcomeState.Expired;
        Happened(new OutcomeExpired(Parties, SchoolId, null, now, Current.Number));
        return Settlement.Expired;
    }

    private static Error? FeedbackRefusal(Verdict verdict, string text)
    {
        if (verdict == Verdict.Fail && text.Length == 0)
        {
            return OutcomeErrors.ReasonRequired;
        }

        var length = PersonText.Length(text);
        var isTooLong = length > FeedbackMaxLength || text.Length > FeedbackMaxLength * OutcomeText.UnitsPerElement;
        return isTooLong ? OutcomeErrors.FeedbackTooLong(FeedbackMaxLength, length) : null;
    }

    /// <summary>The teacher it was sent to, or who stands in for that teacher on this day.</summary>
    private bool IsCertifiedBy(Actor by, DateTimeOffset now) => by.School == SchoolId && by.Certifies(TeacherId, CourseId, now);

    /// <summary>Nobody but the teacher knows of a decision yet.</summary>
    private bool IsOpen(DateTimeOffset now) => StateAt(now).IsInCertification();

    /// <summary>
    /// Another revision, or something that has happened since to what has been read or decided: it was sent anew and read on another
    /// screen, or decided there. Whoever looks again may decide again.
    /// </summary>
    private bool IsStale(OnScreen onScreen) =>
        onScreen.Revision != Current.Number || (State is OutcomeState.Read or OutcomeState.Decided && onScreen.Version != Version);
}

/// <summary>Which revision and version of an outcome a person was looking at when they acted.</summary>
public readonly record struct OnScreen(int Revision, long Version)
{
    /// <summary>
    /// The same as it is once the decision that was made on it is saved: one change later, whoever made the change after that.
    /// </summary>
    public OnScreen Decided => this with { Version = Version + 1 };
}

/// <summary>A decision as it stood before another took its place.</summary>
public sealed record Decision(Verdict Verdict, string Feedback, TeacherId By, DateTimeOffset At);

/// <summary>What a closing did to an outcome.</summary>
public enum Settlement
{
    None,
    Published,
    Expired,
}
