using CsCheck;
using Portfolio.Domain.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.People;

public sealed class AccountTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Fact]
    public void Code_OpensTheFirstSignIn_Once_ForThirtyDays()
    {
        var account = FromRoster();
        Assert.Equal("not-issued", account.Choose("night.owl", "hash", Now).Error?.Code);
        Assert.Null(account.Administration.Issue(_school.AsAdministrator, "code", Now).Error);
        Assert.True(account.MustChoose);
        Assert.Equal("code-expired", account.Choose("night.owl", "hash", Now.AddDays(30)).Error?.Code);
        Assert.Null(account.Choose("night.owl", "hash", Now.AddDays(30).AddTicks(-1)).Error);
        Assert.Equal("not-issued", account.Choose("other.name", "hash", Now).Error?.Code);
        Assert.Equal(("night.owl", CredentialState.Own), (account.SignInName, account.CredentialState));
        Assert.Equal([typeof(AccountIssued), typeof(AccountNamed)], account.Events.Select(e => e.GetType()));
    }

    [Fact]
    public void Issue_IsForAdministratorsOnly_AndNeverForACityAccount()
    {
        var city = new Account(new(A.Id()), _school.Id, "city", "市府", "own", Roles.CityAdministrator);
        Assert.Equal("not-yours", city.Administration.Issue(_school.AsAdministrator, "code", Now).Error?.Code);
        Assert.Equal("not-yours", FromRoster().Administration.Issue(_school.AsRegistrar, "code", Now).Error?.Code);
        Assert.Equal("not-yours", FromRoster().Administration.Issue(new SmallSchool(code: "other").AsAdministrator, "code", Now).Error?.Code);
        Assert.Equal(CredentialState.Own, city.CredentialState);
    }

    [Fact]
    public void Issue_ReplacesAValidCodeOrPassword_OnlyWhenConfirmed()
    {
        var account = FromRoster();
        Assert.Null(account.Administration.Issue(_school.AsAdministrator, "first", Now).Error);
        Assert.Equal("slip-valid", account.Administration.Issue(_school.AsAdministrator, "second", Now.AddDays(30).AddTicks(-1)).Error?.Code);
        Assert.Equal("first", Assert.Single(account.Credentials).Secret);
        Assert.Null(account.Administration.Issue(_school.AsAdministrator, "second", Now.AddDays(30)).Error);
        Assert.Null(account.Administration.Issue(_school.AsAdministrator, "third", Now.AddDays(31), replaces: true).Error);
        Assert.Null(account.Choose("night.owl", "own", Now.AddDays(32)).Error);
        Assert.Equal("has-password", account.Administration.Issue(_school.AsAdministrator, "fourth", Now.AddDays(400)).Error?.Code);
        Assert.Equal(("own", CredentialState.Own), (Assert.Single(account.Credentials).Secret, account.CredentialState));
        Assert.Null(account.Administration.Issue(_school.AsAdministrator, "fourth", Now.AddDays(400), replaces: true).Error);
    }

    [Fact]
    public void Deactivated_NothingIsIssued_AndReactivatingNeedsAReason()
    {
        var account = FromRoster();
        Assert.Equal("reason-required", account.Administration.Deactivate(_school.AsAdministrator, " ", 0, false, Now).Error?.Code);
        Assert.Null(account.Administration.Deactivate(_school.AsAdministrator, "轉學", 0, false, Now).Error);
        Assert.Equal("account-inactive", account.Administration.Issue(_school.AsAdministrator, "code", Now).Error?.Code);
        Assert.Equal("account-inactive", account.Administration.Deactivate(_school.AsAdministrator, "轉學", 0, false, Now).Error?.Code);
        Assert.Equal("reason-required", account.Administration.Reactivate(_school.AsAdministrator, null, Now).Error?.Code);
        Assert.Null(account.Administration.Reactivate(_school.AsAdministrator, "轉回", Now).Error);
        Assert.Equal(("轉回", true), (account.StateReason, account.IsActive));
    }

    [Fact]
    public void Teacher_WithAQueue_CannotBeDeactivated_AndTheErrorHasTheCount()
    {
        var refused = _school.Accounts[2].Administration.Deactivate(_school.AsAdministrator, "退休", 3, false, Now).Error!;
        Assert.Equal(("teacher-has-queue", 3), (refused.Code, (int)refused.Arguments[0]));
    }

    [Fact]
    public void OwnAccount_CannotBeDeactivatedOrLoseItsRole()
    {
        var own = _school.Accounts[5];
        Assert.Equal("own-account", own.Administration.Deactivate(_school.AsAdministrator, "x", 0, false, Now).Error?.Code);
        Assert.Equal("last-administrator", own.Administration.Deactivate(_school.AsAdministrator, "x", 0, true, Now).Error?.Code);
        Assert.Equal("own-account", own.Administration.SetRoles(_school.AsAdministrator, Roles.Registrar, false, Now).Error?.Code);
        Assert.Equal("last-administrator", own.Administration.SetRoles(_school.AsAdministrator, Roles.Registrar, true, Now).Error?.Code);
        Assert.Null(own.Administration.SetRoles(_school.AsAdministrator, Roles.Administrator | Roles.Registrar, true, Now).Error);
    }

    [Theory]
    [InlineData(0, Roles.Student | Roles.Registrar, "role-by-roster")]
    [InlineData(0, Roles.None, "role-by-roster")]
    [InlineData(2, Roles.SubjectTeacher | Roles.Student, "role-by-roster")]
    [InlineData(2, Roles.SubjectTeacher | Roles.CityAdministrator, "role-of-city")]
    [InlineData(2, Roles.SubjectTeacher, "nothing-changed")]
    [InlineData(2, Roles.SubjectTeacher | Roles.Adviser, null)]
    [InlineData(6, Roles.Registrar | Roles.Adviser, "role-needs-teacher")]
    [InlineData(6, Roles.Registrar | Roles.Administrator, null)]
    public void Roles_AreGranted_WithinTheirLimits(int account, Roles roles, string? code) =>
        Assert.Equal(code, _school.Accounts[account].Administration.SetRoles(_school.AsAdministrator, roles, false, Now).Error?.Code);

    [Fact]
    public void SetRoles_NeverChangesTheStudentOrCityRole_AndARefusalChangesNothing() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[0, 127], Gen.Int[0, 7], Gen.Bool).Sample((target, asked, by, isLast) =>
        {
            const Roles Fixed = Roles.Student | Roles.CityAdministrator;
            var school = new SmallSchool();
            var account = school.Accounts[target];
            var before = account.Roles;
            var answer = account.Administration.SetRoles(school.Accounts[by].AsActor(), (Roles)asked, isLast, Now);
            return answer.IsRefused
                ? account.Roles == before && account.Events.Count == 0
                : by == 5 && account.Roles == (Roles)asked && (account.Roles & Fixed) == (before & Fixed) && account.Events is [RolesChanged];
        });

    private Account FromRoster() => Account.FromRoster(new(A.Id()), _school.Id, "small-9", "新生", Roles.Student, _school.Student.Id);
}
