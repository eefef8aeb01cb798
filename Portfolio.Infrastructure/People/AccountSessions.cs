namespace Portfolio.Infrastructure.People;

/// <summary>Checks whether an existing session is still valid for the account.</summary>
public sealed class AccountSessions(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>The account's session; null when the account is gone or deactivated.</returns>
    public async Task<AccountSession?> ReadAsync(AccountId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var found = await (
            from a in db.Accounts.AcrossSchools().AsNoTracking()
            where a.Id == id && a.IsActive
            join s in db.Schools on a.SchoolId equals s.SchoolId
            select new { Account = a, s.Name }).SingleOrDefaultAsync(ct);
        return found is null ? null : AccountSession.Of(found.Account, found.Name);
    }
}

/// <summary>The account data that a session depends on.</summary>
public sealed class AccountSession
{
    private AccountSession(Account account, string schoolName) => (Account, SchoolName) = (account, schoolName);

    public AccountId Id => Account.Id;

    public string Name => Account.Name;

    /// <summary>Empty where only the account was known.</summary>
    public string SchoolName { get; }

    public Roles Roles => MustChoose ? Roles.None : Account.Roles;

    /// <summary>A changed stamp ends the session.</summary>
    public string Stamp => Account.SecurityStamp;

    /// <summary>Whether only the first sign-in page may be reached.</summary>
    public bool MustChoose => Account.MustChoose;

    /// <summary>The account as loaded with the session.</summary>
    internal Account Account { get; }

    public static AccountSession Of(Account account, string schoolName = "") => new(account, schoolName);
}
