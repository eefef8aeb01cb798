namespace Portfolio.Domain.People;

/// <summary>How somebody proves who they are.</summary>
public enum CredentialKind
{
    /// <summary>A one-time code on a printed slip.</summary>
    IssuedCode,

    Password,
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

/// <summary>One way into an account. No two accounts have the same kind, issuer and subject.</summary>
public sealed class Credential
{
    /// <summary>The portal itself, of what it issues and of passwords that it keeps.</summary>
    public const string Portal = "portal";

    public const int IssuerMaxLength = 255;

    public const int SubjectMaxLength = 255;

    private Credential()
    {
    }

    public Credential(Account account, int number, CredentialKind kind, string issuer, string subject, string secret)
    {
        (AccountId, Number, SchoolId) = (account.Id, number, account.SchoolId);
        (Kind, Issuer, Subject, Secret) = (kind, issuer, subject, secret);
    }

    public AccountId AccountId { get; private init; }

    /// <summary>Which of the account's; one that has been removed leaves a gap.</summary>
    public int Number { get; private init; }

    public SchoolId SchoolId { get; private init; }

    public CredentialKind Kind { get; private init; }

    /// <summary>Who says that it is this person: the portal, later a directory or another provider.</summary>
    public string Issuer { get; private init; } = string.Empty;

    /// <summary>By what the issuer knows the person: the account's id for the portal's own.</summary>
    public string Subject { get; private init; } = string.Empty;

    /// <summary>What is kept to check the proof: a hash, never the proof itself; empty where the issuer checks.</summary>
    public string Secret { get; private set; } = string.Empty;

    internal void Renew(string secret) => Secret = secret;
}
