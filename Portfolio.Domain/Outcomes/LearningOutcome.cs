namespace Portfolio.Domain.Outcomes;

public readonly record struct OutcomeId(Guid Value) : IEntityId<OutcomeId>
{
    public static OutcomeId From(Guid value) => new(value);

    /// <summary>An outcome is an item.</summary>
    public static implicit operator ItemId(OutcomeId id) => new(id.Value);
}

/// <summary>
/// 課程學習成果: one course learning outcome with its revisions. This type holds its owner and state, and how its student begins, sends,
/// takes back and revises it. What happens in between is in types of its own, reachable from here.
/// </summary>
public sealed class LearningOutcome : Entity
{
    /// <summary>The kind of item that outcomes are.</summary>
    public static readonly ItemKind Kind = new("outcomes");

    private readonly List<OutcomeRevision> _revisions = [];

    private LearningOutcome()
    {
    }

    private LearningOutcome(
        OutcomeId id, SchoolId school, StudentId student, SemesterId semester, HomeroomClassId homeroomClass, DateTimeOffset now)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        SemesterId = semester;
        ClassId = homeroomClass;
        CreatedAt = now;
        _revisions.Add(new(id, school, 1, string.Empty, string.Empty));
    }

    public OutcomeId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public SemesterId SemesterId { get; private init; }

    /// <summary>The student's class in that school year; updated when the student changes class.</summary>
    public HomeroomClassId ClassId { get; private set; }

    public CourseId? CourseId { get; private set; }

    /// <summary>The certifying teacher.</summary>
    public TeacherId? TeacherId { get; private set; }

    public OutcomeState State { get; private set; }

    /// <summary>Whether it counts against the limits: it was sent and not taken back, or has an earlier revision.</summary>
    public bool IsCounted { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When anything last happened to it, other than what only the teacher knows about.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The last publication it was part of; one publication can hold many outcomes.</summary>
    public PublicationId? PublicationId { get; private set; }

    /// <summary>When the decision takes effect; null when no publication is pending.</summary>
    public DateTimeOffset? EffectiveAt { get; private set; }

    /// <summary>Who published the pending publication.</summary>
    public AccountId? PublisherId { get; private set; }

    public IReadOnlyList<OutcomeRevision> Revisions => _revisions;

    public OutcomeRevision Current => _revisions.MaxBy(r => r.Number)!;

    /// <summary>What the student writes and attaches.</summary>
    public OutcomeDraft Draft => new(this);

    /// <summary>What the teacher does with it.</summary>
    public OutcomeCertification Certification => new(this);

    /// <summary>How a decision is published to the student.</summary>
    public OutcomePublishing Publishing => new(this);

    internal OutcomeParties Parties => new(Id, StudentId, ClassId, TeacherId);

    /// <summary>Begins a private draft.</summary>
    /// <returns>The draft; or <c>not-yours</c>, <c>window-closed</c>.</returns>
    public static Result<LearningOutcome> Begin(
        Actor by, OutcomeId id, SemesterId semester, HomeroomClassId homeroomClass, Window upload, DateTimeOffset now)
    {
        if (by.Student is not { } student)
        {
            return CommonErrors.NotYours;
        }

        if (upload.Refusal(now) is { } closed)
        {
            return closed;
        }

        var outcome = new LearningOutcome(id, by.School, student, semester, homeroomClass, now);
        outcome.Happened(new OutcomeDrafted(outcome.Parties, by.School, by.Account, now));
        return outcome;
    }

    /// <summary>The state at this instant: a publication that has taken effect counts, even if nothing has been saved yet.</summary>
    public OutcomeState StateAt(DateTimeOffset now) => IsDue(now) ? Current.Verdict!.Value.AsPublished() : State;

    /// <summary>
    /// Checks whether the draft may be deleted, and records the deletion. A draft revision goes back to the published result.
    /// </summary>
    public Result Discard(Actor by, DateTimeOffset now)
    {
        if (Draft.Refusal(by) is { } refused)
        {
            return refused;
        }

        if (_revisions.Count > 1)
        {
            _revisions.Remove(Current);
            State = OutcomeState.Failed;
        }

        Happened(new OutcomeDiscarded(Parties, SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <summary>送出認證: puts the draft into a teacher's queue.</summary>
    /// <returns>Done; or the first rule that refuses it.</returns>
    public Result Send(Actor by, SendTerms terms, DateTimeOffset now)
    {
        if (Draft.SendRefusals(by, terms, now) is [var first, ..])
        {
            return first;
        }

        (TeacherId, IsCounted, Current.SentAt) = (terms.Teacher, true, now);
        Become(OutcomeState.Sent, new OutcomeSent(Parties, SchoolId, by.Account, now, Current.Number));
        return Result.Done;
    }

    /// <summary>收回: back to a draft, until the teacher has opened it.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>conflict</c>, <c>already-read</c>, <c>window-closed</c>.</returns>
    public Result TakeBack(Actor by, Window upload, DateTimeOffset now)
    {
        var refused = !IsOf(by) ? CommonErrors.NotYours
            : State == OutcomeState.Draft ? CommonErrors.Conflict
            : State != OutcomeState.Sent || Current.IsOpened ? OutcomeErrors.AlreadyRead
            : upload.Refusal(now);
        if (refused is not null)
        {
            return refused;
        }

        Happened(new OutcomeTakenBack(Parties, SchoolId, by.Account, now, Current.Number));
        BackToDraft();
        return Result.Done;
    }

    /// <summary>Begins a new revision of an outcome that was published as failed; text and files are carried over.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-failed</c>, <c>window-closed</c>.</returns>
    public Result Revise(Actor by, Window upload, DateTimeOffset now)
    {
        var refused = !IsOf(by) ? CommonErrors.NotYours
            : StateAt(now) != OutcomeState.Failed ? OutcomeErrors.NotFailed
            : upload.Refusal(now);
        if (refused is not null)
        {
            return refused;
        }

        Publishing.TakeEffect(now);
        _revisions.Add(Current.Next(now));
        Become(OutcomeState.Draft, new OutcomeRevised(Parties, SchoolId, by.Account, now, Current.Number));
        return Result.Done;
    }

    /// <summary>
    /// Records the virus scanner's result for one of its files. An infected file can never be opened, so a sent outcome with one goes
    /// back to its student as a draft and no longer counts.
    /// </summary>
    public void Scanned(EvidenceFile file, DateTimeOffset now)
    {
        if (file.Scan == ScanState.Infected && State.IsWaiting() && Current.Files.Contains(file))
        {
            BackToDraft();
        }

        Happened(new EvidenceScanned(Parties, SchoolId, null, now, file.Id, file.Scan));
    }

    internal bool IsOf(Actor by) => by.Student == StudentId && by.School == SchoolId;

    /// <summary>Whether the actor is the teacher it was sent to, or that teacher's deputy on this day.</summary>
    internal bool IsCertifiedBy(Actor by, DateTimeOffset now) => by.School == SchoolId && by.Certifies(TeacherId, CourseId, now);

    internal bool IsDue(DateTimeOffset now) => State == OutcomeState.Decided && EffectiveAt <= now;

    internal void Choose(CourseId? course) => CourseId = course;

    internal void HandTo(TeacherId teacher) => TeacherId = teacher;

    internal void Plan(Publication publication, AccountId? by) =>
        (PublicationId, EffectiveAt, PublisherId) = (publication.Id, publication.EffectiveAt, by);

    internal void ForgetPlan() => (EffectiveAt, PublisherId) = (null, null);

    internal void Become(OutcomeState state, OutcomeEvent change, string? why = null)
    {
        State = state;
        Happened(change, why);
    }

    internal void Happened(OutcomeEvent change, string? why = null)
    {
        ChangedAt = change.IsTeachersOwn() ? ChangedAt : change.At;
        Note(change, why);
    }

    private void BackToDraft() => (State, Current.SentAt, IsCounted) = (OutcomeState.Draft, null, _revisions.Count > 1);
}
