namespace Portfolio.Domain.People;

/// <summary>The kinds of credential.</summary>
public enum CredentialKind
{
    /// <summary>A one-time code on a printed slip.</summary>
    IssuedCode,

    Password,
}

/// <summary>Which credentials an account has.</summary>
public enum CredentialState
{
    /// <summary>Known from a roster; no code has been issued, so nobody can sign in.</summary>
    NotIssued,

    /// <summary>A one-time code is on a printed slip; whoever signs in with it must choose a name and a password.</summary>
    Issued,

    /// <summary>The person's own name and password.</summary>
    Own,
}

/// <summary>One credential of an account. Kind, issuer and subject are unique together.</summary>
public sealed class Credential
{
    /// <summary>The issuer of codes and passwords that the portal itself manages.</summary>
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

    /// <summary>The number within the account; a removed credential leaves a gap.</summary>
    public int Number { get; private init; }

    public SchoolId SchoolId { get; private init; }

    public CredentialKind Kind { get; private init; }

    /// <summary>Who vouches for the person: the portal, later a directory or another provider.</summary>
    public string Issuer { get; private init; } = string.Empty;

    /// <summary>The issuer's id for the person: the account's id when the portal is the issuer.</summary>
    public string Subject { get; private init; } = string.Empty;

    /// <summary>What is stored to verify the proof: a hash, never the proof itself; empty where the issuer verifies.</summary>
    public string Secret { get; private set; } = string.Empty;

    internal void Renew(string secret) => Secret = secret;
}
