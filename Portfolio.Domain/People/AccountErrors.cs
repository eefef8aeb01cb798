namespace Portfolio.Domain.People;

/// <summary>Why a name, a password, a role or a state of an account is refused.</summary>
public static class AccountErrors
{
    /// <summary>From then on the school issues for itself.</summary>
    public static readonly Error SchoolHasAdministrator = new("school-has-administrator", ErrorKind.Conflict);

    /// <summary>A time for undoing that is not offered.</summary>
    public static readonly Error UndoSeconds = new("undo-seconds", ErrorKind.Invalid);

    /// <summary>No mail can be sent there.</summary>
    public static readonly Error MailAddressInvalid = new("mail-address-invalid", ErrorKind.Invalid);

    public static readonly Error NameCharacters = new("account-name-characters", ErrorKind.Invalid);

    public static readonly Error NameTaken = new("account-name-taken", ErrorKind.Conflict);

    /// <summary>The name tells the student number, the teacher's number or the national id.</summary>
    public static readonly Error NamePersonal = new("account-name-personal", ErrorKind.Invalid);

    public static readonly Error PasswordTooLong = new("password-too-long", ErrorKind.Invalid);

    public static readonly Error PasswordPersonal = new("password-personal", ErrorKind.Invalid);

    public static readonly Error PasswordCommon = new("password-common", ErrorKind.Invalid);

    public static readonly Error PasswordUnchanged = new("password-unchanged", ErrorKind.Invalid);

    public static readonly Error PasswordWrong = new("password-wrong", ErrorKind.Forbidden);

    /// <summary>Right, but printed too long ago.</summary>
    public static readonly Error CodeExpired = new("code-expired", ErrorKind.Closed);

    /// <summary>The person has a name and a password already.</summary>
    public static readonly Error NotIssued = new("not-issued", ErrorKind.Conflict);

    public static readonly Error Inactive = new("account-inactive", ErrorKind.Conflict);

    public static readonly Error Active = new("account-active", ErrorKind.Conflict);

    public static readonly Error RoleByRoster = new("role-by-roster", ErrorKind.Invalid);

    public static readonly Error RoleNeedsTeacher = new("role-needs-teacher", ErrorKind.Invalid);

    public static readonly Error RoleOfCity = new("role-of-city", ErrorKind.Forbidden);

    public static readonly Error LastAdministrator = new("last-administrator", ErrorKind.Conflict);

    /// <summary>Nobody locks themselves out.</summary>
    public static readonly Error OwnAccount = new("own-account", ErrorKind.Conflict);

    public static readonly Error NobodyToIssue = new("nobody-to-issue", ErrorKind.Invalid);

    /// <summary>The person signs in with a password of their own, which a new code would end.</summary>
    public static readonly Error HasPassword = new("has-password", ErrorKind.Conflict);

    /// <summary>A printed code is out and may still be used, by one person or by everybody of a group.</summary>
    public static readonly Error SlipValid = new("slip-valid", ErrorKind.Conflict);

    /// <summary>Something has happened since the form was shown: it has been used already, or the person has signed in.</summary>
    public static readonly Error SlipChanged = new("slip-changed", ErrorKind.Conflict);


    public static Error NameTooShort(int least) => new("account-name-too-short", ErrorKind.Invalid, least);

    public static Error NameTooLong(int most) => new("account-name-too-long", ErrorKind.Invalid, most);

    public static Error PasswordTooShort(int least) => new("password-too-short", ErrorKind.Invalid, least);

    /// <summary>Outcomes wait in the teacher's queue: a deputy or another teacher must take them first.</summary>
    public static Error TeacherHasQueue(int waiting) => new("teacher-has-queue", ErrorKind.Conflict, waiting);
}
