namespace Portfolio.Domain.Imports;

/// <summary>A value of a column that need not be there: without the column everything stays as it is.</summary>
public readonly record struct Given<T>(bool IsGiven, T Value)
{
    /// <summary>What the file says; otherwise what was there before.</summary>
    public T Or(T before) => IsGiven ? Value : before;
}
