namespace Portfolio.Domain.Common;

/// <summary>Success, or a named error. Exceptions are for bugs in our own code only.</summary>
public readonly record struct Result(Error? Error)
{
    public static Result Done => default;

    public bool IsRefused => Error is not null;

    public static implicit operator Result(Error error) => new(error);
}

/// <summary>A value, or the named error that prevented it.</summary>
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
