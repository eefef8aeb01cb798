using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public abstract class CertificationQueueTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Queue_ShowsWhatWasSentOldestFirst_AndNoDrafts()
    {
        var (later, earlier) = (A.Sent(_school, SmallSchool.SchoolDay.AddHours(1)), A.Sent(_school));
        await using var database = await TestDatabase.WithAsync(_school, later, earlier, A.CompleteDraft(_school), A.Decided(_school, at: SmallSchool.SchoolDay.AddHours(2)));
        var queue = await ReadAsync(database);
        Assert.Equal([earlier.Id, later.Id], queue.Rows.Take(2).Select(r => r.Id));
        Assert.Equal((3, 2, 1), (queue.Rows.Count, queue.Waiting, queue.Decided.Count()));
        var row = queue.Rows[0];
        Assert.Equal(("王小明", "電機一甲", 1, "課程1", "自走車", true, false), (row.StudentName, row.ClassName, row.SeatNo, row.Subject, row.Title, row.HasDocument, row.HasMedia));
    }

    [Fact]
    public async Task Queue_OfARevision_ShowsTheNewestOnly()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Draft.Write(_school.AsStudent, new("第二版", "簡述"), _school.Course.Id, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Error);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var row = Assert.Single((await ReadAsync(database)).Rows);
        Assert.Equal((2, "第二版", OutcomeState.Sent, null), (row.Revision, row.Title, row.State, row.Verdict));
    }

    [Fact]
    public async Task Queue_SharesCourseAndClassInstances()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school), A.Sent(_school));
        var rows = (await ReadAsync(database)).Rows;
        Assert.Same(rows[0].Taught, rows[1].Taught);
        Assert.Same(rows[0].Homeroom, rows[1].Homeroom);
    }

    [Fact]
    public async Task Queue_OfOneOrOfManyRows_TakesAsManyQueries()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school));
        var one = await QueriesAsync(database);
        await database.SaveAsync(Enumerable.Range(0, 50).Select(_ => A.Read(_school)));
        Assert.Equal(one, await QueriesAsync(database));
        Assert.InRange(one, 1, 6);
    }

    [Fact]
    public async Task Queue_OfSomebodyWhoIsNoTeacher_IsNotTheirs()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal("not-yours", (await database.Get<CertificationQueue>().ReadAsync(_school.AsStudent, TestDatabase.Token)).Error?.Code);
        Assert.Empty((await database.Get<CertificationQueue>().ReadAsync(_school.AsColleague, TestDatabase.Token)).Value.Rows);
    }

    private async Task<int> QueriesAsync(TestDatabase database)
    {
        database.Sql.Clear();
        await ReadAsync(database);
        return database.Sql.Commands.Count;
    }

    private async Task<CertificationQueueView> ReadAsync(TestDatabase database) =>
        (await database.Get<CertificationQueue>().ReadAsync(_school.AsTeacher, TestDatabase.Token)).Value;
}

public sealed class CertificationQueueOnSqlite : CertificationQueueTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class CertificationQueueOnPostgreSql : CertificationQueueTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class CertificationQueueOnSqlServer : CertificationQueueTests;
