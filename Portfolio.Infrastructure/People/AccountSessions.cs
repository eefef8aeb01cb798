namespace Portfolio.Infrastructure.People;

/// <summary>Whether a session that began some time ago is still what the account is now.</summary>
public sealed class AccountSessions(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>The account's session; none when the account is gone or deactivated.</returns>
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

/// <summary>What a session rests on.</summary>
public sealed class AccountSession
{
    private AccountSession(Account account, string schoolName) => (Account, SchoolName) = (account, schoolName);

    public AccountId Id => Account.Id;

    public string Name => Account.Name;

    /// <summary>Empty where only the account was known.</summary>
    public string SchoolName { get; }

    public Roles Roles => MustChoose ? Roles.None : Account.Roles;

    /// <summary>Another stamp is another session.</summary>
    public string Stamp => Account.SecurityStamp;

    /// <summary>Only the first sign-in's page may be reached.</summary>
    public bool MustChoose => Account.MustChoose;

    /// <summary>As it was when the session was read.</summary>
    internal Account Account { get; }

    public static AccountSession Of(Account account, string schoolName = "") => new(account, schoolName);
}
