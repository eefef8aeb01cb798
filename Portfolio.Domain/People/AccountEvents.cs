namespace Portfolio.Domain.People;

/// <summary>Something that happened to an account.</summary>
public abstract record AccountEvent(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At) : DomainEvent(School, By, At)
{
    public override Guid Subject => Account.Value;
}

/// <summary>A one-time code was issued; earlier credentials stopped working.</summary>
public sealed record AccountIssued(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At)
    : AccountEvent(Account, School, By, At);

/// <summary>The person chose an account name, at the first sign-in or later.</summary>
public sealed record AccountNamed(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At)
    : AccountEvent(Account, School, By, At);

public sealed record PasswordChanged(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At)
    : AccountEvent(Account, School, By, At);

/// <summary>A teacher chose where reminders are sent; the address itself is not recorded.</summary>
/// <param name="IsOff">mail was switched off</param>
public sealed record MailAddressChosen(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At, bool IsOff)
    : AccountEvent(Account, School, By, At);

public sealed record RolesChanged(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At, Roles Before, Roles Now)
    : AccountEvent(Account, School, By, At);

public sealed record AccountDeactivated(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At)
    : AccountEvent(Account, School, By, At);

public sealed record AccountReactivated(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At)
    : AccountEvent(Account, School, By, At);

public sealed record UndoTimeChosen(AccountId Account, SchoolId School, AccountId? By, DateTimeOffset At, int Seconds)
    : AccountEvent(Account, School, By, At);
