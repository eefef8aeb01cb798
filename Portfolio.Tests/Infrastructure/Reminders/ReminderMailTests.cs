using Microsoft.EntityFrameworkCore;
using MimeKit;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Reminders;

/// <summary>The mail of a reminder, sent through a real mail server.</summary>
public sealed class ReminderMailTests : IAsyncDisposable
{
    private static readonly DateTimeOffset ThreeDays = SmallSchool.CertificationCloses.AddDays(-3);

    private readonly SmallSchool _school = new();
    private readonly MailServer _server = new();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task AMail_HasCountClosingAndLink_AndNoStudentName()
    {
        await using var database = await AtAsync("teacher@school.example", A.Sent(_school), A.Sent(_school), A.Decided(_school));
        await SweepAsync(database);
        var mail = Assert.Single(_server.Taken);
        Assert.Equal("teacher@school.example", Assert.IsType<MailboxAddress>(Assert.Single(mail.To)).Address);
        Assert.Equal("portfolio@school.example", Assert.IsType<MailboxAddress>(Assert.Single(mail.From)).Address);
        Assert.Contains("3 天內截止", mail.Subject, StringComparison.Ordinal);
        Assert.Equal("auto-generated", mail.Headers[HeaderId.AutoSubmitted]);
        string[] said = ["116/1/27(三) 24:00", "教師您好", "待認證：2 件", "未發佈：1 件", "https://portfolio.example/certify/overview", "小學校"];
        Assert.All(said, words => Assert.Contains(words, mail.TextBody!, StringComparison.Ordinal));
        Assert.DoesNotContain("Dear teacher", mail.TextBody!, StringComparison.Ordinal);
        string[] names = ["王小明", "陳小華", "自走車"];
        Assert.All(names, name => Assert.DoesNotContain(name, mail.TextBody + mail.Subject, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AMail_IsInTheReadersLanguage()
    {
        await using var database = await AtAsync("teacher@school.example", A.Sent(_school), A.Sent(_school), A.Decided(_school));
        Assert.Null((await database.Get<ChooseLanguage>().ExecuteAsync(_school.AsTeacher, Language.English, TestDatabase.Token)).Error);
        await SweepAsync(database);
        var mail = Assert.Single(_server.Taken);
        Assert.Equal("[小學校] Certification closes within 3 day(s): 3 still to do", mail.Subject);
        string[] said = ["Dear teacher", "27 Jan 2027, 24:00", "Waiting for a decision: 2", "not published: 1", "https://portfolio.example/certify/overview"];
        Assert.All(said, words => Assert.Contains(words, mail.TextBody!, StringComparison.Ordinal));
        Assert.DoesNotContain("教師", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AMail_IsSentOnce_ByTwoNodesAtOnceAndAfterARestart()
    {
        await using var database = await AtAsync("teacher@school.example", A.Sent(_school));
        await using var other = database.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => SweepAsync(i % 2 == 0 ? database : other))));
        await database.RestartAsync();
        database.Clock.Advance(TimeSpan.FromHours(1));
        await SweepAsync(database);
        Assert.Single(_server.Taken);
        Assert.Equal(MailState.Sent, (await DeliveryAsync(database))!.State);
    }

    [Fact]
    public async Task ARefusedMail_FailsTheJob_AndIsRetriedLater_WithoutASecondNotice()
    {
        _server.IsFull = true;
        await using var database = await AtAsync("teacher@school.example", A.Sent(_school));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SweepAsync(database));
        Assert.Equal((MailState.Due, 1), ((await DeliveryAsync(database))!.State, (await DeliveryAsync(database))!.Tries));
        await SweepAsync(database);
        Assert.Equal(1, _server.Refused);
        _server.IsFull = false;
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync(database);
        await SweepAsync(database);
        Assert.Single(_server.Taken);
        await using var db = database.Open();
        Assert.Equal(1, await db.Notices.CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task AnUnsentMail_IsDropped_WhenTheWorkIsDone()
    {
        _server.IsFull = true;
        var decided = A.Decided(_school);
        await using var database = await AtAsync("teacher@school.example", decided);
        await Assert.ThrowsAsync<InvalidOperationException>(() => SweepAsync(database));
        Assert.Null((await database.PublishAsync(_school.AsTeacher, decided)).Error);
        _server.IsFull = false;
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await SweepAsync(database);
        Assert.Empty(_server.Taken);
        Assert.Equal(MailState.Dropped, (await DeliveryAsync(database))!.State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("x@y.example\r\nBcc: all@school.example")]
    public async Task WithoutAUsableAddress_ThereIsOnlyTheNotice(string address)
    {
        await using var database = await AtAsync(address, A.Sent(_school));
        await SweepAsync(database);
        Assert.Empty(_server.Taken);
        Assert.Null(await DeliveryAsync(database));
    }

    [Fact]
    public async Task WithoutAMailServer_MailsGoToTheConfiguredFolder_OrNowhere()
    {
        var folder = Directory.CreateTempSubdirectory("portfolio-mail-");
        await using (var database = await ByAsync("teacher@school.example", new() { ["Mail:PickupFolder"] = folder.FullName }, A.Sent(_school)))
        {
            await SweepAsync(database);
            var mail = await MimeMessage.LoadAsync(Assert.Single(folder.GetFiles("*.eml")).FullName, TestDatabase.Token);
            Assert.Contains("待認證：1 件", mail.TextBody!, StringComparison.Ordinal);
        }

        folder.Delete(recursive: true);
        await using var silent = await TestDatabase.WithAsync([]);
        Assert.False(silent.Get<IMailSender>().IsOn);
    }

    [Fact]
    public async Task EachTurn_IsDueNext_AndAPostponedMailIsDueAtItsTime()
    {
        _server.IsFull = true;
        await using var database = await ByAsync("teacher@school.example", _server.Settings, A.Sent(_school));
        var (reminders, mails) = (database.Get<DueReminders>(), database.Get<DueMails>());
        Assert.Equal(SmallSchool.CertificationCloses.AddDays(-3), await reminders.NextAsync(default, TestDatabase.Token));
        Assert.Null(await mails.NextAsync(default, TestDatabase.Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SweepAsync(database));
        Assert.Equal(SmallSchool.CertificationCloses.AddDays(-1), await reminders.NextAsync(default, TestDatabase.Token));
        Assert.Equal(ThreeDays.AddMinutes(1), await mails.NextAsync(default, TestDatabase.Token));
    }

    private static Task SweepAsync(TestDatabase database) => database.RemindAsync();

    private Task<TestDatabase> AtAsync(string address, params IEnumerable<Entity> more) => ByAsync(address, _server.Settings, more);

    private Task<TestDatabase> ByAsync(string address, Dictionary<string, string?> settings, params IEnumerable<Entity> more)
    {
        _school.Teacher.Correct(_school.Teacher.Name, new PersonalData { Email = address });
        return TestDatabase.WithAsync(_school.Everything.Concat(more), ThreeDays, settings);
    }

    private static async Task<NoticeMail?> DeliveryAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.NoticeMails.AsNoTracking().SingleOrDefaultAsync(TestDatabase.Token);
    }
}
