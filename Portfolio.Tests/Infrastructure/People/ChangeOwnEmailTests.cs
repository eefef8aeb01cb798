using Microsoft.EntityFrameworkCore;
using MimeKit;
using Portfolio.Domain.Common;
using Portfolio.Domain.Imports;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.People;

/// <summary>A teacher chooses where reminders are sent; until then the roster's address is used.</summary>
public sealed class ChangeOwnEmailTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task AnotherAddress_GetsTheReminder_AndNoMailGoesToTheRosters()
    {
        await using var server = new MailServer();
        await using var database = await DueAsync(server);
        Assert.Equal(("roster@school.example", true), await SeenAsync(database));
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, " own@home.example ")).Error);
        Assert.Equal(("own@home.example", true), await SeenAsync(database));
        await database.RemindAsync();
        Assert.Equal("own@home.example", Assert.IsType<MailboxAddress>(Assert.Single(Assert.Single(server.Taken).To)).Address);
    }

    [Fact]
    public async Task NoAddress_SwitchesMailOff_AndLeavesTheNotice()
    {
        await using var server = new MailServer();
        await using var database = await DueAsync(server);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, "  ")).Error);
        await database.RemindAsync();
        Assert.Empty(server.Taken);
        await using var db = database.Open();
        Assert.Equal(1, await db.Notices.CountAsync(TestDatabase.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("own@home.example")]
    public async Task ALaterRoster_DoesNotReplaceTheTeachersChoice_UntilTheRostersAddressIsChosenAgain(string chosen)
    {
        await using var database = await DueAsync(null);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, chosen)).Error);
        await RosterAsync(database, "newer@school.example");
        Assert.Equal(chosen, (await SeenAsync(database)).Email);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, "newer@school.example")).Error);
        await RosterAsync(database, "newest@school.example");
        Assert.Equal(("newest@school.example", false), await SeenAsync(database));
    }

    [Theory]
    [InlineData("mail-address-invalid", "nobody")]
    [InlineData("mail-address-invalid", "a@b.example, c@d.example")]
    [InlineData("mail-address-invalid", "x@y.example\r\nBcc: all@school.example")]
    [InlineData("mail-address-invalid", "任課 <t@school.example>")]
    [InlineData("nothing-changed", "roster@school.example")]
    public async Task AnInvalidAddress_IsRefused_AndNothingChanges(string code, string address)
    {
        await using var database = await DueAsync(null);
        Assert.Equal(code, (await ChooseAsync(database, _school.AsTeacher, address)).Error?.Code);
        Assert.Equal("roster@school.example", (await SeenAsync(database)).Email);
    }

    [Fact]
    public async Task AnAddressLongerThanAny_IsRefused()
    {
        await using var database = await DueAsync(null);
        var longest = new string('a', EmailAddress.MaxLength - "@x.example".Length);
        Assert.Equal("mail-address-invalid", (await ChooseAsync(database, _school.AsTeacher, longest + "a@x.example")).Error?.Code);
        Assert.Equal("not-yours", _school.Teacher.ChooseEmail(_school.AsColleague, "a@x.example", SmallSchool.SchoolDay).Error?.Code);
        Assert.Equal("not-yours", (await ChooseAsync(database, _school.AsStudent, "a@x.example")).Error?.Code);
        Assert.Null((await database.Get<OwnAccount>().ReadAsync(_school.AsStudent.Account, TestDatabase.Token))!.Reminders);
    }

    [Fact]
    public async Task TheJournal_RecordsWhoAndWhen_ButNotTheAddress()
    {
        await using var database = await DueAsync(null);
        await ChooseAsync(database, _school.AsTeacher, "own@home.example");
        await ChooseAsync(database, _school.AsTeacher, null);
        await using var db = database.Open();
        var entries = await db.Journal.Where(a => a.Action == nameof(MailAddressChosen)).ToListAsync(TestDatabase.Token);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, e => Assert.Equal((_school.AsTeacher.Account, _school.AsTeacher.Account.Value), (e.By, e.Subject)));
        Assert.All(entries, e => Assert.DoesNotContain("home.example", e.Facts, StringComparison.Ordinal));
        Assert.Single(entries, e => e.Facts.Contains("\"isOff\":true", StringComparison.Ordinal));
    }

    private static Task<Result> ChooseAsync(TestDatabase database, Actor actor, string? address) =>
        database.Get<ChangeOwnEmail>().ExecuteAsync(actor, address, TestDatabase.Token);

    private async Task RosterAsync(TestDatabase database, string email) =>
        Assert.Equal(1, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, "教師代碼,姓名,電子郵件", $"T1,任課老師,{email}")).Counts.Changed);

    private async Task<(string Email, bool IsSent)> SeenAsync(TestDatabase database)
    {
        var reminders = (await database.Get<OwnAccount>().ReadAsync(_school.AsTeacher.Account, TestDatabase.Token))!.Reminders!;
        return (reminders.Email, reminders.IsSent);
    }

    /// <summary>Three days before the closing, with open work and the roster's address.</summary>
    private Task<TestDatabase> DueAsync(MailServer? server)
    {
        _school.Teacher.Correct(_school.Teacher.Name, new PersonalData { Email = "roster@school.example" });
        return TestDatabase.WithAsync(_school.Everything.Append(A.Sent(_school)), SmallSchool.CertificationCloses.AddDays(-3), server?.Settings ?? []);
    }
}
