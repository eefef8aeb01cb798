using System.Security.Cryptography;

namespace Portfolio.Domain.People;

/// <summary>The ways into the account, and what a person does with them.</summary>
public sealed partial class Account
{
    /// <summary>Days for which a one-time code may be used.</summary>
    public const int CodeDays = 30;

    private const int StampLength = 32;

    /// <summary>None when the account was read without them: who only asks whose session it is needs no secret.</summary>
    private List<Credential>? _credentials;

    /// <summary>What every session of the account rests on: with another stamp they all have ended.</summary>
    public string SecurityStamp { get; private set; } = string.Empty;

    /// <exception cref="InvalidOperationException">The account was read without them.</exception>
    public IReadOnlyList<Credential> Credentials => Held;

    /// <summary>Signed in with a one-time code: nothing else may be reached before a name and a password are chosen.</summary>
    public bool MustChoose => CredentialState == CredentialState.Issued;

    /// <summary>When the one-time code in use ends; none when there is none.</summary>
    public DateTimeOffset? CodeValidUntil => MustChoose ? IssuedAt?.AddDays(CodeDays) : null;

    /// <summary>The first sign-in: the account becomes the person's own, and the code is worth nothing any more.</summary>
    /// <param name="signInName">as <see cref="CredentialRules.Name"/> lets it through</param>
    /// <returns>Done; or <c>not-issued</c>, <c>account-inactive</c>, <c>code-expired</c>.</returns>
    public Result Choose(string signInName, string passwordHash, DateTimeOffset now)
    {
        if (!MustChoose)
        {
            return AccountErrors.NotIssued;
        }

        if (!IsActive)
        {
            return AccountErrors.Inactive;
        }

        if (CodeValidUntil is not { } until || now >= until)
        {
            return AccountErrors.CodeExpired;
        }

        PutOnly(CredentialKind.Password, passwordHash);
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
        Put(CredentialKind.Password, passwordHash);
        EndSessions();
        Note(new PasswordChanged(Id, SchoolId, Id, now));
    }

    /// <summary>The same password in a newer hash: nothing that anybody has to be told, and no session ends.</summary>
    public void StrengthenHash(string passwordHash)
    {
        Put(CredentialKind.Password, passwordHash);
        Touch();
    }

    public void SignedIn(DateTimeOffset now)
    {
        LastSignInAt = now;
        Touch();
    }

    /// <summary>The portal's own of this kind; none when the account has none.</summary>
    public Credential? Own(CredentialKind kind) => Held.Find(c => c.Kind == kind && c.Issuer == Credential.Portal);

    private List<Credential> Held => _credentials ?? throw new InvalidOperationException("The account was read without its credentials");

    private static string NewStamp() => RandomNumberGenerator.GetHexString(StampLength, lowercase: true);

    private void EndSessions() => SecurityStamp = NewStamp();

    private void Put(CredentialKind kind, string secret)
    {
        if (Own(kind) is { } own)
        {
            own.Renew(secret);
        }
        else
        {
            var number = Held.Select(c => c.Number).DefaultIfEmpty().Max() + 1;
            Held.Add(new(this, number, kind, Credential.Portal, Id.Value.ToString(), secret));
        }
    }

    /// <summary>Whatever else opened the account ends, and whoever came in by it is out.</summary>
    private void PutOnly(CredentialKind kind, string secret)
    {
        Put(kind, secret);
        Held.RemoveAll(c => c.Kind != kind || c.Issuer != Credential.Portal);
        EndSessions();
    }
}
