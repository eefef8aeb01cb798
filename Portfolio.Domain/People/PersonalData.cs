namespace Portfolio.Domain.People;

/// <summary>
/// What the school's records hold about a person besides the name; shown to the person and to the registrar, never in a list.
/// </summary>
public sealed record PersonalData
{
    /// <summary>身分證字號; empty when the roster has none.</summary>
    public string NationalId { get; init; } = string.Empty;

    /// <summary>Enough of the id to recognise it, not enough to use it: A1*****789.</summary>
    public string MaskedNationalId => NationalId.Length > 5
        ? $"{NationalId[..2]}{new string('*', NationalId.Length - 5)}{NationalId[^3..]}"
        : new('*', NationalId.Length);

    public DateOnly? BirthDate { get; init; }

    public string Email { get; init; } = string.Empty;
}
