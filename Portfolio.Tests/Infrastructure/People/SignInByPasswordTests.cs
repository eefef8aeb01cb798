using Microsoft.AspNetCore.Identity;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.People;

public abstract class SignInByPasswordTests
{
    private const string Password = "correct horse";

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("small-ming", Password, null)]
    [InlineData(" Small-MING ", Password, null)]
    [InlineData("small-ming", "correct Horse", "sign-in-failed")]
    [InlineData("small-ming", null, "sign-in-failed")]
    [InlineData("nobody", Password, "sign-in-failed")]
    [InlineData(null, Password, "sign-in-failed")]
    [InlineData("ｓｍａｌｌ-ｍｉｎｇ", Password, null)]
    public async Task SignIn_IsCaseSensitiveForThePassword_NotForTheName(string? name, string? password, string? refusal)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.SaveAsync(Account(database, "Small-Ming"));
        Assert.Equal(refusal, (await database.Get<SignInByPassword>().ExecuteAsync(name, password, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task TwoAccounts_WhoseNamesDifferInCaseOnly_AreRefused()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.SaveAsync(Account(database, "ming"));
        await using var db = database.Open();
        db.Add(Account(database, "MING"));
        Assert.Equal("conflict", (await db.SaveAsync(TestDatabase.Token)).Error?.Code);
    }

    private Account Account(TestDatabase database, string name) =>
        new(new(A.Id()), _school.Id, name, "王小明", database.Get<IPasswordHasher<Account>>().HashPassword(null!, Password), Roles.Student);
}

public sealed class SignInByPasswordOnSqlite : SignInByPasswordTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class SignInByPasswordOnPostgreSql : SignInByPasswordTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class SignInByPasswordOnSqlServer : SignInByPasswordTests;
