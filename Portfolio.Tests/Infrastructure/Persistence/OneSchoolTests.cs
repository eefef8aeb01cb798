using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>A context reads and saves only the rows of the school it was opened for; without a school, none.</summary>
public abstract class OneSchoolTests
{
    private readonly SmallSchool _own = new(code: "north");
    private readonly SmallSchool _other = new(code: "south");

    private static CancellationToken Token => TestDatabase.Token;

    [Fact]
    public async Task Context_OfASchool_FindsItsRowsOnly()
    {
        await using var database = await WithBothAsync();
        await using var db = await Contexts(database).OpenAsync(_own.Id, Token);
        Assert.Equal(_own.School.Code, Assert.Single(await db.Schools.ToListAsync(Token)).Code);
        Assert.Equal(_own.Accounts.Count, await db.Accounts.CountAsync(Token));
        Assert.Null(await db.Outcomes.SingleOrDefaultAsync(o => o.StudentId == _other.Student.Id, Token));
        Assert.Null(await db.Students.FindAsync([_other.Student.Id], Token));
        Assert.All(await db.Set<OutcomeRevision>().ToListAsync(Token), r => Assert.Equal(_own.Id, r.SchoolId));
    }

    [Fact]
    public async Task Context_WithoutASchool_FindsNothing()
    {
        await using var database = await WithBothAsync();
        await using var db = await Contexts(database).CreateDbContextAsync(Token);
        Assert.Empty(await db.Schools.ToListAsync(Token));
        Assert.Empty(await db.Outcomes.Include(o => o.Revisions).ToListAsync(Token));
        Assert.Empty(await db.Accounts.ToListAsync(Token));
    }

    [Fact]
    public async Task Context_Reused_HasItsCurrentSchool_AndThenNone()
    {
        await using var database = await WithBothAsync();
        foreach (var school in new[] { _own, _other, _own })
        {
            await using var db = await Contexts(database).OpenAsync(school.Id, Token);
            Assert.Equal(school.Id, Assert.Single(await db.Schools.ToListAsync(Token)).SchoolId);
            db.KeepTo(new(Guid.CreateVersion7()));
            Assert.Empty(await db.Schools.ToListAsync(Token));
        }

        await using var nobodys = await Contexts(database).CreateDbContextAsync(Token);
        Assert.Empty(await nobodys.Schools.ToListAsync(Token));
    }

    [Fact]
    public async Task Statements_ThatChangeOrRemoveMany_TouchOneSchoolOnly()
    {
        await using var database = await WithBothAsync();
        await using (var nobodys = await Contexts(database).CreateDbContextAsync(Token))
        {
            Assert.Equal(0, await nobodys.Students.ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, "別人"), Token));
            Assert.Equal(0, await nobodys.Outcomes.ExecuteDeleteAsync(Token));
        }

        await using (var db = await Contexts(database).OpenAsync(_own.Id, Token))
        {
            Assert.Equal(_own.Everything.OfType<Student>().Count(), await db.Students.ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, "別人"), Token));
            Assert.Equal(1, await db.Outcomes.ExecuteDeleteAsync(Token));
        }

        await using var all = database.Open();
        Assert.Equal(_other.Id, Assert.Single(await all.Outcomes.ToListAsync(Token)).SchoolId);
        Assert.All(await all.Students.Where(s => s.SchoolId == _other.Id).ToListAsync(Token), s => Assert.NotEqual("別人", s.Name));
    }

    [Fact]
    public async Task Context_AcrossSchools_FindsAll_WhenTheQuerySaysSo_AndRefusesOthers()
    {
        await using var database = await WithBothAsync();
        await using var db = await Contexts(database).OpenAcrossSchoolsAsync(Token);
        Assert.Equal(2, await db.Schools.AcrossSchools().CountAsync(Token));
        Assert.Equal(2, await db.Outcomes.AcrossSchools().CountAsync(o => db.Students.Any(s => s.Id == o.StudentId), Token));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => db.Schools.CountAsync(Token));
        Assert.Contains("AcrossSchools()", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Join_OnAnIdOfAnotherSchool_FindsNothing()
    {
        await using var database = await WithBothAsync();
        await using var db = await Contexts(database).OpenAsync(_own.Id, Token);
        var teachers = await db.Outcomes.Select(o => db.Teachers.Where(t => t.Id == _other.Teacher.Id).Select(t => t.Name).FirstOrDefault()).ToListAsync(Token);
        Assert.All(teachers, Assert.Null);
    }

    [Fact]
    public async Task Row_OfAnotherSchool_IsNotSaved_WhetherAddedChangedOrRemoved()
    {
        await using var database = await WithBothAsync();
        var before = await CountAsync(database);
        await using (var db = await Contexts(database).OpenAsync(_own.Id, Token))
        {
            db.Add(A.Draft(_other));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveAsync(Token));
        }

        await using (var db = await Contexts(database).OpenAsync(_own.Id, Token))
        {
            db.Remove(_other.Student);
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveAsync(Token));
        }

        await using (var db = await Contexts(database).OpenAsync(_own.Id, Token))
        {
            db.Attach(_other.Student).Property(s => s.Name).CurrentValue = "別人";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveAsync(Token));
        }

        await using (var db = await Contexts(database).CreateDbContextAsync(Token))
        {
            db.Add(A.Draft(_own));
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveAsync(Token));
        }

        Assert.Equal(before, await CountAsync(database));
    }

    private static IDbContextFactory<PortfolioDbContext> Contexts(TestDatabase database) => database.Get<IDbContextFactory<PortfolioDbContext>>();

    private static async Task<(int Outcomes, int Students, int Renamed)> CountAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return (await db.Outcomes.CountAsync(Token), await db.Students.CountAsync(Token), await db.Students.CountAsync(s => s.Name == "別人", Token));
    }

    private Task<TestDatabase> WithBothAsync() => TestDatabase.WithAsync([.. _own.Everything, .. _other.Everything, A.Sent(_own), A.Sent(_other)]);
}

public sealed class OneSchoolOnSqlite : OneSchoolTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class OneSchoolOnPostgreSql : OneSchoolTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class OneSchoolOnSqlServer : OneSchoolTests;
