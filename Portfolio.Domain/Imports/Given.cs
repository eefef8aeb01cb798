namespace Portfolio.Domain.Imports;

/// <summary>A value of an optional column: when the column is missing, the existing value stays.</summary>
public readonly record struct Given<T>(bool IsGiven, T Value)
{
    /// <summary>The value in the file; otherwise the existing one.</summary>
    public T Or(T before) => IsGiven ? Value : before;
}
