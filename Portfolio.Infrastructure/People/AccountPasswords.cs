using Microsoft.AspNetCore.Identity;

namespace Portfolio.Infrastructure.People;

/// <summary>Makes and checks what proves who somebody is: a password of their own, or a one-time code.</summary>
public sealed class AccountPasswords(IPasswordHasher<Account> hasher)
{
    /// <summary>Hashed when there is no password to compare with, so that every answer takes as long.</summary>
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword(null!, "nobody has this password"));

    /// <param name="password">as <see cref="CredentialRules.Password"/> lets it through</param>
    public string Hash(string password) => hasher.HashPassword(null!, password);

    /// <summary>
    /// Whether this proves the account's person. One slow comparison is made whatever the account is, also when there is none.
    /// </summary>
    /// <param name="account">read with its credentials</param>
    public PasswordVerificationResult Verify(Account? account, string? typed)
    {
        var (password, code) = (account?.Own(CredentialKind.Password), account?.Own(CredentialKind.IssuedCode));
        var verdict = hasher.VerifyHashedPassword(account!, password?.Secret ?? _nobody.Value, CredentialRules.PasswordText(typed));
        var isCode = code is not null && OneTimeCode.Verify(code.Secret, typed);
        return isCode ? PasswordVerificationResult.Success : password is not null ? verdict : PasswordVerificationResult.Failed;
    }
}
