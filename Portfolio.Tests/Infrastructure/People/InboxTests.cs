using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.People;

public abstract class InboxTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Inbox_HoldsOnesOwnLastTwentyNotices_NewestFirst()
    {
        var mine = Enumerable.Range(1, 25).Select(i => Notice(_school.AsStudent.Account, i));
        await using var database = await TestDatabase.WithAsync(_school, mine.Append(Notice(_school.AsClassmate.Account, 99)));
        var seen = await database.Get<Inbox>().ReadAsync(_school.AsStudent, TestDatabase.Token);
        Assert.Equal(Enumerable.Range(6, 20).Reverse(), seen.Select(n => n.Count));
    }

    private Notice Notice(AccountId recipient, int count) =>
        new(new(A.Id()), _school.Id, recipient, NoticeKind.DraftsLeftUnsent, count, SmallSchool.SchoolDay.AddMinutes(count));
}

public sealed class InboxOnSqlite : InboxTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class InboxOnPostgreSql : InboxTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class InboxOnSqlServer : InboxTests;
