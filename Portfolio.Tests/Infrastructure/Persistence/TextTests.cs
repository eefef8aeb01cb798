using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Different codes stay different, whatever a database's default for case and width: what holds on one holds on all.</summary>
public abstract class TextTests
{
    private static readonly string[] Alike = ["A1", "a1", "Ａ1", "Á1"];

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Codes_ThatLookAlike_AreDifferent_AndSortedByCodePoint()
    {
        await using var database = await TestDatabase.WithAsync(_school, Students());
        await using var db = database.Open();
        foreach (var no in Alike)
        {
            Assert.Equal([no], await Numbers(db.Students.Where(s => s.StudentNo == no)));
        }

        Assert.Equal(["A1", "a1", "Á1", "Ａ1"], await Numbers(db.Students.Where(s => Alike.Contains(s.StudentNo)).OrderBy(s => s.StudentNo)));
    }

    [Fact]
    public async Task Substrings_ThatLookAlike_AreDifferent()
    {
        await using var database = await TestDatabase.WithAsync(_school, Students());
        await using var db = database.Open();
        foreach (var begin in Alike.Select(a => a[..1]))
        {
            Assert.Equal([begin + "1"], await Numbers(db.Students.Where(s => s.StudentNo.StartsWith(begin))));
            Assert.Equal([begin + "1"], await Numbers(db.Students.Where(s => s.StudentNo.Contains(begin))));
        }
    }

    private IEnumerable<Student> Students() => Alike.Select(no => new Student(new(A.Id()), _school.Id, no, "王小明"));

    private static Task<List<string>> Numbers(IQueryable<Student> students) => students.Select(s => s.StudentNo).ToListAsync(TestDatabase.Token);
}

public sealed class TextsOnSqlite : TextTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class TextsOnPostgreSql : TextTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class TextsOnSqlServer : TextTests;

[RunsOn(DatabaseProvider.SqlServer, Collation = SqlServerGiven.Binary)]
public sealed class TextsOnSqlServerWithABinaryDefault : TextTests;

[RunsOn(DatabaseProvider.SqlServer, Collation = SqlServerGiven.Taiwan)]
public sealed class TextsOnSqlServerWithATaiwaneseDefault : TextTests;
