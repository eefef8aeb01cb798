namespace Portfolio.Infrastructure.People;

/// <summary>The first sign-in: a person with a one-time code chooses a name and a password.</summary>
public sealed class ChooseCredentials(IDbContextFactory<PortfolioDbContext> contexts, AccountPasswords passwords, TimeProvider clock)
{
    public sealed record Command(string? Name, string? Password);

    /// <returns>
    /// The account's current state; or <c>not-found</c>, <c>not-issued</c>, <c>code-expired</c>, <c>account-inactive</c>,
    /// <c>account-name-taken</c>, or a refusal of <see cref="CredentialRules"/>.
    /// </returns>
    public Task<Result<Account>> ExecuteAsync(AccountId id, Command command, CancellationToken ct) => Attempts.RunAsync<Account>(async () =>
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        if (await db.Accounts.AcrossSchools().Include(a => a.Credentials).SingleOrDefaultAsync(a => a.Id == id, ct) is not { } account)
        {
            return CommonErrors.NotFound;
        }

        var rules = await db.RulesAsync(account, ct);
        var name = rules.Name(command.Name);
        if (name.Error is { } badName)
        {
            return badName;
        }

        var password = rules.Password(command.Password, name.Value);
        if (password.Error is { } badPassword)
        {
            return badPassword;
        }

        if (passwords.Verify(account, command.Password) != Microsoft.AspNetCore.Identity.PasswordVerificationResult.Failed)
        {
            return AccountErrors.PasswordUnchanged;
        }

        if (await db.IsTakenAsync(name.Value, id, ct))
        {
            return AccountErrors.NameTaken;
        }

        var chosen = account.Choose(name.Value, passwords.Hash(password.Value), clock.GetUtcNow());
        var saved = chosen.IsRefused ? chosen : await db.SaveAsync(ct);
        return saved.Error is { } refused ? refused : account;
    });
}
