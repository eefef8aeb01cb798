namespace Portfolio.Domain.Common;

/// <summary>Who asks: read from the database at the moment of asking, never from claims that may be hours old.</summary>
public sealed record Actor(
    AccountId Account,
    SchoolId School,
    string Name,
    Roles Roles,
    StudentId? Student,
    TeacherId? Teacher)
{
    public bool Is(Roles role) => (Roles & role) != Roles.None;
}
