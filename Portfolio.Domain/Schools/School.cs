namespace Portfolio.Domain.Schools;

public readonly record struct SchoolId(Guid Value) : IEntityId<SchoolId>
{
    public static SchoolId From(Guid value) => new(value);
}

/// <summary>A school: the tenant that every row belongs to, with its own limits.</summary>
public sealed class School : Entity
{
    private School()
    {
    }

    public School(SchoolId id, string code, string name, SchoolPolicy policy)
    {
        SchoolId = id;
        Code = code;
        Name = name;
        Policy = policy;
    }

    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public SchoolPolicy Policy { get; private set; } = new();
}
