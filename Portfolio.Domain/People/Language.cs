namespace Portfolio.Domain.People;

/// <summary>In which language a person is written to.</summary>
public enum Language
{
    Chinese,
    English,
}
