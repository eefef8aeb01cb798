using System.Text.RegularExpressions;

namespace Portfolio.Domain.Schools;

public readonly record struct SchoolId(Guid Value) : IEntityId<SchoolId>
{
    public static SchoolId From(Guid value) => new(value);
}

/// <summary>
/// A school: the tenant that every row belongs to, with its own limits. This part holds what the city sets: code and name.
/// </summary>
public sealed partial class School : Entity
{
    public const int NameMaxLength = 40;

    private School()
    {
    }

    public School(SchoolId id, string code, string name, SchoolPolicy policy)
    {
        SchoolId = id;
        Code = code;
        Name = name;
        Policy = policy;
    }

    /// <summary>Unique in the deployment; the prefix of issued account names.</summary>
    public string Code { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public SchoolPolicy Policy { get; private set; } = new();

    /// <summary>Adds a school to the city, with the default policy.</summary>
    /// <returns>The school; or <c>not-yours</c>, <c>school-code-invalid</c>, <c>school-name-required</c>,
    /// <c>school-name-too-long</c>.</returns>
    public static Result<School> Join(Actor by, SchoolId id, string? code, string? name, DateTimeOffset now)
    {
        var (folded, cleaned) = (FoldCode(code), CleanName(name));
        if ((!CodePattern().IsMatch(folded) ? SchoolErrors.CodeInvalid : NameRefusal(by, cleaned)) is { } refused)
        {
            return by.Is(Roles.CityAdministrator) ? refused : CommonErrors.NotYours;
        }

        var school = new School(id, folded, cleaned, new());
        school.Note(new SchoolJoined(id, by.Account, now));
        return school;
    }

    /// <summary>A code as it is stored and compared: trimmed and in lower case.</summary>
    public static string FoldCode(string? code) => PersonText.Clean(code).ToLowerInvariant();

    /// <returns>Done, also when the name is unchanged; or <c>not-yours</c>, <c>school-name-required</c>,
    /// <c>school-name-too-long</c>.</returns>
    public Result Rename(Actor by, string? name, DateTimeOffset now)
    {
        var cleaned = CleanName(name);
        if (NameRefusal(by, cleaned) is { } refused)
        {
            return refused;
        }

        if (cleaned != Name)
        {
            Name = cleaned;
            Note(new SchoolRenamed(SchoolId, by.Account, now));
        }

        return Result.Done;
    }

    private static string CleanName(string? name) => PersonText.Clean(name).Replace('\n', ' ');

    private static Error? NameRefusal(Actor by, string name) =>
        !by.Is(Roles.CityAdministrator) ? CommonErrors.NotYours
        : name.Length == 0 ? SchoolErrors.NameRequired
        : PersonText.Length(name) > NameMaxLength || name.Length > 2 * NameMaxLength ? SchoolErrors.NameTooLong(NameMaxLength)
        : null;

    [GeneratedRegex("^[a-z][a-z0-9-]{1,15}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}

public static class SchoolErrors
{
    public static readonly Error CodeInvalid = new("school-code-invalid", ErrorKind.Invalid);

    public static readonly Error NameRequired = new("school-name-required", ErrorKind.Invalid);

    public static Error CodeTaken(string code) => new("school-code-taken", ErrorKind.Conflict, code);

    public static Error NameTooLong(int max) => new("school-name-too-long", ErrorKind.Invalid, max);
}

public sealed record SchoolJoined(SchoolId School, AccountId? By, DateTimeOffset At) : DomainEvent(School, By, At)
{
    public override Guid Subject => School.Value;
}

public sealed record SchoolRenamed(SchoolId School, AccountId? By, DateTimeOffset At) : DomainEvent(School, By, At)
{
    public override Guid Subject => School.Value;
}
