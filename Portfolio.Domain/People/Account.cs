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

/// <summary>How far an account's credentials have come.</summary>
public enum CredentialState
{
    /// <summary>Known from a roster; nothing has been issued, so nobody can sign in.</summary>
    NotIssued,

    /// <summary>A one-time code is on a printed sheet; whoever signs in with it must choose a name and a password.</summary>
    Issued,

    /// <summary>The person's own.</summary>
    Own,
}

/// <summary>A way into the portal for one person.</summary>
public sealed partial class Account : Entity
{
    private Account()
    {
    }

    /// <param name="passwordHash">empty for somebody who has no password here</param>
    /// <param name="stamp">the security stamp to begin with; a random one when none</param>
    public Account(AccountId id, SchoolId school, string signInName, string name, string passwordHash, Roles roles, string? stamp = null)
    {
        Id = id;
        SchoolId = school;
        SignInName = signInName.ToLowerInvariant();
        Name = name;
        Roles = roles;
        SecurityStamp = stamp ?? NewStamp();
        _credentials = [];
        if (passwordHash.Length > 0)
        {
            Put(CredentialKind.Password, passwordHash);
        }
    }

    public AccountId Id { get; private init; }

    /// <summary>Unique in the deployment; kept in lower case, so that every database compares it without case.</summary>
    public string SignInName { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public Roles Roles { get; private set; }

    /// <summary>How the person may prove who they are.</summary>
    public CredentialState CredentialState { get; private set; } = CredentialState.Own;

    /// <summary>When the one-time code in use was issued.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>A deactivated account signs nobody in; what it did stays.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Why it was deactivated, or opened again, the last time; empty when it never was.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>As chosen last on a page: what reaches the person elsewhere is written in it.</summary>
    public Language Language { get; private set; }

    public StudentId? StudentId { get; init; }

    public TeacherId? TeacherId { get; init; }

    /// <summary>An account from a roster: nobody can sign in before credentials are issued.</summary>
    public static Account FromRoster(
        AccountId id, SchoolId school, string signInName, string name, Roles roles, StudentId? student = null, TeacherId? teacher = null,
        string? stamp = null) =>
        new(id, school, signInName, name, string.Empty, roles, stamp)
        {
            CredentialState = CredentialState.NotIssued,
            StudentId = student,
            TeacherId = teacher,
        };

    /// <summary>What the school's roster says of the person now.</summary>
    /// <returns>Whether anything was different.</returns>
    public bool Correct(string name, Roles roles)
    {
        if ((name, roles) == (Name, Roles))
        {
            return false;
        }

        (Name, Roles) = (name, roles);
        Touch();
        return true;
    }

    public void Speak(Language language)
    {
        if (Language != language)
        {
            Language = language;
            Touch();
        }
    }

    public Actor AsActor() => new(Id, SchoolId, Name, Roles, StudentId, TeacherId);
}
