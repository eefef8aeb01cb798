using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Infrastructure.People;

/// <summary>Whether a session that began some time ago is still what the account is now.</summary>
public sealed class AccountSessions(IDbContextFactory<PortfolioDbContext> contexts)
{
    /// <returns>The account's session; none when the account is gone or deactivated.</returns>
    public async Task<AccountSession?> ReadAsync(AccountId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.IsActive, ct) is { } account ? AccountSession.Of(account) : null;
    }
}

/// <summary>What a session rests on.</summary>
/// <param name="Stamp">changes with the password or code: another stamp is another session</param>
/// <param name="MustChoose">only the first sign-in's page may be reached</param>
public sealed record AccountSession(AccountId Id, string Name, Roles Roles, string Stamp, bool MustChoose)
{
    private const int StampLength = 16;

    public static AccountSession Of(Account account) => new(
        account.Id,
        account.Name,
        account.MustChoose ? Roles.None : account.Roles,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash)))[..StampLength],
        account.MustChoose);
}
