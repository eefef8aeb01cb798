namespace Portfolio.Domain.Common;

/// <summary>What a refusal means to a caller; over HTTP it chooses the status.</summary>
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

    /// <summary>Asked too often, or for too much at once.</summary>
    TooMany,

    /// <summary>Something the portal stands on is full or away; asking again later may help.</summary>
    Unavailable,
}

/// <summary>A named refusal. <see cref="Code"/> is stable (contract) and the key of its text in every language.</summary>
/// <param name="Code">lower-case words joined by hyphens, e.g. <c>window-closed</c></param>
/// <param name="Kind">what sort of refusal</param>
/// <param name="Arguments">values for the text's placeholders: numbers, instants, names</param>
public sealed record Error(string Code, ErrorKind Kind, params IReadOnlyList<object> Arguments)
{
    /// <summary>Whether it is this refusal, whatever values either carries.</summary>
    public bool Is(Error other) => Code == other.Code;

    public override string ToString() => Code;
}
