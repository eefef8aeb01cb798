using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.People;

public sealed class SignInTests
{
    private const string Password = "a green lamp";

    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("small-student")]
    [InlineData("nobody-of-this-name")]
    public async Task TenFailures_LockANameForFifteenMinutes_WhetherOrNotItExists(string name)
    {
        await using var database = await WithPasswordAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("sign-in-failed", await CodeAsync(database, name, "wrong"));
        }

        Assert.Equal("too-many-requests", await CodeAsync(database, name, "wrong"));
        Assert.Equal("too-many-requests", await CodeAsync(database, name.ToUpperInvariant(), Password));
        Assert.Null(await CodeAsync(database, "small-classmate", Password));
        database.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(name == "small-student" ? null : "sign-in-failed", await CodeAsync(database, name, Password));
    }

    [Fact]
    public async Task Success_ResetsTheCount()
    {
        await using var database = await WithPasswordAsync();
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal(i % 10 == 9 ? null : "sign-in-failed", await CodeAsync(database, "small-student", i % 10 == 9 ? Password : "wrong"));
        }
    }

    [Fact]
    public async Task ManyGuessesAtOnce_CountAsTen()
    {
        await using var database = await WithPasswordAsync();
        var codes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => CodeAsync(database, "small-student", $"guess {i}"))));
        Assert.Equal(10, codes.Count(c => c == "sign-in-failed"));
        Assert.Equal(30, codes.Count(c => c == "too-many-requests"));
    }

    [Fact]
    public async Task RosterAccount_WithoutASlip_CannotSignIn()
    {
        await using var database = await Roster.WithAsync(_school, 1);
        foreach (var password in new[] { string.Empty, null, "1149001", "code:1:AAAA:BBBB" })
        {
            Assert.Equal("sign-in-failed", await CodeAsync(database, "small-1149001", password));
        }
    }

    [Fact]
    public async Task Password_IsChangedWithTheOldOne_AndEndsOtherSessions()
    {
        await using var database = await WithPasswordAsync();
        var before = await database.Get<AccountSessions>().ReadAsync(_school.Accounts[0].Id, TestDatabase.Token);
        Assert.Equal("password-wrong", await ChangeAsync(database, "wrong", "another lamp"));
        Assert.Equal("password-too-short", await ChangeAsync(database, Password, "lamp"));
        Assert.Equal("password-unchanged", await ChangeAsync(database, Password, Password));
        Assert.Null(await ChangeAsync(database, Password, "another lamp"));
        Assert.Equal("sign-in-failed", await CodeAsync(database, "small-student", Password));
        Assert.Null(await CodeAsync(database, "small-student", "another lamp"));
        var after = await database.Get<AccountSessions>().ReadAsync(_school.Accounts[0].Id, TestDatabase.Token);
        Assert.NotEqual(before!.Stamp, after!.Stamp);
    }

    [Fact]
    public async Task OldPassword_CanBeGuessedTenTimesAtMost()
    {
        await using var database = await WithPasswordAsync();
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("password-wrong", await ChangeAsync(database, "wrong", "another lamp"));
        }

        Assert.Equal("too-many-requests", await ChangeAsync(database, Password, "another lamp"));
    }

    [Theory]
    [InlineData("small-classmate", "account-name-taken")]
    [InlineData("Small-Student", "nothing-changed")]
    [InlineData("1130001", "account-name-personal")]
    [InlineData("owl", "account-name-too-short")]
    [InlineData("Night.Owl", null)]
    public async Task Name_IsChangedWithThePassword(string name, string? code)
    {
        await using var database = await WithPasswordAsync();
        var rename = database.Get<ChangeOwnName>();
        Assert.Equal("password-wrong", (await rename.ExecuteAsync(_school.AsStudent, new("wrong", name), TestDatabase.Token)).Error?.Code);
        Assert.Equal(code, (await rename.ExecuteAsync(_school.AsStudent, new(Password, name), TestDatabase.Token)).Error?.Code);
        Assert.Null(await CodeAsync(database, code is null ? name : "small-student", Password));
    }

    [Fact]
    public async Task OwnAccount_ShowsTheSchoolsRules()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var own = database.Get<OwnAccount>();
        var student = (await own.ReadAsync(_school.Accounts[0].Id, TestDatabase.Token))!;
        Assert.Equal(("student", "小學校", "small-student", 6, 8, false), (student.Name, student.SchoolName, student.SignInName, student.NameMinLength, student.PasswordMinLength, student.MustChoose));
        Assert.Equal(12, (await own.ReadAsync(_school.Accounts[2].Id, TestDatabase.Token))!.PasswordMinLength);
        Assert.Null(await own.ReadAsync(new(A.Id()), TestDatabase.Token));
    }

    private static async Task<string?> CodeAsync(TestDatabase database, string name, string? password) =>
        (await database.Get<SignInByPassword>().ExecuteAsync(name, password, TestDatabase.Token)).Error?.Code;

    private async Task<string?> ChangeAsync(TestDatabase database, string old, string chosen) =>
        (await database.Get<ChangeOwnPassword>().ExecuteAsync(_school.AsStudent, new(old, chosen), TestDatabase.Token)).Error?.Code;

    private async Task<TestDatabase> WithPasswordAsync()
    {
        var database = await TestDatabase.WithAsync(_school);
        var hash = database.Get<AccountPasswords>().Hash(Password);
        await using var db = database.Open();
        foreach (var account in db.Accounts.Include(a => a.Credentials).Where(a => a.StudentId != null))
        {
            account.ChangePassword(hash, SmallSchool.SchoolDay);
        }

        await db.SaveChangesAsync(TestDatabase.Token);
        return database;
    }
}
