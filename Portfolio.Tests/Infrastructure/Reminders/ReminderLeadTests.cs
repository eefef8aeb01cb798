using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Reminders;

/// <summary>
/// Lead times are the school's setting; changing them while reminders are due reminds nobody twice, and nobody whose work is done.
/// </summary>
public sealed class ReminderLeadTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task TheSchoolsLeadTimes_AreUsed()
    {
        await using var database = await AtAsync(7, A.Sent(_school));
        await LeadsAsync(database, 7, 2);
        await SweepAsync(database);
        Assert.Equal([NoticeKind.CertificationClosesSoon], await NoticesAsync(database));
        await SweepAsync(database, daysBefore: 3);
        Assert.Single(await NoticesAsync(database));
        await SweepAsync(database, daysBefore: 2);
        await SweepAsync(database, daysBefore: 1);
        Assert.Equal([NoticeKind.CertificationClosesSoon, NoticeKind.CertificationClosesInThreeDays], await NoticesAsync(database));
    }

    [Fact]
    public async Task ADisabledLead_RemindsNobody_NotEvenByAScheduledJob()
    {
        await using var database = await AtAsync(3, A.Sent(_school));
        await LeadsAsync(database, 0, 0);
        await SweepAsync(database);
        await database.Get<RemindCertifiers>().ExecuteAsync(_school.Id, _school.Semester.Id, new(SmallSchool.CertificationCloses, 3), TestDatabase.Token);
        Assert.Empty(await NoticesAsync(database));
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(2, 1)]
    [InlineData(1, 5)]
    public async Task AChangedFirstLead_WhileTheFirstIsDue_RemindsNobodyAgain_UntilTheSecond(int first, int second)
    {
        await using var database = await AtAsync(3, A.Sent(_school));
        await SweepAsync(database);
        await LeadsAsync(database, first, second);
        await SweepAsync(database);
        await SweepAsync(database, daysBefore: 2);
        Assert.Equal([NoticeKind.CertificationClosesInThreeDays], await NoticesAsync(database));
        await SweepAsync(database, daysBefore: 1);
        Assert.Equal([NoticeKind.CertificationClosesInThreeDays, NoticeKind.CertificationClosesInOneDay], await NoticesAsync(database));
    }

    [Fact]
    public async Task ALongerSecondLead_AfterTheSecondReminder_RemindsNobodyAgain()
    {
        await using var database = await AtAsync(1, A.Sent(_school));
        await SweepAsync(database);
        await LeadsAsync(database, 3, 2);
        await SweepAsync(database);
        Assert.Equal([NoticeKind.CertificationClosesInOneDay], await NoticesAsync(database));
    }

    [Fact]
    public async Task ALongerLead_WhileItIsDue_RemindsTeachersNotRemindedYet_UnlessTheirWorkIsDone()
    {
        var decided = A.Decided(_school);
        await using var database = await AtAsync(4, decided);
        await LeadsAsync(database, 5, 1);
        Assert.Null((await database.PublishAsync(_school.AsTeacher, decided)).Error);
        await SweepAsync(database);
        Assert.Empty(await NoticesAsync(database));

        await using var open = await AtAsync(4, A.Sent(_school));
        await LeadsAsync(open, 5, 1);
        await SweepAsync(open);
        Assert.Single(await NoticesAsync(open));
    }

    [Fact]
    public async Task APendingMail_IsStillSent_WhenTheLeadChanges()
    {
        await using var server = new MailServer { IsFull = true };
        _school.Teacher.Correct(_school.Teacher.Name, new PersonalData { Email = "teacher@school.example" });
        await using var database = await AtAsync(3, server.Settings, A.Sent(_school));
        await Assert.ThrowsAsync<InvalidOperationException>(() => SweepAsync(database));
        await LeadsAsync(database, 5, 1);
        server.IsFull = false;
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        await SweepAsync(database);
        Assert.Single(server.Taken);
        Assert.Single(await NoticesAsync(database));
    }

    private static async Task SweepAsync(TestDatabase database, int? daysBefore = null)
    {
        if (daysBefore is { } days)
        {
            database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddDays(-days));
        }

        await database.RemindAsync();
    }

    private async Task LeadsAsync(TestDatabase database, int first, int second) =>
        Assert.Null((await database.ChangePolicyAsync(_school, new SchoolPolicy { FirstReminderDays = first, SecondReminderDays = second })).Error);

    private Task<TestDatabase> AtAsync(int daysBefore, params IEnumerable<Entity> more) => AtAsync(daysBefore, [], more);

    private Task<TestDatabase> AtAsync(int daysBefore, Dictionary<string, string?> settings, params IEnumerable<Entity> more) =>
        TestDatabase.WithAsync(_school.Everything.Concat(more), SmallSchool.CertificationCloses.AddDays(-daysBefore), settings);

    private static async Task<List<NoticeKind>> NoticesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Notices.AsNoTracking().OrderBy(n => n.At).Select(n => n.Kind).ToListAsync(TestDatabase.Token);
    }
}
