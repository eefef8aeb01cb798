namespace Portfolio.Domain.Records;

public readonly record struct AdviserAssignmentId(Guid Value) : IEntityId<AdviserAssignmentId>
{
    public static AdviserAssignmentId From(Guid value) => new(value);
}

/// <summary>Which course adviser or counselor looks after a student in a school year.</summary>
public sealed class AdviserAssignment : Entity
{
    private AdviserAssignment()
    {
    }

    public AdviserAssignment(
        AdviserAssignmentId id, SchoolId school, TeacherId adviser, StudentId student, SchoolYear year, DateTimeOffset since)
    {
        Id = id;
        SchoolId = school;
        TeacherId = adviser;
        StudentId = student;
        Year = year;
        Since = since;
    }

    public AdviserAssignmentId Id { get; private init; }

    public TeacherId TeacherId { get; private init; }

    public StudentId StudentId { get; private init; }

    public SchoolYear Year { get; private init; }

    public DateTimeOffset Since { get; private init; }

    /// <summary>When it ended; null while it lasts. The row is kept as history.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Assigns a student to an adviser for the rest of the school year.</summary>
    /// <param name="isAdviser">the teacher's account has the adviser role</param>
    /// <returns>The assignment; or <c>not-yours</c>, <c>not-an-adviser</c>.</returns>
    public static Result<AdviserAssignment> Assign(
        Actor by, AdviserAssignmentId id, TeacherId adviser, bool isAdviser, StudentId student, SchoolYear year, DateTimeOffset now)
    {
        if (!by.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        if (!isAdviser)
        {
            return AdvisingErrors.NotAnAdviser;
        }

        var assignment = new AdviserAssignment(id, by.School, adviser, student, year, now);
        assignment.Note(new AdviserAssigned(id, by.School, by.Account, now, adviser, student));
        return assignment;
    }

    /// <returns>Done; or <c>not-yours</c>, <c>assignment-ended</c>.</returns>
    public Result End(Actor by, DateTimeOffset now)
    {
        if (!by.Is(Roles.Registrar) || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        if (EndedAt is not null)
        {
            return AdvisingErrors.Ended;
        }

        EndedAt = now;
        Note(new AdviserReleased(Id, SchoolId, by.Account, now, TeacherId, StudentId));
        return Result.Done;
    }
}

public static class AdvisingErrors
{
    public static readonly Error NotAnAdviser = new("not-an-adviser", ErrorKind.Invalid);

    /// <summary>Everybody selected is assigned to this adviser already.</summary>
    public static readonly Error AssignedAlready = new("assigned-already", ErrorKind.Conflict);

    public static readonly Error Ended = new("assignment-ended", ErrorKind.Conflict);
}

public abstract record AdvisingEvent(
    AdviserAssignmentId Assignment, SchoolId School, AccountId? By, DateTimeOffset At, TeacherId Adviser, StudentId Student)
    : DomainEvent(School, By, At)
{
    public override Guid Subject => Assignment.Value;
}

public sealed record AdviserAssigned(
    AdviserAssignmentId Assignment, SchoolId School, AccountId? By, DateTimeOffset At, TeacherId Adviser, StudentId Student)
    : AdvisingEvent(Assignment, School, By, At, Adviser, Student);

public sealed record AdviserReleased(
    AdviserAssignmentId Assignment, SchoolId School, AccountId? By, DateTimeOffset At, TeacherId Adviser, StudentId Student)
    : AdvisingEvent(Assignment, School, By, At, Adviser, Student);
