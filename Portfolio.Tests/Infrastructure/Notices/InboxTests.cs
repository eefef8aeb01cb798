using Portfolio.Domain.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Notices;

public abstract class InboxTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Inbox_ShowsTheLastTwentyOwnNotices_NewestFirst()
    {
        var mine = Enumerable.Range(1, 25).Select(i => Notice(_school.AsStudent.Account, i));
        await using var database = await TestDatabase.WithAsync(_school, mine.Append(Notice(_school.AsClassmate.Account, 99)));
        var seen = await database.Get<Inbox>().ReadAsync(_school.AsStudent, TestDatabase.Token);
        Assert.Equal(Enumerable.Range(6, 20).Reverse(), seen.Select(n => n.Count));
    }

    [Fact]
    public async Task Inbox_ShowsWhatANoticeLinksTo_AndWhatWasRead()
    {
        var (first, second) = (Notice(_school.AsStudent.Account, 1), Notice(_school.AsStudent.Account, 2));
        await using var database = await TestDatabase.WithAsync(_school, first, second);
        var mark = database.Get<MarkNoticeRead>();
        Assert.Equal("not-found", (await mark.ExecuteAsync(_school.AsClassmate, first.Id, TestDatabase.Token)).Error?.Code);
        Assert.Null((await mark.ExecuteAsync(_school.AsStudent, first.Id, TestDatabase.Token)).Error);
        database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null((await mark.ExecuteAsync(_school.AsStudent, first.Id, TestDatabase.Token)).Error);

        var seen = await database.Get<Inbox>().ReadAsync(_school.AsStudent, TestDatabase.Token);
        Assert.Equal([(second.Id, null), (first.Id, (DateTimeOffset?)SmallSchool.SchoolDay)], seen.Select(n => (n.Id, n.ReadAt)));
        Assert.All(seen, n => Assert.Equal(NoticeSubject.Of(_school.Semester.Id), n.Subject));
    }

    [Fact]
    public async Task Arguments_RoundTrip()
    {
        NoticeContent content = new(NoticeKind.CertificationClosesSoon, NoticeSubject.Of(_school.Semester.Id), 5, SmallSchool.CertificationCloses, 7);
        await using var database = await TestDatabase.WithAsync(_school, new Notice(new(A.Id()), _school.Id, _school.AsTeacher.Account, content, SmallSchool.SchoolDay));
        var seen = Assert.Single(await database.Get<Inbox>().ReadAsync(_school.AsTeacher, TestDatabase.Token));
        Assert.Equal([5, SmallSchool.CertificationCloses, 7], seen.Arguments);
        Assert.Equal(5, seen.Count);
    }

    private Notice Notice(AccountId recipient, int count) =>
        new(new(A.Id()), _school.Id, recipient, new(NoticeKind.DraftsLeftUnsent, NoticeSubject.Of(_school.Semester.Id), count), SmallSchool.SchoolDay.AddMinutes(count));
}

public sealed class InboxOnSqlite : InboxTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class InboxOnPostgreSql : InboxTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class InboxOnSqlServer : InboxTests;
