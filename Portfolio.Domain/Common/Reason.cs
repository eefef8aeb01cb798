namespace Portfolio.Domain.Common;

/// <summary>Why somebody changed what concerns others: required, kept beside the journal, short enough to be read.</summary>
public static class Reason
{
    /// <summary>Characters as a person counts them.</summary>
    public const int MaxLength = 200;

    /// <summary>UTF-16 units that a column holds.</summary>
    private const int MostUnits = 500;

    /// <returns>The reason, cleaned; or <c>reason-required</c>, <c>reason-too-long</c>.</returns>
    public static Result<string> Of(string? text)
    {
        var reason = PersonText.Clean(text);
        return reason.Length == 0 ? ReasonErrors.Required
            : PersonText.Length(reason) is var length && (length > MaxLength || reason.Length > MostUnits)
                ? ReasonErrors.TooLong(MaxLength, length)
            : reason;
    }
}

public static class ReasonErrors
{
    public static readonly Error Required = new("reason-required", ErrorKind.Invalid);

    public static Error TooLong(int max, int length) => new("reason-too-long", ErrorKind.Invalid, max, length);
}
