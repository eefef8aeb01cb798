namespace Portfolio.Domain.Common;

/// <summary>What kind of failure this is; over HTTP it determines the status code.</summary>
public enum ErrorKind
{
    Invalid,
    NotFound,
    Forbidden,
    Conflict,
    Closed,
    TooLarge,
    WrongType,
    OverLimit,

    /// <summary>Too many requests, or too much in one request.</summary>
    TooMany,

    /// <summary>A dependency of the portal is full or unreachable; a later retry may succeed.</summary>
    Unavailable,
}

/// <summary>A named refusal. <see cref="Code"/> is stable (contract) and is also the resource key of its text in every language.</summary>
/// <param name="Code">lower-case words joined by hyphens, e.g. <c>window-closed</c></param>
/// <param name="Kind">which kind of failure</param>
/// <param name="Arguments">values for the text's placeholders: numbers, instants, names</param>
public sealed record Error(string Code, ErrorKind Kind, params IReadOnlyList<object> Arguments)
{
    /// <summary>Whether this is the same error, ignoring the arguments.</summary>
    public bool Is(Error other) => Code == other.Code;

    public override string ToString() => Code;
}
