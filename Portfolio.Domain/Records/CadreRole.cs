namespace Portfolio.Domain.Records;

public readonly record struct CadreRoleId(Guid Value) : IEntityId<CadreRoleId>
{
    public static CadreRoleId From(Guid value) => new(value);
}

public enum CadreLevel
{
    /// <summary>校級</summary>
    School,

    /// <summary>班級</summary>
    HomeroomClass,

    /// <summary>社團</summary>
    Club,
}

/// <summary>幹部經歷: a post held in a semester, registered by the school.</summary>
public sealed class CadreRole : Entity
{
    private CadreRole()
    {
    }

    public CadreRole(
        CadreRoleId id, SchoolId school, StudentId student, SemesterId semester, CadreLevel level, string post, string unit, DateOnly? from,
        DateOnly? until)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        SemesterId = semester;
        Level = level;
        Post = post;
        Unit = unit;
        From = from;
        Until = until;
    }

    public CadreRoleId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public SemesterId SemesterId { get; private init; }

    public CadreLevel Level { get; private init; }

    /// <summary>職務, e.g. 班長.</summary>
    public string Post { get; private init; } = string.Empty;

    /// <summary>單位: the class or club; empty when the roster names none.</summary>
    public string Unit { get; private set; } = string.Empty;

    public DateOnly? From { get; private set; }

    /// <summary>Last day.</summary>
    public DateOnly? Until { get; private set; }

    /// <returns>Whether anything changed.</returns>
    public bool Correct(string unit, DateOnly? from, DateOnly? until)
    {
        if ((unit, from, until) == (Unit, From, Until))
        {
            return false;
        }

        (Unit, From, Until) = (unit, from, until);
        Touch();
        return true;
    }
}
