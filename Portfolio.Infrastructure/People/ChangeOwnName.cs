using Microsoft.AspNetCore.Identity;

namespace Portfolio.Infrastructure.People;

/// <summary>Changes one's own account name, confirmed with the password.</summary>
public sealed class ChangeOwnName(
    IDbContextFactory<PortfolioDbContext> contexts, AccountPasswords passwords, SignInAttempts attempts, TimeProvider clock)
{
    public sealed record Command(string? Password, string? Name);

    /// <returns>
    /// The account's current state; or <c>password-wrong</c>, <c>too-many-requests</c>, <c>account-name-taken</c>, <c>nothing-changed</c>,
    /// <c>conflict</c>, or a refusal of <see cref="CredentialRules"/>.
    /// </returns>
    public async Task<Result<Account>> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var account = await db.Accounts.AcrossSchools().Include(a => a.Credentials).SingleAsync(a => a.Id == actor.Account, ct);
        if ((await attempts.BeginAsync(account.SignInName, ct)).Error is { } resting)
        {
            return resting;
        }

        if (passwords.Verify(account, command.Password) == PasswordVerificationResult.Failed)
        {
            return AccountErrors.PasswordWrong;
        }

        await attempts.ForgiveAsync(account.SignInName, ct);
        var name = (await db.RulesAsync(account, ct)).Name(command.Name);
        if (name.Error is { } badName)
        {
            return badName;
        }

        if (await db.IsTakenAsync(name.Value, account.Id, ct))
        {
            return AccountErrors.NameTaken;
        }

        var renamed = account.Rename(name.Value, clock.GetUtcNow());
        var saved = renamed.IsRefused ? renamed : await db.SaveAsync(ct);
        return saved.Error is { } refused ? refused : account;
    }
}
