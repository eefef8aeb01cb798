namespace Portfolio.Domain.People;

/// <summary>The language in which the portal writes to a person.</summary>
public enum Language
{
    Chinese,
    English,
}
