namespace Portfolio.Domain.People;

/// <summary>What the school does with an account, and the city before the school has an administrator.</summary>
public sealed class AccountAdministration(Account account)
{
    /// <summary>Roles that need a teacher's data and mean nothing without it.</summary>
    private const Roles TeachersOnly = Roles.SubjectTeacher | Roles.HomeroomTeacher | Roles.Adviser;

    /// <summary>Issues a one-time code; an earlier code or the person's own password stops working.</summary>
    /// <param name="codeHash">hash of the code, which is stored</param>
    /// <param name="replaces">the caller confirms that the existing credentials are to be replaced</param>
    /// <returns>Done; or <c>not-yours</c>, <c>account-inactive</c>, and unless confirmed <c>has-password</c>, <c>slip-valid</c>.</returns>
    public Result Issue(Actor by, string codeHash, DateTimeOffset now, bool replaces = false) =>
        Issue(by, codeHash, now, refused: !IsRunBy(by) ? CommonErrors.NotYours
            : !account.IsActive ? AccountErrors.Inactive
            : replaces ? null : InUse(now));

    /// <summary>
    /// Issues a code for a school's first administrator on behalf of the city, as long as that person has no credentials.
    /// </summary>
    /// <param name="codeHash">hash of the code, which is stored</param>
    /// <returns>Done; or <c>not-yours</c>, <c>account-inactive</c>, <c>school-has-administrator</c>.</returns>
    public Result IssueFirst(Actor by, string codeHash, DateTimeOffset now) =>
        Issue(by, codeHash, now, refused: !by.Is(Roles.CityAdministrator) || !IsAdministrators ? CommonErrors.NotYours
            : !account.IsActive ? AccountErrors.Inactive
            : account.CredentialState == CredentialState.Own ? AccountErrors.SchoolHasAdministrator
            : null);

    /// <summary>Grants and removes roles. The roster decides who is a student, and only the city grants the city's role.</summary>
    /// <param name="isLastAdministrator">no other active account of the school has the administrator role</param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>role-by-roster</c>, <c>role-of-city</c>, <c>role-needs-teacher</c>, <c>last-administrator</c>,
    /// <c>own-account</c>, <c>nothing-changed</c>.
    /// </returns>
    public Result SetRoles(Actor by, Roles roles, bool isLastAdministrator, DateTimeOffset now)
    {
        var (given, changed) = (roles & ~account.Roles, roles ^ account.Roles);
        var takesAdministrator = (changed & ~given & Roles.Administrator) != Roles.None;
        var refused = !IsRunBy(by) ? CommonErrors.NotYours
            : (changed & Roles.Student) != Roles.None || (account.StudentId is not null && changed != Roles.None)
                ? AccountErrors.RoleByRoster
            : (changed & Roles.CityAdministrator) != Roles.None ? AccountErrors.RoleOfCity
            : account.TeacherId is null && (given & TeachersOnly) != Roles.None ? AccountErrors.RoleNeedsTeacher
            : takesAdministrator && LockOut(by, isLastAdministrator) is { } lockedOut ? lockedOut
            : changed == Roles.None ? CommonErrors.NothingChanged
            : null;
        if (refused is not null)
        {
            return refused;
        }

        account.Hold(new(account.Id, account.SchoolId, by.Account, now, account.Roles, roles));
        return Result.Done;
    }

    /// <summary>Ends every session and credential; what the person did stays.</summary>
    /// <param name="waiting">number of outcomes that wait for this account's teacher</param>
    /// <returns>
    /// Done; or <c>not-yours</c>, <c>account-inactive</c>, <c>last-administrator</c>, <c>own-account</c>, <c>reason-required</c>,
    /// <c>reason-too-long</c>, <c>teacher-has-queue</c>.
    /// </returns>
    public Result Deactivate(Actor by, string? reason, int waiting, bool isLastAdministrator, DateTimeOffset now)
    {
        var why = Reason.Of(reason);
        var refused = !IsRunBy(by) ? CommonErrors.NotYours
            : !account.IsActive ? AccountErrors.Inactive
            : LockOut(by, isLastAdministrator && IsAdministrators)
                ?? why.Error
                ?? (waiting > 0 ? AccountErrors.TeacherHasQueue(waiting) : null);
        if (refused is not null)
        {
            return refused;
        }

        account.Close(why.Value, new(account.Id, account.SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <returns>Done; or <c>not-yours</c>, <c>account-active</c>, <c>reason-required</c>, <c>reason-too-long</c>.</returns>
    public Result Reactivate(Actor by, string? reason, DateTimeOffset now)
    {
        var why = Reason.Of(reason);
        var refused = !IsRunBy(by) ? CommonErrors.NotYours
            : account.IsActive ? AccountErrors.Active
            : why.Error;
        if (refused is not null)
        {
            return refused;
        }

        account.Reopen(why.Value, new(account.Id, account.SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <summary>Whether it is an administrator's account.</summary>
    private bool IsAdministrators => (account.Roles & Roles.Administrator) != Roles.None;

    /// <summary>
    /// Whether the actor is an administrator of the account's school; a city administrator's account belongs to no school.
    /// </summary>
    private bool IsRunBy(Actor by) =>
        by.School == account.SchoolId && by.Is(Roles.Administrator)
        && ((account.Roles & Roles.CityAdministrator) == Roles.None || by.Is(Roles.CityAdministrator));

    /// <summary>The error for credentials in use that a new code would replace; null when there are none.</summary>
    private Error? InUse(DateTimeOffset now) =>
        account.CredentialState == CredentialState.Own ? AccountErrors.HasPassword
        : account.CodeValidUntil > now ? AccountErrors.SlipValid
        : null;

    private Error? LockOut(Actor by, bool isLastAdministrator) =>
        isLastAdministrator ? AccountErrors.LastAdministrator : by.Account == account.Id ? AccountErrors.OwnAccount : null;

    /// <summary>Makes the code the account's only credential.</summary>
    private Result Issue(Actor by, string codeHash, DateTimeOffset now, Error? refused)
    {
        if (refused is not null)
        {
            return refused;
        }

        account.OpenOnlyBy(codeHash, new(account.Id, account.SchoolId, by.Account, now));
        return Result.Done;
    }
}
