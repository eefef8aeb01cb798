using System.Globalization;
using System.Text;

namespace Portfolio.Domain.People;

/// <summary>
/// The rules for an account name and password that a person chooses: long enough, not derivable from the class list, not a common
/// password. No composition rules and no expiry (OWASP ASVS 5, 6.2).
/// </summary>
/// <param name="policy">the school's own lengths</param>
/// <param name="isStudent">students and staff have different minimum lengths</param>
/// <param name="facts">what others know about the person: number, national id, birth date in its usual formats</param>
public sealed class CredentialRules(SchoolPolicy policy, bool isStudent, IReadOnlyCollection<string> facts)
{
    /// <summary>The lowest minimum length a school may set, for names and for passwords.</summary>
    public const int LeastLength = 6;

    public const int NameMaxLength = 64;

    public const int PasswordMaxLength = 128;

    /// <summary>A shorter fact, such as a teacher number, also occurs in harmless words.</summary>
    private const int TellingLength = 5;

    public int NameMinLength => Math.Max(LeastLength, policy.AccountNameMinLength);

    public int PasswordMinLength => Math.Max(LeastLength, isStudent ? policy.StudentPasswordMinLength : policy.StaffPasswordMinLength);

    /// <summary>Facts about a person as they would be typed, without the empty ones.</summary>
    public static IReadOnlyCollection<string> FactsOf(string number, PersonalData personal)
    {
        var facts = new List<string> { number, personal.NationalId };
        if (personal.BirthDate is { } born)
        {
            facts.Add(born.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{born.Year - 1911:000}{born:MMdd}"));
            facts.Add(string.Create(CultureInfo.InvariantCulture, $"{born.Year - 1911}{born:MMdd}"));
        }

        return [.. facts.Where(f => f.Length > 0)];
    }

    /// <summary>An account name as it is stored and compared: lower case, with full-width letters folded.</summary>
    public static string Fold(string? name) => Composed(name, NormalizationForm.FormKC).Trim().ToLowerInvariant();

    /// <summary>A password as it is hashed: normalized, so that keyboards that encode a character differently give the same hash.</summary>
    public static string PasswordText(string? password) => Composed(password, NormalizationForm.FormC);

    /// <returns>
    /// The name as it is stored; or <c>account-name-too-short</c>, <c>account-name-too-long</c>, <c>account-name-characters</c>,
    /// <c>account-name-personal</c>.
    /// </returns>
    public Result<string> Name(string? chosen)
    {
        var name = Fold(chosen);
        if (name.Length < NameMinLength)
        {
            return AccountErrors.NameTooShort(NameMinLength);
        }

        if (name.Length > NameMaxLength)
        {
            return AccountErrors.NameTooLong(NameMaxLength);
        }

        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'))
        {
            return AccountErrors.NameCharacters;
        }

        return facts.Any(f => Tells(name, f)) ? AccountErrors.NamePersonal : name;
    }

    /// <returns>The password as it is hashed; or <c>password-too-short</c>, <c>password-too-long</c>, <c>password-personal</c>,
    /// <c>password-common</c>.</returns>
    public Result<string> Password(string? chosen, string name)
    {
        var password = PasswordText(chosen);
        if (PersonText.Length(password) < PasswordMinLength)
        {
            return AccountErrors.PasswordTooShort(PasswordMinLength);
        }

        if (password.Length > PasswordMaxLength)
        {
            return AccountErrors.PasswordTooLong;
        }

        if (facts.Append(name).Any(f => string.Equals(f, password.Trim(), StringComparison.OrdinalIgnoreCase)))
        {
            return AccountErrors.PasswordPersonal;
        }

        return CommonPasswords.Contain(password) ? AccountErrors.PasswordCommon : password;
    }

    /// <summary>
    /// Whether the name contains a fact that does not occur by chance, or is a short one, alone or after the roster's hyphen.
    /// </summary>
    private static bool Tells(string name, string fact) => fact.Length >= TellingLength
        ? name.Contains(fact, StringComparison.OrdinalIgnoreCase)
        : name.Equals(fact, StringComparison.OrdinalIgnoreCase) || name.EndsWith("-" + fact, StringComparison.OrdinalIgnoreCase);

    private static string Composed(string? text, NormalizationForm form)
    {
        try
        {
            return (text ?? string.Empty).Normalize(form);
        }
        catch (ArgumentException)
        {
            // A lone surrogate or a non-character: it cannot be normalized, and no other keyboard could type it.
            return text!;
        }
    }
}
