namespace Portfolio.Domain.Common;

/// <summary>Done, or refused for a named reason. Exceptions are for our own bugs only.</summary>
public readonly record struct Result(Error? Error)
{
    public static Result Done => default;

    public bool IsRefused => Error is not null;

    public static implicit operator Result(Error error) => new(error);
}

/// <summary>A value, or the named reason why there is none.</summary>
public readonly record struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Error? error)
    {
        _value = value;
        Error = error;
    }

    public Error? Error { get; }

    public bool IsRefused => Error is not null;

    public T Value => Error is null ? _value! : throw new InvalidOperationException($"Refused: {Error.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, error);
}
