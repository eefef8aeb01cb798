using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.People;

/// <summary>A printed code stays valid until it is replaced on request; a form that is submitted twice prints once.</summary>
public abstract class ReplacingSlipsTests
{
    private readonly SmallSchool _school = new();

    private IssueCredentials.Command ToClass => new(IssueTo.HomeroomClass, _school.Class.Id.Value);

    [Fact]
    public async Task AClass_GetsSlipsForThoseWithoutOne_AndCountsValidOnes()
    {
        await using var database = await Roster.WithAsync(_school, 3);
        var rows = (await OutAsync(database, IssueTo.HomeroomClass)).Slips;
        Assert.Empty(rows);
        var account = (await database.Get<SchoolPeople>().ReadAsync(_school.AsAdministrator, new(Search: "1149002"), TestDatabase.Token)).Value.Rows.Single();
        var first = Assert.Single((await IssueAsync(database, new(IssueTo.Account, account.Id.Value))).Slips);
        database.Clock.Advance(TimeSpan.FromDays(29));
        var sheet = await IssueAsync(database, ToClass);
        Assert.Equal(("新生1 新生3", 1), (string.Join(' ', sheet.Slips.Select(s => s.Name)), sheet.Kept));
        Assert.Null((await SignInAsync(database, first)).Error);
        Assert.Equal(["新生1", "新生2", "新生3"], (await OutAsync(database, IssueTo.HomeroomClass)).Slips.Select(s => s.Name));

        // On the thirtieth day it expires, and a new one needs no confirmation.
        database.Clock.Advance(TimeSpan.FromDays(1));
        sheet = await IssueAsync(database, ToClass);
        Assert.Equal(("新生2", 2), (Assert.Single(sheet.Slips).Name, sheet.Kept));
    }

    [Fact]
    public async Task ClassSlips_AreReplacedOnRequest_AsSeen_AndPasswordsNever()
    {
        await using var database = await Roster.WithAsync(_school, 3);
        var sheet = await IssueAsync(database, ToClass);
        Assert.Null((await database.Get<ChooseCredentials>().ExecuteAsync(sheet.Slips[0].Account, new("night.owl", "a green lamp"), TestDatabase.Token)).Error);
        Assert.Equal("slip-valid", await RefusedAsync(database, ToClass));
        Assert.Equal("slip-valid", await RefusedAsync(database, ToClass with { Replaces = true }));
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var seen = (await OutAsync(database, IssueTo.HomeroomClass)).ReadAt.UtcTicks;
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var replaced = await IssueAsync(database, ToClass with { Seen = seen, Replaces = true });
        Assert.Equal((2, 0), (replaced.Slips.Count, replaced.Kept));
        Assert.Equal("sign-in-failed", (await SignInAsync(database, sheet.Slips[1])).Error?.Code);

        // The same form again, as a reload of the printed page would submit it.
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("slip-changed", await RefusedAsync(database, ToClass with { Seen = seen, Replaces = true }));
        Assert.Null((await SignInAsync(database, replaced.Slips[0])).Error);
        Assert.Null((await database.Get<SignInByPassword>().ExecuteAsync("night.owl", "a green lamp", TestDatabase.Token)).Error);
    }

    [Fact]
    public async Task OnePersonsSlip_NeedsConfirmation_AndAFormWorksOnce_EvenAfterTheyChoseCredentials()
    {
        await using var database = await Roster.WithAsync(_school, 1);
        var person = (await database.Get<SchoolPeople>().ReadAsync(_school.AsAdministrator, new(Search: "1149001"), TestDatabase.Token)).Value.Rows.Single();
        var form = new IssueCredentials.Command(IssueTo.Account, person.Id.Value, person.Version);
        var slip = Assert.Single((await IssueAsync(database, form)).Slips);
        Assert.Equal("slip-changed", await RefusedAsync(database, form));
        Assert.Equal("slip-valid", await RefusedAsync(database, form with { Seen = null }));
        Assert.Null((await database.Get<ChooseCredentials>().ExecuteAsync(slip.Account, new("night.owl", "a green lamp"), TestDatabase.Token)).Error);
        Assert.Equal("has-password", await RefusedAsync(database, form with { Seen = null }));
        Assert.Equal("has-password", await RefusedAsync(database, form with { Seen = null, Replaces = true }));
        var version = (await OutAsync(database, IssueTo.Account, person.Id.Value)).One!.Version;
        var replacing = form with { Seen = version, Replaces = true };
        var second = Assert.Single((await IssueAsync(database, replacing)).Slips);
        Assert.Null((await database.Get<ChooseCredentials>().ExecuteAsync(slip.Account, new("night.owl", "another lamp"), TestDatabase.Token)).Error);
        Assert.Equal("slip-changed", await RefusedAsync(database, replacing));
        Assert.Equal("sign-in-failed", (await SignInAsync(database, second)).Error?.Code);
        Assert.Null((await database.Get<SignInByPassword>().ExecuteAsync("night.owl", "another lamp", TestDatabase.Token)).Error);
    }

    [Fact]
    public async Task SlipsOut_AreForAdministratorsOfThatSchool()
    {
        await using var database = await Roster.WithAsync(_school, 1);
        await IssueAsync(database, new(IssueTo.NotIssued));
        var other = new SmallSchool(code: "other");
        await database.SaveAsync(other.Everything);
        var slips = database.Get<SlipsOut>();
        Assert.Equal("not-yours", (await slips.ReadAsync(_school.AsRegistrar, IssueTo.NotIssued, null, TestDatabase.Token)).Error?.Code);
        Assert.Equal(0, (await slips.ReadAsync(other.AsAdministrator, IssueTo.NotIssued, null, TestDatabase.Token)).Value.Count);
        Assert.Equal("not-found", (await slips.ReadAsync(other.AsAdministrator, IssueTo.Account, _school.Accounts[0].Id.Value, TestDatabase.Token)).Error?.Code);
        Assert.Equal(1, (await OutAsync(database, IssueTo.NotIssued)).Count);
    }

    private async Task<IssuedSheet> IssueAsync(TestDatabase database, IssueCredentials.Command command) => (await AnswerAsync(database, command)).Value;

    private async Task<string?> RefusedAsync(TestDatabase database, IssueCredentials.Command command) => (await AnswerAsync(database, command)).Error?.Code;

    private Task<Result<IssuedSheet>> AnswerAsync(TestDatabase database, IssueCredentials.Command command) =>
        database.Get<IssueCredentials>().ExecuteAsync(_school.AsAdministrator, command, TestDatabase.Token);

    private async Task<SlipsOutView> OutAsync(TestDatabase database, IssueTo to, Guid? id = null) =>
        (await database.Get<SlipsOut>().ReadAsync(_school.AsAdministrator, to, id ?? _school.Class.Id.Value, TestDatabase.Token)).Value;

    private static Task<Result<Account>> SignInAsync(TestDatabase database, IssuedSlip slip) =>
        database.Get<SignInByPassword>().ExecuteAsync(slip.SignInName, slip.Code, TestDatabase.Token);
}

public sealed class ReplacingSlipsOnSqlite : ReplacingSlipsTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class ReplacingSlipsOnPostgreSql : ReplacingSlipsTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class ReplacingSlipsOnSqlServer : ReplacingSlipsTests;
