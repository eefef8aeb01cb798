namespace Portfolio.Domain.People;

public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId From(Guid value) => new(value);
}

/// <summary>What a person comes here to do; one person can hold several.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Student = 1,
    SubjectTeacher = 2,
    HomeroomTeacher = 4,
    Adviser = 8,
    Registrar = 16,
    Administrator = 32,
    CityAdministrator = 64,
}

/// <summary>A way into the portal for one person.</summary>
public sealed class Account : Entity
{
    private Account()
    {
    }

    public Account(AccountId id, SchoolId school, string signInName, string name, string passwordHash, Roles roles)
    {
        Id = id;
        SchoolId = school;
        SignInName = signInName;
        Name = name;
        PasswordHash = passwordHash;
        Roles = roles;
    }

    public AccountId Id { get; private init; }

    /// <summary>Unique in the deployment, compared without case.</summary>
    public string SignInName { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public string PasswordHash { get; private set; } = string.Empty;

    public Roles Roles { get; private set; }

    public StudentId? StudentId { get; init; }

    public TeacherId? TeacherId { get; init; }

    public Actor AsActor() => new(Id, SchoolId, Name, Roles, StudentId, TeacherId);
}
