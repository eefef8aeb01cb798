using System.Security.Cryptography;

namespace Portfolio.Domain.People;

public readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId From(Guid value) => new(value);
}

/// <summary>
/// A way into the portal for one person, and what the person does with it. What the school does with it is its
/// <see cref="Administration"/>.
/// </summary>
public sealed class Account : Entity
{
    /// <summary>Days for which a one-time code may be used.</summary>
    public const int CodeDays = 30;

    private const int StampLength = 32;

    /// <summary>None when the account was read without them: who only asks whose session it is needs no secret.</summary>
    private List<Credential>? _credentials;

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
            Ways.Put(CredentialKind.Password, passwordHash);
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

    /// <summary>What every session of the account rests on: with another stamp they all have ended.</summary>
    public string SecurityStamp { get; private set; } = string.Empty;

    /// <summary>A teacher's own seconds in which a publishing can be undone; none while the school's rule is good enough.</summary>
    public int? UndoPublishingSeconds { get; private set; }

    public StudentId? StudentId { get; init; }

    public TeacherId? TeacherId { get; init; }

    /// <exception cref="InvalidOperationException">The account was read without them.</exception>
    public IReadOnlyList<Credential> Credentials => Held;

    public AccountAdministration Administration => new(this);

    /// <summary>Signed in with a one-time code: nothing else may be reached before a name and a password are chosen.</summary>
    public bool MustChoose => CredentialState == CredentialState.Issued;

    /// <summary>When the one-time code in use ends; none when there is none.</summary>
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

    /// <summary>The first sign-in: the account becomes the person's own, and the code is worth nothing any more.</summary>
    /// <param name="signInName">as <see cref="CredentialRules.Name"/> lets it through</param>
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

    /// <summary>The same password in a newer hash: nothing that anybody has to be told, and no session ends.</summary>
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

    /// <returns>Done, also when it was so before; or <c>not-yours</c>, <c>undo-seconds</c> for a time that is not offered.</returns>
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

    /// <summary>The portal's own of this kind; none when the account has none.</summary>
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

    /// <summary>Marks that this account is changing another one.</summary>
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
