using Microsoft.AspNetCore.Identity;

namespace Portfolio.Infrastructure.People;

/// <summary>Checks an account name and password.</summary>
public sealed class SignInByPassword(IDbContextFactory<PortfolioDbContext> contexts, IPasswordHasher<Account> passwords)
{
    private static readonly Error Refused = new("sign-in-failed", ErrorKind.Forbidden);

    /// <summary>Hashed when no account is found, so that the answer takes as long.</summary>
    private readonly Lazy<string> _nobody = new(() => passwords.HashPassword(null!, "nobody has this password"));

    /// <returns>The account; or <c>sign-in-failed</c>, the same for an unknown name and a wrong password.</returns>
    public async Task<Result<Account>> ExecuteAsync(string? name, string? password, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var signInName = (name ?? string.Empty).Trim().ToLowerInvariant();
        var account = await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.SignInName == signInName, ct);
        var verdict = passwords.VerifyHashedPassword(account!, account?.PasswordHash ?? _nobody.Value, password ?? string.Empty);
        return account is not null && verdict != PasswordVerificationResult.Failed ? account : Refused;
    }
}
