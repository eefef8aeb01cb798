using CsCheck;
using Portfolio.Domain.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Domain.People;

/// <summary>An account's credentials, and the stamp on which its sessions depend.</summary>
public sealed class CredentialTests
{
    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    private enum Step
    {
        Issue,
        Choose,
        ChangePassword,
        StrengthenHash,
        Rename,
        SignIn,
        Correct,
        SetRoles,
        Deactivate,
        Reactivate,
    }

    [Fact]
    public void Accounts_WithoutACredential_HaveDistinctStamps()
    {
        Account[] accounts = [FromRoster(), FromRoster(), new(new(A.Id()), _school.Id, "elsewhere", "別處", string.Empty, Roles.Registrar)];
        Assert.All(accounts, a => Assert.Empty(a.Credentials));
        Assert.Equal(3, accounts.Select(a => a.SecurityStamp).Distinct().Count());
        Assert.All(accounts, a => Assert.Equal(32, a.SecurityStamp.Length));
    }

    [Fact]
    public void Password_IsTheOnlyCredentialOnceChosen_AndANewCodeOnceIssued()
    {
        var account = FromRoster();
        account.Administration.Issue(_school.AsAdministrator, "code", Now);
        Assert.Equal((CredentialKind.IssuedCode, Credential.Portal, account.Id.Value.ToString(), "code"), Row(account));
        account.Choose("night.owl", "hash", Now);
        Assert.Equal((CredentialKind.Password, Credential.Portal, account.Id.Value.ToString(), "hash"), Row(account));
        account.Administration.Issue(_school.AsAdministrator, "second", Now, replaces: true);
        Assert.Equal((CredentialKind.IssuedCode, Credential.Portal, account.Id.Value.ToString(), "second"), Row(account));
    }

    /// <summary>After any steps in any order, the state matches the credentials, and sessions end exactly when they must.</summary>
    [Fact]
    public void AnySteps_KeepStateAndCredentialsConsistent_AndChangeTheStampWhenSessionsMustEnd() =>
        Gen.Enum<Step>().Array[1, 12].Sample(steps =>
        {
            var account = FromRoster();
            foreach (var step in steps)
            {
                var stamp = account.SecurityStamp;
                var isDone = Do(account, step);
                Assert.Equal(isDone && step is Step.Issue or Step.Choose or Step.ChangePassword or Step.Deactivate, stamp != account.SecurityStamp);
                Assert.Equal(KindOf(account.CredentialState), account.Credentials.SingleOrDefault()?.Kind);
            }
        });

    private static CredentialKind? KindOf(CredentialState state) => state switch
    {
        CredentialState.Issued => CredentialKind.IssuedCode,
        CredentialState.Own => CredentialKind.Password,
        _ => null,
    };

    /// <returns>Whether it changed anything; steps on a password are only taken where there is one.</returns>
    private bool Do(Account account, Step step) => step switch
    {
        Step.Issue => !account.Administration.Issue(_school.AsAdministrator, "code", Now, replaces: true).IsRefused,
        Step.Choose => !account.Choose("night.owl", "hash", Now).IsRefused,
        Step.ChangePassword => WithPassword(account, () => account.ChangePassword("other", Now)),
        Step.StrengthenHash => WithPassword(account, () => account.StrengthenHash("stronger")),
        Step.Rename => !account.Rename("early.bird", Now).IsRefused,
        Step.SignIn => WithPassword(account, () => account.SignedIn(Now)),
        Step.Correct => account.Correct("改名", account.Roles),
        Step.SetRoles => !account.Administration.SetRoles(_school.AsAdministrator, account.Roles ^ Roles.Registrar, false, Now).IsRefused,
        Step.Deactivate => !account.Administration.Deactivate(_school.AsAdministrator, "離校", 0, false, Now).IsRefused,
        Step.Reactivate => !account.Administration.Reactivate(_school.AsAdministrator, "回來", Now).IsRefused,
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    private static bool WithPassword(Account account, Action act)
    {
        if (account.CredentialState != CredentialState.Own)
        {
            return false;
        }

        act();
        return true;
    }

    private static (CredentialKind, string, string, string) Row(Account account)
    {
        var row = Assert.Single(account.Credentials);
        Assert.Equal((account.Id, account.SchoolId), (row.AccountId, row.SchoolId));
        return (row.Kind, row.Issuer, row.Subject, row.Secret);
    }

    private Account FromRoster() => Account.FromRoster(new(A.Id()), _school.Id, "small-9", "新生", Roles.Administrator);
}
