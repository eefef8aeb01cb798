namespace Portfolio.Domain.People;

/// <summary>What the school's records hold of a person besides the name; shown to the person and to the registrar, never in a list.</summary>
public sealed record PersonalData
{
    /// <summary>身分證字號; empty when the roster has none.</summary>
    public string NationalId { get; init; } = string.Empty;

    public DateOnly? BirthDate { get; init; }

    public string Email { get; init; } = string.Empty;
}
