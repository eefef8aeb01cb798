using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.People;

public abstract class CredentialRowsTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("elsewhere", "sub-1", "conflict")]
    [InlineData("elsewhere", "sub-2", null)]
    [InlineData("third", "sub-1", null)]
    public async Task Credential_IsUniqueByKindIssuerAndSubject(string issuer, string subject, string? code)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using (var first = database.Open())
        {
            first.Add(new Credential(_school.Accounts[0], 1, CredentialKind.Password, "elsewhere", "sub-1", string.Empty));
            Assert.Null((await first.SaveAsync(TestDatabase.Token)).Error);
        }

        await using var second = database.Open();
        second.Add(new Credential(_school.Accounts[1], 1, CredentialKind.Password, issuer, subject, string.Empty));
        Assert.Equal(code, (await second.SaveAsync(TestDatabase.Token)).Error?.Code);
    }

    /// <summary>A slip replaces the password, and the password the slip, each in one save.</summary>
    [Fact]
    public async Task CodesAndPasswords_ReplaceEachOther()
    {
        await using var database = await Roster.WithAsync(_school, 1);
        var id = await AccountAsync(database);
        for (var turn = 0; turn < 2; turn++)
        {
            var seen = await VersionAsync(database, id);
            var sheet = (await database.Get<IssueCredentials>().ExecuteAsync(_school.AsAdministrator, new(IssueTo.Account, id.Value, seen, Replaces: true), TestDatabase.Token)).Value;
            Assert.Equal([CredentialKind.IssuedCode], await KindsAsync(database, id));
            Assert.True((await database.Get<SignInByPassword>().ExecuteAsync(sheet.Slips[0].SignInName, sheet.Slips[0].Code, TestDatabase.Token)).Value.MustChoose);
            Assert.Null((await database.Get<ChooseCredentials>().ExecuteAsync(id, new("night.owl", "a green lamp"), TestDatabase.Token)).Error);
            Assert.Equal([CredentialKind.Password], await KindsAsync(database, id));
            Assert.False((await database.Get<SignInByPassword>().ExecuteAsync("night.owl", "a green lamp", TestDatabase.Token)).Value.MustChoose);
        }
    }

    [Fact]
    public async Task Session_FromBeforeADeactivation_StaysEnded_WhenTheAccountIsReactivated()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var id = _school.Accounts[1].Id;
        var before = (await database.Get<AccountSessions>().ReadAsync(id, TestDatabase.Token))!.Stamp;
        Assert.Null((await database.Get<DeactivateAccount>().ExecuteAsync(_school.AsAdministrator, new(id, "離校"), TestDatabase.Token)).Error);
        Assert.Null((await database.Get<ReactivateAccount>().ExecuteAsync(_school.AsAdministrator, new(id, "回來"), TestDatabase.Token)).Error);
        Assert.NotEqual(before, (await database.Get<AccountSessions>().ReadAsync(id, TestDatabase.Token))!.Stamp);
    }

    [Fact]
    public async Task Account_LoadedWithoutCredentials_ThrowsWhenTheyAreUsed()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var db = database.Open();
        var account = await db.Accounts.FirstAsync(TestDatabase.Token);
        Assert.Throws<InvalidOperationException>(() => account.ChangePassword("hash", SmallSchool.SchoolDay));
    }

    private static async Task<AccountId> AccountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Accounts.Where(a => a.CredentialState == CredentialState.NotIssued).Select(a => a.Id).SingleAsync(TestDatabase.Token);
    }

    private static async Task<long> VersionAsync(TestDatabase database, AccountId id)
    {
        await using var db = database.Open();
        return await db.Accounts.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(TestDatabase.Token);
    }

    private static async Task<List<CredentialKind>> KindsAsync(TestDatabase database, AccountId id)
    {
        await using var db = database.Open();
        return await db.Set<Credential>().Where(c => c.AccountId == id).Select(c => c.Kind).ToListAsync(TestDatabase.Token);
    }
}

public sealed class CredentialRowsOnSqlite : CredentialRowsTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class CredentialRowsOnPostgreSql : CredentialRowsTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class CredentialRowsOnSqlServer : CredentialRowsTests;
