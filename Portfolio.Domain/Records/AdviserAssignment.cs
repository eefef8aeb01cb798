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

    public AdviserAssignment(AdviserAssignmentId id, SchoolId school, TeacherId adviser, StudentId student, SchoolYear year, DateTimeOffset since)
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

    /// <summary>When it ended; the row stays as history.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
}
