namespace Portfolio.Domain.Records;

public readonly record struct ConductRecordId(Guid Value) : IEntityId<ConductRecordId>
{
    public static ConductRecordId From(Guid value) => new(value);
}

public enum ConductKind
{
    /// <summary>獎勵</summary>
    Reward,

    /// <summary>懲處</summary>
    Discipline,
}

/// <summary>獎懲: a reward or a disciplinary measure, registered by the school for a school year.</summary>
public sealed class ConductRecord : Entity
{
    private ConductRecord()
    {
    }

    public ConductRecord(
        ConductRecordId id, SchoolId school, StudentId student, SchoolYear year, ConductKind kind, string text, DateOnly on)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        Year = year;
        Kind = kind;
        Text = text;
        On = on;
    }

    public ConductRecordId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public SchoolYear Year { get; private init; }

    public ConductKind Kind { get; private init; }

    public string Text { get; private init; } = string.Empty;

    public DateOnly On { get; private init; }
}
