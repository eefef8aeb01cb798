namespace Portfolio.Domain.People;

/// <summary>What the school, and before its first administrator the city, does with an account.</summary>
public sealed class AccountAdministration(Account account)
{
    /// <summary>Roles that work on a teacher's own rows, and mean nothing without them.</summary>
    private const Roles TeachersOnly = Roles.SubjectTeacher | Roles.HomeroomTeacher | Roles.Adviser;

    /// <summary>Prints a one-time code; a code issued before, or the person's own password, opens nothing from now on.</summary>
    /// <param name="codeHash">what is kept of the code</param>
    /// <param name="replaces">it has been said on purpose that what opens the account now shall end</param>
    /// <returns>Done; or <c>not-yours</c>, <c>account-inactive</c>, and without that word <c>has-password</c>, <c>slip-valid</c>.</returns>
    public Result Issue(Actor by, string codeHash, DateTimeOffset now, bool replaces = false) =>
        Issue(by, codeHash, now, refused: !IsRunBy(by) ? CommonErrors.NotYours
            : !account.IsActive ? AccountErrors.Inactive
            : replaces ? null : InUse(now));

    /// <summary>The city lets a school's first administrator in, as long as that person has nothing of their own.</summary>
    /// <param name="codeHash">what is kept of the code</param>
    /// <returns>Done; or <c>not-yours</c>, <c>account-inactive</c>, <c>school-has-administrator</c>.</returns>
    public Result IssueFirst(Actor by, string codeHash, DateTimeOffset now) =>
        Issue(by, codeHash, now, refused: !by.Is(Roles.CityAdministrator) || !IsAdministrators ? CommonErrors.NotYours
            : !account.IsActive ? AccountErrors.Inactive
            : account.CredentialState == CredentialState.Own ? AccountErrors.SchoolHasAdministrator
            : null);

    /// <summary>
    /// Gives and takes roles. Whether somebody is a student is the roster's word, and the city's role is the city's to give.
    /// </summary>
    /// <param name="isLastAdministrator">no other active account of the school is an administrator's</param>
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

    /// <summary>Ends every way in; what the person did stays.</summary>
    /// <param name="waiting">outcomes that wait for this account's teacher</param>
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

    /// <summary>An administrator's own account.</summary>
    private bool IsAdministrators => (account.Roles & Roles.Administrator) != Roles.None;

    /// <summary>An administrator of the school; a city administrator's account is no school's to take over.</summary>
    private bool IsRunBy(Actor by) =>
        by.School == account.SchoolId && by.Is(Roles.Administrator)
        && ((account.Roles & Roles.CityAdministrator) == Roles.None || by.Is(Roles.CityAdministrator));

    /// <summary>What opens the account now, and would end with a new code; none when nothing does.</summary>
    private Error? InUse(DateTimeOffset now) =>
        account.CredentialState == CredentialState.Own ? AccountErrors.HasPassword
        : account.CodeValidUntil > now ? AccountErrors.SlipValid
        : null;

    private Error? LockOut(Actor by, bool isLastAdministrator) =>
        isLastAdministrator ? AccountErrors.LastAdministrator : by.Account == account.Id ? AccountErrors.OwnAccount : null;

    /// <summary>The code is the only way in from now on.</summary>
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
