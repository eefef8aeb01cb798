using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Rows from the bulk insert are read back the normal way.</summary>
public abstract class BulkInsertTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Rows_RoundTripWithEveryValue()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var known = new Student(new(A.Id()), _school.Id, "0001", "『王，\"小明\"』\t\n");
        Assert.True(known.Correct(known.Name, new PersonalData { BirthDate = new(2009, 5, 12), NationalId = "A123456789", Email = "a@b.tw" }));
        var unknown = new Student(new(A.Id()), _school.Id, "0002", "陳小華");
        await using var db = database.Open();
        Assert.Equal(2, await db.BulkInsertAsync([known, unknown], TestDatabase.Token));

        var read = await db.Students.AsNoTracking().Where(s => s.StudentNo.StartsWith("000")).OrderBy(s => s.StudentNo).ToListAsync(TestDatabase.Token);
        Assert.Equal([(known.Id, known.Name, known.Personal), (unknown.Id, unknown.Name, unknown.Personal)], read.Select(s => (s.Id, s.Name, s.Personal)));
    }

    [Fact]
    public async Task Rows_OfAnUncommittedTransaction_AreNotStored()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(TestDatabase.Token);
            var members = Enumerable.Range(0, 1000).Select(_ => new CourseMember(_school.Course.Id, new StudentId(A.Id()), _school.Id));
            Assert.Equal(1000, await db.BulkInsertAsync(members, TestDatabase.Token));
        }

        await using var after = database.Open();
        Assert.Equal(6, await after.CourseMembers.CountAsync(TestDatabase.Token));
    }
}

public sealed class BulkInsertOnSqlite : BulkInsertTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class BulkInsertOnPostgreSql : BulkInsertTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class BulkInsertOnSqlServer : BulkInsertTests;
