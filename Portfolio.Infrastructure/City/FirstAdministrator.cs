namespace Portfolio.Infrastructure.City;

/// <summary>Creates the account of a new school's first administrator, without credentials until a code is issued.</summary>
internal static class FirstAdministrator
{
    private const int NameMaxLength = 40;

    private static readonly Error NameRequired = new("person-name-required", ErrorKind.Invalid);

    private static readonly Error NameTooLong = new("person-name-too-long", ErrorKind.Invalid, NameMaxLength);

    /// <summary>Alternatives, because somebody may have chosen the first name.</summary>
    public static IReadOnlyList<string> NamesFor(string code) =>
        [$"{code}-admin", .. Enumerable.Range(2, 20).Select(n => FormattableString.Invariant($"{code}-admin{n}"))];

    /// <returns>The account; or <c>person-name-required</c>, <c>person-name-too-long</c>.</returns>
    public static Result<Account> Of(School school, string? name, IReadOnlyList<string> taken, DateTimeOffset now)
    {
        var cleaned = PersonText.Clean(name).Replace('\n', ' ');
        if (cleaned.Length == 0)
        {
            return NameRequired;
        }

        if (PersonText.Length(cleaned) > NameMaxLength || cleaned.Length > 2 * NameMaxLength)
        {
            return NameTooLong;
        }

        return Account.FromRoster(
            new(Guid.CreateVersion7(now)), school.SchoolId, NamesFor(school.Code).Except(taken, StringComparer.Ordinal).First(), cleaned,
            Roles.Administrator);
    }
}
