namespace Portfolio.Domain.People;

/// <summary>What a person does with their own account.</summary>
public sealed partial class Account
{
    /// <summary>Days for which a one-time code may be used.</summary>
    public const int CodeDays = 30;

    /// <summary>Signed in with a one-time code: nothing else may be reached before a name and a password are chosen.</summary>
    public bool MustChoose => Credential == CredentialState.Issued;

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

        (SignInName, PasswordHash, Credential, IssuedAt) = (signInName, passwordHash, CredentialState.Own, null);
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
        PasswordHash = passwordHash;
        Note(new PasswordChanged(Id, SchoolId, Id, now));
    }

    /// <summary>The same password in a newer hash: nothing that anybody has to be told.</summary>
    public void StrengthenHash(string passwordHash)
    {
        PasswordHash = passwordHash;
        Touch();
    }

    public void SignedIn(DateTimeOffset now)
    {
        LastSignInAt = now;
        Touch();
    }
}
