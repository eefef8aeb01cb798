using Microsoft.AspNetCore.Identity;

namespace Portfolio.Infrastructure.People;

/// <summary>Verifies an account name with a password or a one-time code.</summary>
public sealed class SignInByPassword(
    IDbContextFactory<PortfolioDbContext> contexts, AccountPasswords passwords, SignInAttempts attempts, TimeProvider clock)
{
    private static readonly Error Refused = new("sign-in-failed", ErrorKind.Forbidden);

    /// <returns>
    /// The account; or <c>sign-in-failed</c>, the same for an unknown name, a wrong password and a deactivated account;
    /// <c>too-many-requests</c> after ten failures; <c>code-expired</c> for a correct code that is too old.
    /// </returns>
    public async Task<Result<Account>> ExecuteAsync(string? name, string? password, CancellationToken ct)
    {
        var signInName = CredentialRules.Fold(name);
        if ((await attempts.BeginAsync(signInName, ct)).Error is { } resting)
        {
            return resting;
        }

        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var account = await db.Accounts.AcrossSchools().Include(a => a.Credentials)
            .SingleOrDefaultAsync(a => a.SignInName == signInName, ct);
        var verdict = passwords.Verify(account, password);
        if (account is null || verdict == PasswordVerificationResult.Failed || !account.IsActive)
        {
            return Refused;
        }

        await attempts.ForgiveAsync(signInName, ct);
        var now = clock.GetUtcNow();
        if (account.CodeValidUntil <= now)
        {
            return AccountErrors.CodeExpired;
        }

        account.SignedIn(now);
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.StrengthenHash(passwords.Hash(CredentialRules.PasswordText(password)));
        }

        // Conflicts with a simultaneous sign-in are ignored: the date does not matter enough to refuse anybody.
        await db.SaveAsync(ct);
        return account;
    }
}
