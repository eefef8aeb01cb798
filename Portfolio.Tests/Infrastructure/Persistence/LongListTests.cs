using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Infrastructure.Persistence.SqlServer;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>
/// Lists with more values together than SQL Server's 2,100 parameters, though each has fewer; and one list that is used twice.
/// </summary>
public abstract class LongListTests
{
    private readonly SmallSchool _school = new();

    private static CancellationToken Token => TestDatabase.Token;

    [Fact]
    public async Task TwoLists_EachShortEnough_Work()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var db = database.Open();
        var found = await Lists.Two(db, [_school.Student.Id, .. Lists.Students(1199)], [_school.Student.StudentNo, .. Lists.Numbers(1499)]).ToListAsync(Token);
        Assert.Equal([_school.Student.Id], found);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(1200)]
    [InlineData(3000)]
    public async Task OneList_UsedTwice_Works(int length)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var db = database.Open();
        var found = await Lists.Twice(db, [_school.Teacher.Id, .. Lists.Teachers(length)]).ToListAsync(Token);
        Assert.Equal([_school.Teacher.Id], found.Distinct());
    }

    [Fact]
    public async Task ALongListOfStrings_Works()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var db = database.Open();
        var numbers = Lists.Numbers(2999).Append(_school.Student.StudentNo).ToList();
        Assert.Equal([_school.Student.Id], await db.Students.Where(s => numbers.Contains(s.StudentNo)).Select(s => s.Id).ToListAsync(Token));
    }
}

/// <summary>The same queries as they would be sent to SQL Server.</summary>
public sealed class LongListSqlTests
{
    private const int Limit = 2100;

    [Fact]
    public void TwoLists_StayBelowTheLimit() => Check(db => Lists.Two(db, [.. Lists.Students(1200)], [.. Lists.Numbers(1500)]));

    [Theory]
    [InlineData(10)]
    [InlineData(1200)]
    [InlineData(3000)]
    public void OneList_UsedTwice_StaysBelowTheLimit(int length) => Check(db => Lists.Twice(db, [.. Lists.Teachers(length)]));

    [Fact]
    public void ALongListOfStrings_IsComparedInTheColumnsCollation_WhateverTheDatabasesDefault()
    {
        var numbers = Lists.Numbers(3000).ToList();
        var sql = Check(db => db.Students.Where(s => numbers.Contains(s.StudentNo)));
        Assert.Contains("OPENJSON", sql, StringComparison.Ordinal);
        Assert.Contains($") COLLATE {SqlServerPortfolioDbContext.Collation} '$')", sql, StringComparison.Ordinal);
    }

    private static string Check<T>(Func<PortfolioDbContext, IQueryable<T>> ask)
    {
        using var db = SqlServerModel.Open();
        using var command = ask(db).CreateDbCommand();
        Assert.InRange(command.Parameters.Count, 1, Limit - 1);
        Assert.Equal([], SqlServerModel.ErrorsIn(command.CommandText));
        var told = ListCollation.Told(command.CommandText);
        Assert.Equal([], SqlServerModel.ErrorsIn(told));
        return told;
    }
}

internal static class Lists
{
    public static IQueryable<StudentId> Two(PortfolioDbContext db, List<StudentId> ids, List<string> numbers) =>
        db.Students.Where(s => ids.Contains(s.Id) && numbers.Contains(s.StudentNo)).Select(s => s.Id);

    public static IQueryable<TeacherId> Twice(PortfolioDbContext db, List<TeacherId> teachers) =>
        db.Teachers.Where(t => teachers.Contains(t.Id) && (teachers.Contains(t.Id) || db.Outcomes.Any(o => o.TeacherId == t.Id && teachers.Contains(t.Id)))).Select(t => t.Id);

    public static IEnumerable<StudentId> Students(int count) => Enumerable.Range(0, count).Select(_ => new StudentId(A.Id()));

    public static IEnumerable<TeacherId> Teachers(int count) => Enumerable.Range(0, count).Select(_ => new TeacherId(A.Id()));

    public static IEnumerable<string> Numbers(int count) => Enumerable.Range(0, count).Select(i => $"none-{i}");
}

public sealed class LongListsOnSqlite : LongListTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class LongListsOnPostgreSql : LongListTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class LongListsOnSqlServer : LongListTests;

[RunsOn(DatabaseProvider.SqlServer, Collation = SqlServerGiven.Binary)]
public sealed class LongListsOnSqlServerWithABinaryDefault : LongListTests;

[RunsOn(DatabaseProvider.SqlServer, Collation = SqlServerGiven.Taiwan)]
public sealed class LongListsOnSqlServerWithATaiwaneseDefault : LongListTests;
