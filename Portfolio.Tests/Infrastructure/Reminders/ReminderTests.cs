using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Reminders;

/// <summary>Whoever has open work is reminded three days and one day before the closing: once each, and only then.</summary>
public abstract class ReminderTests
{
    private static readonly DateTimeOffset ThreeDays = SmallSchool.CertificationCloses.AddDays(-3);

    private static readonly DateTimeOffset OneDay = SmallSchool.CertificationCloses.AddDays(-1);

    private readonly SmallSchool _school = new();

    private AccountId Teacher => _school.AsTeacher.Account;

    private AccountId Colleague => _school.AsColleague.Account;

    [Fact]
    public async Task Run_AtEachLead_RemindsTheTeacherWithACount()
    {
        await using var database = await AtAsync(ThreeDays.AddTicks(-1), A.Sent(_school), A.Read(_school), A.Decided(_school), A.Published(_school));
        await SweepAsync(database);
        Assert.Empty(await NoticesAsync(database));
        database.Clock.SetUtcNow(ThreeDays);
        await SweepAsync(database);
        Assert.Equal([(Teacher, NoticeKind.CertificationClosesInThreeDays, 3)], await NoticesAsync(database));
        database.Clock.SetUtcNow(OneDay);
        await SweepAsync(database);
        Assert.Equal([(Teacher, NoticeKind.CertificationClosesInThreeDays, 3), (Teacher, NoticeKind.CertificationClosesInOneDay, 3)], await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_AnyNumberOfTimes_OnTwoNodes_AndAfterARestart_RemindsOnce()
    {
        await using var database = await AtAsync(ThreeDays, A.Sent(_school));
        await using var other = database.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => SweepAsync(i % 2 == 0 ? database : other))));
        await database.RestartAsync();
        await SweepAsync(database);
        database.Clock.SetUtcNow(OneDay.AddTicks(-1));
        await SweepAsync(database);
        Assert.Single(await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_WhenTheWorkIsDone_RemindsNobody()
    {
        var decided = A.Decided(_school);
        await using var database = await AtAsync(ThreeDays, A.Published(_school), decided, A.CompleteDraft(_school));
        Assert.Null((await database.PublishAsync(_school.AsTeacher, decided)).Error);
        await SweepAsync(database);
        database.Clock.SetUtcNow(OneDay);
        await SweepAsync(database);
        Assert.Empty(await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_WhenTheRestIsPendingPublication_RemindsNobody()
    {
        var decided = A.Decided(_school);
        await using var database = await AtAsync(ThreeDays.AddHours(-1), decided);
        var planned = new PublishDecisions.Command([new(decided.Id, A.OnScreen(decided))], OneDay.AddHours(2));
        Assert.Null((await database.Get<PublishDecisions>().ExecuteAsync(_school.AsTeacher, planned, TestDatabase.Token)).Error);
        database.Clock.SetUtcNow(OneDay);
        await SweepAsync(database);
        Assert.Empty(await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_AfterTheClosing_RemindsNobody()
    {
        await using var database = await AtAsync(SmallSchool.CertificationCloses, A.Sent(_school));
        await SweepAsync(database);
        Assert.Empty(await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_AsLateAsTheNextLead_RemindsForThatLeadOnly()
    {
        await using var database = await AtAsync(OneDay.AddHours(2), A.Sent(_school));
        await SweepAsync(database);
        Assert.Equal([(Teacher, NoticeKind.CertificationClosesInOneDay, 1)], await NoticesAsync(database));
    }

    [Fact]
    public async Task Job_OfAMovedClosing_RemindsNobody_AndTheNewDateHasItsOwnReminders()
    {
        await using var database = await AtAsync(ThreeDays, A.Sent(_school));
        await SweepAsync(database);
        var change = new ChangeCeremonies.Command(_school.Semester.Id, SmallSchool.Ceremony.AddDays(2), null, "颱風停課", IsConfirmed: true);
        Assert.Null((await database.Get<ChangeCeremonies>().ExecuteAsync(_school.AsAdministrator, change, TestDatabase.Token)).Error);
        database.Clock.SetUtcNow(OneDay);
        await database.Get<RemindCertifiers>().ExecuteAsync(_school.Id, _school.Semester.Id, new(SmallSchool.CertificationCloses, 1), TestDatabase.Token);
        Assert.Single(await NoticesAsync(database));
        database.Clock.SetUtcNow(ThreeDays.AddDays(2));
        await SweepAsync(database);
        Assert.Equal(2, (await NoticesAsync(database)).Count(n => n.Kind == NoticeKind.CertificationClosesInThreeDays));
    }

    [Fact]
    public async Task Job_BeforeItsInstant_OrTwice_DoesNothingMore()
    {
        await using var database = await AtAsync(ThreeDays.AddSeconds(-1), A.Sent(_school));
        var remind = database.Get<RemindCertifiers>();
        Task Run() => remind.ExecuteAsync(_school.Id, _school.Semester.Id, new(SmallSchool.CertificationCloses, 3), TestDatabase.Token);
        await Run();
        Assert.Empty(await NoticesAsync(database));
        database.Clock.SetUtcNow(ThreeDays);
        await Run();
        await Run();
        Assert.Single(await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_IncludesExtensions()
    {
        var later = SmallSchool.CertificationCloses.AddDays(5);
        var extension = _school.Extension(WindowKind.Certification, later, ExtensionScope.Course, _school.Course.Id.Value);
        await using var database = await AtAsync(ThreeDays, extension, A.Sent(_school));
        await SweepAsync(database);
        Assert.Empty(await NoticesAsync(database));
        database.Clock.SetUtcNow(later.AddDays(-3));
        await SweepAsync(database);
        Assert.Single(await NoticesAsync(database));
    }

    [Fact]
    public async Task Run_WhileTheTeacherIsAbsent_RemindsTheDeputy_AndAfterwardsTheTeacher()
    {
        var lastDay = TaipeiTime.DayOf(ThreeDays);
        var deputy = new Deputy(new(A.Id()), _school.Id, _school.Teacher.Id, _school.Colleague.Id, lastDay, lastDay, "請假");
        await using var database = await AtAsync(ThreeDays, deputy, A.Sent(_school));
        await SweepAsync(database);
        Assert.Equal([(Colleague, NoticeKind.CertificationClosesInThreeDays, 1)], await NoticesAsync(database));
        database.Clock.SetUtcNow(OneDay);
        await SweepAsync(database);
        Assert.Equal((Teacher, NoticeKind.CertificationClosesInOneDay, 1), (await NoticesAsync(database))[^1]);
    }

    [Fact]
    public async Task Run_OfOneSchool_RemindsNobodyOfAnother()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await AtAsync(ThreeDays, [.. other.Everything, A.Published(other), A.Sent(_school)]);
        await SweepAsync(database);
        Assert.Equal([Teacher], (await NoticesAsync(database)).Select(n => n.Recipient));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task AnyTimeline_RemindsAtMostOncePerTeacherClosingAndLead_AndOnlyOfOpenWork(int seed)
    {
        var random = new Random(seed);
        var open = Enumerable.Range(0, 4).Select(_ => A.Decided(_school)).ToList();
        await using var database = await AtAsync(SmallSchool.CertificationCloses.AddDays(-5), open);
        await using var other = database.AnotherNode();
        for (var step = 0; step < 24; step++)
        {
            switch (random.Next(7))
            {
                case 0 when open.Count > 0:
                    if ((await database.PublishAsync(_school.AsTeacher, open[^1])).Error is null)
                    {
                        open.RemoveAt(open.Count - 1);
                    }

                    break;
                case 1:
                    var day = SmallSchool.Ceremony.AddDays(random.Next(0, 5));
                    await database.Get<ChangeCeremonies>().ExecuteAsync(_school.AsAdministrator, new(_school.Semester.Id, day, null, "停課", IsConfirmed: true), TestDatabase.Token);
                    break;
                case 2:
                    var leads = new SchoolPolicy { FirstReminderDays = random.Next(0, 6), SecondReminderDays = random.Next(0, 3) };
                    await database.ChangePolicyAsync(_school, leads);
                    break;
                case 3:
                    await database.RestartAsync();
                    break;
                default:
                    database.Clock.Advance(TimeSpan.FromHours(random.Next(1, 14)));
                    break;
            }

            var before = (await RemindersAsync(database)).Count;
            await Task.WhenAll(SweepAsync(database), SweepAsync(other));
            var now = database.Clock.GetUtcNow();
            Assert.All(
                (await RemindersAsync(database)).Skip(before),
                r => Assert.True(open.Count > 0 && now >= r.ClosesAt.AddDays(-r.LeadDays) && now < r.ClosesAt));
        }

        var told = await RemindersAsync(database);
        Assert.Equal(told.Count, told.Select(r => (r.RecipientId, r.ClosesAt, r.LeadDays)).Distinct().Count());
        Assert.All(told.GroupBy(r => (r.RecipientId, r.ClosesAt)), g => Assert.InRange(g.Count(), 1, 2));
        Assert.Equal(told.Count, (await NoticesAsync(database)).Count);
    }

    private static Task SweepAsync(TestDatabase database) => database.RemindAsync();

    private Task<TestDatabase> AtAsync(DateTimeOffset now, params IEnumerable<Entity> more) => TestDatabase.WithAsync(_school.Everything.Concat(more), now);

    private static async Task<List<(AccountId Recipient, NoticeKind Kind, int Count)>> NoticesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var notices = await db.Notices.AsNoTracking().OrderBy(n => n.At).ToListAsync(TestDatabase.Token);
        return [.. notices.Select(n => (n.RecipientId, n.Kind, n.Count))];
    }

    private static async Task<List<CertificationReminder>> RemindersAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<CertificationReminder>().AsNoTracking().OrderBy(r => r.At).ToListAsync(TestDatabase.Token);
    }
}

public sealed class RemindersOnSqlite : ReminderTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class RemindersOnPostgreSql : ReminderTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class RemindersOnSqlServer : ReminderTests;
