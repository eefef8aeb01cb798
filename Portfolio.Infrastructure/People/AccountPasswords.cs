using Microsoft.AspNetCore.Identity;

namespace Portfolio.Infrastructure.People;

/// <summary>Hashes and verifies a person's password or one-time code.</summary>
public sealed class AccountPasswords(IPasswordHasher<Account> hasher)
{
    /// <summary>Verified against when there is no account, so that every answer takes the same time.</summary>
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword(null!, "nobody has this password"));

    /// <param name="password">as accepted by <see cref="CredentialRules.Password"/></param>
    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>
    /// Whether the input proves the person's identity. Exactly one slow comparison is made, also when there is no account.
    /// </summary>
    /// <param name="account">loaded with its credentials</param>
    public PasswordVerificationResult Verify(Account? account, string? typed)
    {
        var (password, code) = (account?.Own(CredentialKind.Password), account?.Own(CredentialKind.IssuedCode));
        var verdict = hasher.VerifyHashedPassword(account!, password?.Secret ?? _nobody.Value, CredentialRules.PasswordText(typed));
        var isCode = code is not null && OneTimeCode.Verify(code.Secret, typed);
        return isCode ? PasswordVerificationResult.Success : password is not null ? verdict : PasswordVerificationResult.Failed;
    }
}
