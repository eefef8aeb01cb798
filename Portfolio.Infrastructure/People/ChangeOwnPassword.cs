using Microsoft.AspNetCore.Identity;

namespace Portfolio.Infrastructure.People;

/// <summary>Changes one's own password, confirmed with the old one; every other session of the account ends.</summary>
public sealed class ChangeOwnPassword(
    IDbContextFactory<PortfolioDbContext> contexts, AccountPasswords passwords, SignInAttempts attempts, TimeProvider clock)
{
    public sealed record Command(string? Old, string? New);

    /// <returns>
    /// The account's current state; or <c>password-wrong</c>, <c>too-many-requests</c>, <c>password-unchanged</c>, <c>conflict</c>, or a
    /// refusal of <see cref="CredentialRules"/>.
    /// </returns>
    public async Task<Result<Account>> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var account = await db.Accounts.Include(a => a.Credentials).SingleAsync(a => a.Id == actor.Account, ct);
        if ((await attempts.BeginAsync(account.SignInName, ct)).Error is { } resting)
        {
            return resting;
        }

        if (passwords.Verify(account, command.Old) == PasswordVerificationResult.Failed)
        {
            return AccountErrors.PasswordWrong;
        }

        await attempts.ForgiveAsync(account.SignInName, ct);
        var password = (await db.RulesAsync(account, ct)).Password(command.New, account.SignInName);
        if (password.Error is { } badPassword)
        {
            return badPassword;
        }

        if (string.Equals(password.Value, CredentialRules.PasswordText(command.Old), StringComparison.Ordinal))
        {
            return AccountErrors.PasswordUnchanged;
        }

        account.ChangePassword(passwords.Hash(password.Value), clock.GetUtcNow());
        return (await db.SaveAsync(ct)).Error is { } refused ? refused : account;
    }
}
