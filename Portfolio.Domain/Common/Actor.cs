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
    /// <summary>For rows that name who did it: nobody when it was the command line.</summary>
    public AccountId? AccountOrNone => Account.Value == Guid.Empty ? null : Account;

    /// <summary>Whoever may type commands on the machine itself may do for a school what its registrar and administrator may.</summary>
    public static Actor CommandLine(SchoolId school) =>
        new(default, school, "command line", Roles.Registrar | Roles.Administrator, null, null);

    public bool Is(Roles role) => (Roles & role) != Roles.None;
}
