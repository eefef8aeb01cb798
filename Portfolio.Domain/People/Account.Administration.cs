namespace Portfolio.Domain.People;

/// <summary>What the school does with an account.</summary>
public sealed partial class Account
{
    /// <summary>Roles that work on a teacher's own rows, and mean nothing without them.</summary>
    private const Roles TeachersOnly = Roles.SubjectTeacher | Roles.HomeroomTeacher | Roles.Adviser;

    /// <summary>Prints a one-time code; a code issued before, or the person's own password, opens nothing from now on.</summary>
    /// <param name="codeHash">what is kept of the code</param>
    /// <param name="replaces">it has been said on purpose that what opens the account now shall end</param>
    /// <returns>Done; or <c>not-yours</c>, <c>account-inactive</c>, and without that word <c>has-password</c>, <c>slip-valid</c>.</returns>
    public Result Issue(Actor by, string codeHash, DateTimeOffset now, bool replaces = false)
    {
        if (!IsRunBy(by))
        {
            return CommonErrors.NotYours;
        }

        if (!IsActive)
        {
            return AccountErrors.Inactive;
        }

        if (!replaces && InUse(now) is { } inUse)
        {
            return inUse;
        }

        return Issued(by, codeHash, now);
    }

    /// <summary>What opens the account now, and would end with a new code; none when nothing does.</summary>
    public Error? InUse(DateTimeOffset now) =>
        CredentialState == CredentialState.Own ? AccountErrors.HasPassword
        : CodeValidUntil > now ? AccountErrors.SlipValid
        : null;

    /// <summary>The city lets a school's first administrator in, as long as that person has nothing of their own.</summary>
    /// <param name="codeHash">what is kept of the code</param>
    /// <returns>Done; or <c>not-yours</c>, <c>account-inactive</c>, <c>school-has-administrator</c>.</returns>
    public Result IssueFirst(Actor by, string codeHash, DateTimeOffset now)
    {
        if (!by.Is(Roles.CityAdministrator) || (Roles & Roles.Administrator) == Roles.None)
        {
            return CommonErrors.NotYours;
        }

        if (!IsActive)
        {
            return AccountErrors.Inactive;
        }

        if (CredentialState == CredentialState.Own)
        {
            return AccountErrors.SchoolHasAdministrator;
        }

        return Issued(by, codeHash, now);
    }

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
        var (given, changed) = (roles & ~Roles, roles ^ Roles);
        var takesAdministrator = (changed & ~given & Roles.Administrator) != Roles.None;
        if (!IsRunBy(by))
        {
            return CommonErrors.NotYours;
        }

        if ((changed & Roles.Student) != Roles.None || (StudentId is not null && changed != Roles.None))
        {
            return AccountErrors.RoleByRoster;
        }

        if ((changed & Roles.CityAdministrator) != Roles.None)
        {
            return AccountErrors.RoleOfCity;
        }

        if (TeacherId is null && (given & TeachersOnly) != Roles.None)
        {
            return AccountErrors.RoleNeedsTeacher;
        }

        if (takesAdministrator && WouldLockOut(by, isLastAdministrator) is { } lockedOut)
        {
            return lockedOut;
        }

        if (changed == Roles.None)
        {
            return CommonErrors.NothingChanged;
        }

        var before = Roles;
        Roles = roles;
        Note(new RolesChanged(Id, SchoolId, by.Account, now, before, roles));
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
        if (!IsRunBy(by))
        {
            return CommonErrors.NotYours;
        }

        if (!IsActive)
        {
            return AccountErrors.Inactive;
        }

        if (WouldLockOut(by, isLastAdministrator && (Roles & Roles.Administrator) != Roles.None) is { } lockedOut)
        {
            return lockedOut;
        }

        var why = Reason.Of(reason);
        if (why.Error is { } unclear)
        {
            return unclear;
        }

        if (waiting > 0)
        {
            return AccountErrors.TeacherHasQueue(waiting);
        }

        (IsActive, StateReason) = (false, why.Value);
        EndSessions();
        Note(new AccountDeactivated(Id, SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <returns>Done; or <c>not-yours</c>, <c>account-active</c>, <c>reason-required</c>, <c>reason-too-long</c>.</returns>
    public Result Reactivate(Actor by, string? reason, DateTimeOffset now)
    {
        if (!IsRunBy(by))
        {
            return CommonErrors.NotYours;
        }

        if (IsActive)
        {
            return AccountErrors.Active;
        }

        var why = Reason.Of(reason);
        if (why.Error is { } unclear)
        {
            return unclear;
        }

        (IsActive, StateReason) = (true, why.Value);
        Note(new AccountReactivated(Id, SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <summary>Marks that this account is changing another one.</summary>
    public void Administer() => Touch();

    /// <summary>The code is the only way in from now on.</summary>
    private Result Issued(Actor by, string codeHash, DateTimeOffset now)
    {
        PutOnly(CredentialKind.IssuedCode, codeHash);
        (CredentialState, IssuedAt) = (CredentialState.Issued, now);
        Note(new AccountIssued(Id, SchoolId, by.Account, now));
        return Result.Done;
    }

    /// <summary>An administrator of the school; a city administrator's account is no school's to take over.</summary>
    private bool IsRunBy(Actor by) =>
        by.School == SchoolId && by.Is(Roles.Administrator)
        && ((Roles & Roles.CityAdministrator) == Roles.None || by.Is(Roles.CityAdministrator));

    private Error? WouldLockOut(Actor by, bool isLastAdministrator) =>
        isLastAdministrator ? AccountErrors.LastAdministrator : by.Account == Id ? AccountErrors.OwnAccount : null;
}
