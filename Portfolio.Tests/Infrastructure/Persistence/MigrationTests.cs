using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Persistence;

public sealed class MigrationTests
{
    [Fact]
    public void Sqlite_HasAMigrationForEveryChangeOfTheModel()
    {
        using var db = new SqlitePortfolioDbContext(new DbContextOptionsBuilder<SqlitePortfolioDbContext>().UseSqlite("Data Source=:memory:").Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void SqlServer_HasAMigrationForEveryChangeOfTheModel()
    {
        using var db = new SqlServerPortfolioDbContext(new DbContextOptionsBuilder<SqlServerPortfolioDbContext>().UseSqlServer().Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void PostgreSql_HasAMigrationForEveryChangeOfTheModel()
    {
        using var db = new PostgreSqlPortfolioDbContext(new DbContextOptionsBuilder<PostgreSqlPortfolioDbContext>().UseNpgsql().Options);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task WhatIsAcknowledged_IsOnTheDisk()
    {
        await using var database = await TestDatabase.WithAsync([]);
        await using var db = database.Open();
        Assert.Equal("wal", await PragmaAsync<string>(db, "SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(2, await PragmaAsync<int>(db, "SELECT synchronous AS Value FROM pragma_synchronous"));
        Assert.Equal(1, await PragmaAsync<int>(db, "SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
    }

    private static Task<T> PragmaAsync<T>(PortfolioDbContext db, string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync(TestDatabase.Token);
}
