namespace Portfolio.Domain.Common;

/// <summary>The reason for a change that affects others: required, stored with the journal, and short.</summary>
public static class Reason
{
    /// <summary>Maximum length in characters, as a person counts them.</summary>
    public const int MaxLength = 200;

    /// <summary>Maximum length in UTF-16 units: the size of the column.</summary>
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
