namespace Portfolio.Domain.Outcomes;

public readonly record struct OutcomeId(Guid Value) : IEntityId<OutcomeId>
{
    public static OutcomeId From(Guid value) => new(value);

    /// <summary>An outcome is an item.</summary>
    public static implicit operator ItemId(OutcomeId id) => new(id.Value);
}

/// <summary>
/// 課程學習成果: one course learning outcome with its revisions. This part is the student's: draft, send, take back, revise.
/// </summary>
public sealed partial class LearningOutcome : Entity
{
    /// <summary>What outcomes are among items.</summary>
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

    /// <summary>The student's class in that school year; it follows the student into another.</summary>
    public HomeroomClassId ClassId { get; private set; }

    public CourseId? CourseId { get; private set; }

    /// <summary>The certifying teacher.</summary>
    public TeacherId? TeacherId { get; private set; }

    public OutcomeState State { get; private set; }

    /// <summary>Counts against the limits: it is, or once was, decided or in a queue, and was not taken back before.</summary>
    public bool IsCounted { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The last thing that happened, but for what only the teacher knows of.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public IReadOnlyList<OutcomeRevision> Revisions => _revisions;

    public OutcomeRevision Current => _revisions.MaxBy(r => r.Number)!;

    private OutcomeParties Parties => new(Id, StudentId, ClassId, TeacherId);

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

    /// <summary>Attaches an accepted file, in place of an earlier one of its kind.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-a-draft</c>, <c>window-closed</c>.</returns>
    public Result Attach(Actor by, EvidenceFile file, Window upload)
    {
        if (AttachRefusal(by, upload, file.Upload) is { } refused)
        {
            return refused;
        }

        file.BelongTo(new(Kind, Id, Current.Number), StudentId);
        Current.Put(file);
        Happened(new OutcomeDrafted(Parties, SchoolId, by.Account, file.AcceptedAt));
        return Result.Done;
    }

    /// <summary>
    /// Why a file could not be attached; none when it could. Before its first byte is read, it is asked as if it ended as it begins.
    /// </summary>
    public Error? AttachRefusal(Actor by, Window upload, UploadSpan span) =>
        DraftRefusal(by) ?? (upload.AcceptsUpload(span.StartedAt, span.CompletedAt) ? null : WindowErrors.Closed(upload));

    /// <summary>Removes a file from the draft.</summary>
    public Result Detach(Actor by, EvidenceFile file, DateTimeOffset now)
    {
        if (DraftRefusal(by) is { } refused)
        {
            return refused;
        }

        Current.Remove(file);
        Happened(new OutcomeDrafted(Parties, SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <summary>
    /// The virus scanner has answered for one of its files. An infected one can never be read, so an outcome that waits with it goes back
    /// to its student as a draft and no longer counts.
    /// </summary>
    public void Scanned(EvidenceFile file, DateTimeOffset now)
    {
        if (file.Scan == ScanState.Infected && State.IsWaiting() && Current.Files.Contains(file))
        {
            BackToDraft();
        }

        Happened(new EvidenceScanned(Parties, SchoolId, null, now, file.Id, file.Scan));
    }

    /// <summary>
    /// Asks whether the draft may be deleted, and notes that it is. A revision in work goes back to the published result.
    /// </summary>
    public Result Discard(Actor by, DateTimeOffset now)
    {
        if (DraftRefusal(by) is { } refused)
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
    /// <returns>Done; or the first rule that stands against it.</returns>
    public Result Send(Actor by, SendTerms terms, DateTimeOffset now)
    {
        if (SendRefusals(by, terms, now) is [var first, ..])
        {
            return first;
        }

        TeacherId = terms.Teacher;
        State = OutcomeState.Sent;
        IsCounted = true;
        Current.SentAt = now;
        Happened(new OutcomeSent(Parties, SchoolId, by.Account, now, Current.Number));
        return Result.Done;
    }

    /// <summary>收回: back to a draft, until the teacher has opened it.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>conflict</c>, <c>already-read</c>, <c>window-closed</c>.</returns>
    public Result TakeBack(Actor by, Window upload, DateTimeOffset now)
    {
        if (by.Student != StudentId || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (State is not OutcomeState.Sent || Current.Files.Any(f => f.ReadAt is not null))
        {
            return State is OutcomeState.Draft ? CommonErrors.Conflict : OutcomeErrors.AlreadyRead;
        }

        if (upload.Refusal(now) is { } closed)
        {
            return closed;
        }

        Happened(new OutcomeTakenBack(Parties, SchoolId, by.Account, now, Current.Number));
        BackToDraft();
        return Result.Done;
    }

    /// <summary>Begins a new revision of an outcome that was published as not passed; text and files are carried over.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>not-failed</c>, <c>window-closed</c>.</returns>
    public Result Revise(Actor by, Window upload, DateTimeOffset now)
    {
        if (by.Student != StudentId || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (StateAt(now) != OutcomeState.Failed)
        {
            return OutcomeErrors.NotFailed;
        }

        if (upload.Refusal(now) is { } closed)
        {
            return closed;
        }

        TakeEffect(now);
        var previous = Current;
        var revision = new OutcomeRevision(Id, SchoolId, previous.Number + 1, previous.Title, previous.Description);
        foreach (var file in previous.Files)
        {
            revision.Put(file.CarriedOver(new(Guid.CreateVersion7(now)), revision.Number));
        }

        _revisions.Add(revision);
        State = OutcomeState.Draft;
        Happened(new OutcomeRevised(Parties, SchoolId, by.Account, now, revision.Number));
        return Result.Done;
    }

    private void BackToDraft()
    {
        State = OutcomeState.Draft;
        Current.SentAt = null;
        IsCounted = _revisions.Count > 1;
    }

    private Error? DraftRefusal(Actor by) =>
        by.Student != StudentId || by.School != SchoolId ? CommonErrors.NotYours
        : State != OutcomeState.Draft ? OutcomeErrors.NotADraft
        : null;

    private void Happened(OutcomeEvent change, string? why = null)
    {
        ChangedAt = change.IsTeachersOwn() ? ChangedAt : change.At;
        Note(change, why);
    }
}
