namespace Portfolio.Domain.People;

/// <summary>Why an account name, password, role or state change is refused.</summary>
public static class AccountErrors
{
    /// <summary>Once a school has an administrator, it issues codes itself.</summary>
    public static readonly Error SchoolHasAdministrator = new("school-has-administrator", ErrorKind.Conflict);

    /// <summary>An undo time that is not offered.</summary>
    public static readonly Error UndoSeconds = new("undo-seconds", ErrorKind.Invalid);

    /// <summary>No mail can be delivered to this address.</summary>
    public static readonly Error MailAddressInvalid = new("mail-address-invalid", ErrorKind.Invalid);

    public static readonly Error NameCharacters = new("account-name-characters", ErrorKind.Invalid);

    public static readonly Error NameTaken = new("account-name-taken", ErrorKind.Conflict);

    /// <summary>The name contains the student number, the teacher number or the national id.</summary>
    public static readonly Error NamePersonal = new("account-name-personal", ErrorKind.Invalid);

    public static readonly Error PasswordTooLong = new("password-too-long", ErrorKind.Invalid);

    public static readonly Error PasswordPersonal = new("password-personal", ErrorKind.Invalid);

    public static readonly Error PasswordCommon = new("password-common", ErrorKind.Invalid);

    public static readonly Error PasswordUnchanged = new("password-unchanged", ErrorKind.Invalid);

    public static readonly Error PasswordWrong = new("password-wrong", ErrorKind.Forbidden);

    /// <summary>The code is correct, but has expired.</summary>
    public static readonly Error CodeExpired = new("code-expired", ErrorKind.Closed);

    /// <summary>The person has a name and a password already.</summary>
    public static readonly Error NotIssued = new("not-issued", ErrorKind.Conflict);

    public static readonly Error Inactive = new("account-inactive", ErrorKind.Conflict);

    public static readonly Error Active = new("account-active", ErrorKind.Conflict);

    public static readonly Error RoleByRoster = new("role-by-roster", ErrorKind.Invalid);

    public static readonly Error RoleNeedsTeacher = new("role-needs-teacher", ErrorKind.Invalid);

    public static readonly Error RoleOfCity = new("role-of-city", ErrorKind.Forbidden);

    public static readonly Error LastAdministrator = new("last-administrator", ErrorKind.Conflict);

    /// <summary>Nobody may lock themselves out.</summary>
    public static readonly Error OwnAccount = new("own-account", ErrorKind.Conflict);

    public static readonly Error NobodyToIssue = new("nobody-to-issue", ErrorKind.Invalid);

    /// <summary>The person signs in with their own password, which a new code would replace.</summary>
    public static readonly Error HasPassword = new("has-password", ErrorKind.Conflict);

    /// <summary>A printed code is still valid, for one person or for everybody in a group.</summary>
    public static readonly Error SlipValid = new("slip-valid", ErrorKind.Conflict);

    /// <summary>Stale form: the code has been used, or the person has signed in, since it was shown.</summary>
    public static readonly Error SlipChanged = new("slip-changed", ErrorKind.Conflict);


    public static Error NameTooShort(int least) => new("account-name-too-short", ErrorKind.Invalid, least);

    public static Error NameTooLong(int most) => new("account-name-too-long", ErrorKind.Invalid, most);

    public static Error PasswordTooShort(int least) => new("password-too-short", ErrorKind.Invalid, least);

    /// <summary>Outcomes wait in the teacher's queue: a deputy or another teacher must take them over first.</summary>
    public static Error TeacherHasQueue(int waiting) => new("teacher-has-queue", ErrorKind.Conflict, waiting);
}
