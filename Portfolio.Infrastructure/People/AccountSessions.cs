namespace Portfolio.Infrastructure.People;

/// <summary>Whether a session that began some time ago is still what the account is now.</summary>
public sealed class AccountSessions(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>The account's session; none when the account is gone or deactivated.</returns>
    public async Task<AccountSession?> ReadAsync(AccountId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Accounts.AcrossSchools().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.IsActive, ct) is { } account
            ? AccountSession.Of(account)
            : null;
    }
}

/// <summary>What a session rests on.</summary>
public sealed class AccountSession
{
    private AccountSession(Account account) => Account = account;

    public AccountId Id => Account.Id;

    public string Name => Account.Name;

    public Roles Roles => MustChoose ? Roles.None : Account.Roles;

    /// <summary>Another stamp is another session.</summary>
    public string Stamp => Account.SecurityStamp;

    /// <summary>Only the first sign-in's page may be reached.</summary>
    public bool MustChoose => Account.MustChoose;

    /// <summary>As it was when the session was read.</summary>
    internal Account Account { get; }

    public static AccountSession Of(Account account) => new(account);
}
