using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.People;

public sealed class IssuingTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Slip_SignsInToTheFirstPage_AndTheChosenNameAndPasswordStayTheWayIn()
    {
        await using var database = await WithRosterAsync(1);
        var slip = Assert.Single((await IssueAsync(database, new(IssueTo.NotIssued))).Value.Slips);
        var session = (await SignInAsync(database, slip.SignInName, slip.Code)).Value;
        Assert.True(session.MustChoose);
        Assert.Equal(Roles.None, AccountSession.Of(session).Roles);
        Assert.Null(await database.Get<FindActor>().ByAccountAsync(session.Id, TestDatabase.Token));

        Assert.Null((await ChooseAsync(database, session.Id, "Night.Owl", "a green lamp")).Error);
        Assert.Equal("sign-in-failed", (await SignInAsync(database, slip.SignInName, slip.Code)).Error?.Code);
        Assert.Equal("sign-in-failed", (await SignInAsync(database, "night.owl", slip.Code)).Error?.Code);
        var own = (await SignInAsync(database, "NIGHT.owl", "a green lamp")).Value;
        Assert.False(own.MustChoose);
        Assert.Equal(Roles.Student, (await database.Get<FindActor>().ByAccountAsync(own.Id, TestDatabase.Token))!.Roles);
        Assert.Equal("not-issued", (await ChooseAsync(database, own.Id, "other.name", "another lamp")).Error?.Code);
    }

    [Theory]
    [InlineData("small-student", "a green lamp", "account-name-taken")]
    [InlineData("SMALL-Teacher", "a green lamp", "account-name-taken")]
    [InlineData("1149001", "a green lamp", "account-name-personal")]
    [InlineData("x.a129000001", "a green lamp", "account-name-personal")]
    [InlineData("night.owl", "lamp", "password-too-short")]
    [InlineData("night.owl", "1149001", "password-too-short")]
    [InlineData("night.owl", "A129000001", "password-personal")]
    [InlineData("night.owl", "12345678", "password-common")]
    public async Task TakenOrIdentifyingName_IsRefused_AndTheSlipStillWorks(string name, string password, string code)
    {
        await using var database = await WithRosterAsync(1);
        var slip = Assert.Single((await IssueAsync(database, new(IssueTo.NotIssued))).Value.Slips);
        Assert.Equal(code, (await ChooseAsync(database, slip.Account, name, password)).Error?.Code);
        Assert.Null((await SignInAsync(database, slip.SignInName, slip.Code)).Error);
        Assert.Null((await ChooseAsync(database, slip.Account, "night.owl", "a green lamp")).Error);
    }

    [Fact]
    public async Task TwoWhoChooseTheSameNameAtOnce_OneGetsIt()
    {
        await using var database = await WithRosterAsync(2);
        var slips = (await IssueAsync(database, new(IssueTo.NotIssued))).Value.Slips;
        var answers = await Task.WhenAll(slips.Select(s => Task.Run(() => ChooseAsync(database, s.Account, "night.owl", "a green lamp"))));
        Assert.Equal("account-name-taken", Assert.Single(answers, a => a.IsRefused).Error?.Code);
    }

    [Fact]
    public async Task Replacing_InvalidatesTheOldSlip_AndThePersonsPassword()
    {
        await using var database = await WithRosterAsync(1);
        var first = Assert.Single((await IssueAsync(database, new(IssueTo.NotIssued))).Value.Slips);
        var second = await ReplaceAsync(database, first.Account);
        Assert.Equal("sign-in-failed", (await SignInAsync(database, first.SignInName, first.Code)).Error?.Code);
        Assert.Null((await SignInAsync(database, second.SignInName, second.Code)).Error);
        Assert.Null((await ChooseAsync(database, second.Account, "night.owl", "a green lamp")).Error);

        var third = await ReplaceAsync(database, first.Account);
        Assert.Equal("night.owl", third.SignInName);
        Assert.Equal("sign-in-failed", (await SignInAsync(database, "night.owl", "a green lamp")).Error?.Code);

        // The person already has this name and may keep it; the password is new.
        Assert.Null((await ChooseAsync(database, third.Account, "night.owl", "another lamp")).Error);
    }

    [Fact]
    public async Task Slip_ExpiresAfterThirtyDays_AndSaysSoOnlyToItsOwner()
    {
        await using var database = await WithRosterAsync(1);
        var sheet = (await IssueAsync(database, new(IssueTo.NotIssued))).Value;
        database.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal("code-expired", (await SignInAsync(database, sheet.Slips[0].SignInName, sheet.Slips[0].Code)).Error?.Code);
        Assert.Equal("sign-in-failed", (await SignInAsync(database, sheet.Slips[0].SignInName, "wrong")).Error?.Code);
    }

    [Fact]
    public async Task Groups_IncludePeopleWithoutCredentials_InSeatOrder()
    {
        await using var database = await WithRosterAsync(3);
        Assert.Equal("nobody-to-issue", (await IssueAsync(database, new(IssueTo.Teachers))).Error?.Code);
        var byClass = (await IssueAsync(database, new(IssueTo.HomeroomClass, _school.Class.Id.Value))).Value;
        Assert.Equal([("電機一甲", 11), ("電機一甲", 12), ("電機一甲", 13)], byClass.Slips.Select(s => (s.ClassName!, s.SeatNo!.Value)));
        Assert.Equal("小學校", byClass.SchoolName);
        Assert.Equal("nobody-to-issue", (await IssueAsync(database, new(IssueTo.NotIssued))).Error?.Code);
        Assert.Equal("slip-valid", (await IssueAsync(database, new(IssueTo.HomeroomClass, _school.Class.Id.Value))).Error?.Code);
    }

    [Fact]
    public async Task Codes_AreNotInTheDatabase_AndTheJournalHasIdsOnly()
    {
        await using var database = await WithRosterAsync(3);
        var slips = (await IssueAsync(database, new(IssueTo.NotIssued))).Value.Slips;
        await using var db = database.Open();
        var audit = await db.Journal.Where(a => a.Action == nameof(AccountIssued)).ToListAsync(TestDatabase.Token);
        Assert.Equal(slips.Select(s => s.Account.Value).Order(), audit.Select(a => a.Subject).Order());
        var kept = string.Concat(audit.Select(a => a.Facts).Concat(db.Set<Credential>().Select(c => c.Secret)));
        Assert.All(slips, s => Assert.DoesNotContain(s.Code, kept, StringComparison.OrdinalIgnoreCase));
        Assert.All(slips, s => Assert.DoesNotContain(s.Name, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Issuing_IsForAdministratorsOfThatSchool()
    {
        await using var database = await WithRosterAsync(1);
        Assert.Equal("not-yours", (await database.Get<IssueCredentials>().ExecuteAsync(_school.AsRegistrar, new(IssueTo.NotIssued), TestDatabase.Token)).Error?.Code);
        var other = new SmallSchool(code: "other");
        await database.SaveAsync(other.Everything);
        Assert.Equal("nobody-to-issue", (await database.Get<IssueCredentials>().ExecuteAsync(other.AsAdministrator, new(IssueTo.NotIssued), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<IssueCredentials>().ExecuteAsync(other.AsAdministrator, new(IssueTo.Account, _school.Accounts[0].Id.Value), TestDatabase.Token)).Error?.Code);
    }

    private async Task<IssuedSlip> ReplaceAsync(TestDatabase database, AccountId account)
    {
        var version = (await database.Get<SchoolPeople>().FindAsync(_school.AsAdministrator, account, TestDatabase.Token)).Value.Version;
        return Assert.Single((await IssueAsync(database, new(IssueTo.Account, account.Value, version, Replaces: true))).Value.Slips);
    }

    private Task<Result<IssuedSheet>> IssueAsync(TestDatabase database, IssueCredentials.Command command) =>
        database.Get<IssueCredentials>().ExecuteAsync(_school.AsAdministrator, command, TestDatabase.Token);

    private static Task<Result<Account>> SignInAsync(TestDatabase database, string name, string password) =>
        database.Get<SignInByPassword>().ExecuteAsync(name, password, TestDatabase.Token);

    private static Task<Result<Account>> ChooseAsync(TestDatabase database, AccountId account, string name, string password) =>
        database.Get<ChooseCredentials>().ExecuteAsync(account, new(name, password), TestDatabase.Token);

    private Task<TestDatabase> WithRosterAsync(int students) => Roster.WithAsync(_school, students);
}
