namespace Portfolio.Domain.People;

/// <summary>Where the portal's reminders are sent.</summary>
public sealed partial class Teacher
{
    /// <summary>The teacher's own choice, which no roster overwrites: empty for no mail, null to use the roster's address.</summary>
    public string? OwnEmail { get; private set; }

    /// <summary>The address in use; empty when no mail is to be sent.</summary>
    public string Email => OwnEmail ?? Personal.Email;

    /// <summary>Sets another address, or none; choosing the roster's address means following the roster again.</summary>
    /// <returns>Done; or <c>not-yours</c>, <c>mail-address-invalid</c>, <c>nothing-changed</c>.</returns>
    public Result ChooseEmail(Actor by, string? address, DateTimeOffset now)
    {
        if (by.Teacher != Id || by.School != SchoolId)
        {
            return CommonErrors.NotYours;
        }

        var chosen = (address ?? string.Empty).Trim();
        if (chosen.Length > 0 && !EmailAddress.IsPossible(chosen))
        {
            return AccountErrors.MailAddressInvalid;
        }

        if (chosen == Email)
        {
            return CommonErrors.NothingChanged;
        }

        OwnEmail = chosen == Personal.Email ? null : chosen;
        Note(new MailAddressChosen(by.Account, SchoolId, by.Account, now, IsOff: chosen.Length == 0));
        return Result.Done;
    }
}
