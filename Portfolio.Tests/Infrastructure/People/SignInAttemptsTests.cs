using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.People;

/// <summary>Failed attempts are counted in the database: one count for all nodes, which survives a restart.</summary>
public abstract class SignInAttemptsTests
{
    [Fact]
    public async Task TwoNodes_CountTogether_AlsoAtOnce()
    {
        await using var database = await TestDatabase.WithAsync([]);
        await using var other = database.AnotherNode();
        var codes = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() => BeginAsync(i % 2 == 0 ? database : other))));
        Assert.Equal((10, 6), (codes.Count(c => c is null), codes.Count(c => c == "too-many-requests")));
        await other.Get<SignInAttempts>().ForgiveAsync("somebody", TestDatabase.Token);
        Assert.Null(await BeginAsync(database));
    }

    [Fact]
    public async Task Restart_KeepsTheCount_AndTheLockExpiresByTheClock()
    {
        await using var database = await TestDatabase.WithAsync([]);
        for (var i = 0; i < 10; i++)
        {
            Assert.Null(await BeginAsync(database));
        }

        await database.RestartAsync();
        database.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        Assert.Equal("too-many-requests", await BeginAsync(database));
        database.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await BeginAsync(database));
        Assert.Equal(1, Assert.Single(await RowsAsync(database)).Count);
    }

    [Fact]
    public async Task Sweep_DeletesExpiredCounts_AndNamesAreNotStored()
    {
        await using var database = await TestDatabase.WithAsync([]);
        Assert.Null(await BeginAsync(database, "rested"));
        database.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null(await BeginAsync(database, "somebody"));
        Assert.Equal(2, (await RowsAsync(database)).Count);
        Assert.All(await RowsAsync(database), r => Assert.Matches("^[0-9a-f]{64}$", r.Name));
        Assert.Equal(1, await database.Get<SignInAttempts>().SweepAsync(TestDatabase.Token));
        Assert.Equal(SignInTally.NameOf("somebody"), Assert.Single(await RowsAsync(database)).Name);
    }

    private static async Task<string?> BeginAsync(TestDatabase database, string name = "somebody") =>
        (await database.Get<SignInAttempts>().BeginAsync(name, TestDatabase.Token)).Error?.Code;

    private static async Task<List<SignInTally>> RowsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        return await db.SignInTallies.AsNoTracking().ToListAsync(TestDatabase.Token);
    }
}

public sealed class SignInAttemptsOnSqlite : SignInAttemptsTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class SignInAttemptsOnPostgreSql : SignInAttemptsTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class SignInAttemptsOnSqlServer : SignInAttemptsTests;
