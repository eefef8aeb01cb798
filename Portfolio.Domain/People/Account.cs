using System.Security.Cryptography;

namespace Portfolio.Domain.People;

public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId From(Guid value) => new(value);
}

/// <summary>A person's account and what its owner does with it. What the school does with it is in <see cref="Administration"/>.</summary>
public sealed class Account : Entity
{
    /// <summary>For how many days a one-time code is valid.</summary>
    public const int CodeDays = 30;

    private const int StampLength = 32;

    /// <summary>Null when the account was loaded without them: a query that only checks a session needs no secrets.</summary>
    private List<Credential>? _credentials;

    private Account()
    {
    }

    /// <param name="passwordHash">empty for somebody who has no password in this portal</param>
    /// <param name="stamp">the initial security stamp; null for a random one</param>
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
            Ways.Put(CredentialKind.Password, passwordHash);
        }
    }

    public AccountId Id { get; private init; }

    /// <summary>Unique in the deployment; stored in lower case, so that every database compares it without case.</summary>
    public string SignInName { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public Roles Roles { get; private set; }

    /// <summary>Which credentials the person has.</summary>
    public CredentialState CredentialState { get; private set; } = CredentialState.Own;

    /// <summary>When the current one-time code was issued.</summary>
    public DateTimeOffset? IssuedAt { get; private set; }

    public DateTimeOffset? LastSignInAt { get; private set; }

    /// <summary>Nobody can sign in to a deactivated account; what was done with it stays.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Why it was last deactivated or reactivated; empty when it never was.</summary>
    public string StateReason { get; private set; } = string.Empty;

    /// <summary>The language last chosen on a page; mail to the person is written in it.</summary>
    public Language Language { get; private set; }

    /// <summary>Every session of the account depends on it: changing the stamp ends them all.</summary>
    public string SecurityStamp { get; private set; } = string.Empty;

    /// <summary>The undo time for publishing that the teacher has chosen, in seconds; null to use the school's.</summary>
    public int? UndoPublishingSeconds { get; private set; }

    public StudentId? StudentId { get; init; }

    public TeacherId? TeacherId { get; init; }

    /// <exception cref="InvalidOperationException">The account was loaded without them.</exception>
    public IReadOnlyList<Credential> Credentials => Held;

    public AccountAdministration Administration => new(this);

    /// <summary>Signed in with a one-time code: no other page can be reached before a name and a password are chosen.</summary>
    public bool MustChoose => CredentialState == CredentialState.Issued;

    /// <summary>When the current one-time code expires; null when there is none.</summary>
    public DateTimeOffset? CodeValidUntil => MustChoose ? IssuedAt?.AddDays(CodeDays) : null;

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

    /// <summary>Takes over what the school's roster says about the person now.</summary>
    /// <returns>Whether anything changed.</returns>
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

    /// <summary>The first sign-in: the account gets the person's own name and password, and the one-time code becomes invalid.</summary>
    /// <param name="signInName">as accepted by <see cref="CredentialRules.Name"/></param>
    /// <returns>Done; or <c>not-issued</c>, <c>account-inactive</c>, <c>code-expired</c>.</returns>
    public Result Choose(string signInName, string passwordHash, DateTimeOffset now)
    {
        var refused = !MustChoose ? AccountErrors.NotIssued
            : !IsActive ? AccountErrors.Inactive
            : CodeValidUntil is not { } until || now >= until ? AccountErrors.CodeExpired
            : null;
        if (refused is not null)
        {
            return refused;
        }

        Ways.PutOnly(CredentialKind.Password, passwordHash);
        EndSessions();
        (SignInName, CredentialState, IssuedAt) = (signInName, CredentialState.Own, null);
        Note(new AccountNamed(Id, SchoolId, Id, now));
        return Result.Done;
    }

    /// <returns>Done; or <c>nothing-changed</c>.</returns>
    public Result Rename(string signInName, DateTimeOffset now)
    {
        if (string.Equals(signInName, SignInName, StringComparison.OrdinalIgnoreCase))
        {
            return CommonErrors.NothingChanged;
        }

        SignInName = signInName;
        Note(new AccountNamed(Id, SchoolId, Id, now));
        return Result.Done;
    }

    public void ChangePassword(string passwordHash, DateTimeOffset now)
    {
        Ways.Put(CredentialKind.Password, passwordHash);
        EndSessions();
        Note(new PasswordChanged(Id, SchoolId, Id, now));
    }

    /// <summary>The same password with a newer hash: nobody is notified, and no session ends.</summary>
    public void StrengthenHash(string passwordHash)
    {
        Ways.Put(CredentialKind.Password, passwordHash);
        Touch();
    }

    public void SignedIn(DateTimeOffset now)
    {
        LastSignInAt = now;
        Touch();
    }

    /// <returns>Done, also when nothing changed; or <c>not-yours</c>, <c>undo-seconds</c> for a time that is not offered.</returns>
    public Result ChooseUndoTime(Actor by, int seconds, DateTimeOffset now)
    {
        var refused = by.Account != Id || by.Teacher is null ? CommonErrors.NotYours
            : !PolicyRules.UndoChoices.Contains(seconds) ? AccountErrors.UndoSeconds
            : null;
        if (refused is not null)
        {
            return refused;
        }

        if (UndoPublishingSeconds != seconds)
        {
            UndoPublishingSeconds = seconds;
            Note(new UndoTimeChosen(Id, SchoolId, by.Account, now, seconds));
        }

        return Result.Done;
    }

    /// <summary>The portal's own credential of this kind; null when the account has none.</summary>
    public Credential? Own(CredentialKind kind) => Ways.Own(kind);

    public void Speak(Language language)
    {
        if (Language != language)
        {
            Language = language;
            Touch();
        }
    }

    public Actor AsActor() => new(Id, SchoolId, Name, Roles, StudentId, TeacherId);

    /// <summary>Increments the version because this account is changing another one.</summary>
    public void Administer() => Touch();

    internal void OpenOnlyBy(string codeHash, AccountIssued issued)
    {
        Ways.PutOnly(CredentialKind.IssuedCode, codeHash);
        EndSessions();
        (CredentialState, IssuedAt) = (CredentialState.Issued, issued.At);
        Note(issued);
    }

    internal void Hold(RolesChanged changed)
    {
        Roles = changed.Now;
        Note(changed);
    }

    internal void Close(string reason, AccountDeactivated closed)
    {
        (IsActive, StateReason) = (false, reason);
        EndSessions();
        Note(closed);
    }

    internal void Reopen(string reason, AccountReactivated opened)
    {
        (IsActive, StateReason) = (true, reason);
        Note(opened);
    }

    private List<Credential> Held => _credentials ?? throw new InvalidOperationException("The account was read without its credentials");

    private HeldCredentials Ways => new(this, Held);

    private static string NewStamp() => RandomNumberGenerator.GetHexString(StampLength, lowercase: true);

    private void EndSessions() => SecurityStamp = NewStamp();
}
