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
    public async Task ConfirmedData_IsOnDisk()
    {
        await using var database = await TestDatabase.WithAsync([]);
        await using var db = database.Open();
        Assert.Equal("wal", await PragmaAsync<string>(db, "SELECT journal_mode AS Value FROM pragma_journal_mode"));
        Assert.Equal(2, await PragmaAsync<int>(db, "SELECT synchronous AS Value FROM pragma_synchronous"));
        Assert.Equal(1, await PragmaAsync<int>(db, "SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
    }

    [Fact]
    public async Task ConfirmedData_IsOnDisk_WithManyConnections_AndWhenTheyAreReused()
    {
        await using var database = await TestDatabase.WithAsync([]);
        for (var round = 0; round < 2; round++)
        {
            await using var first = database.Open();
            await using var second = database.Open();
            await first.Database.OpenConnectionAsync(TestDatabase.Token);
            await second.Database.OpenConnectionAsync(TestDatabase.Token);
            foreach (var db in new[] { first, second })
            {
                Assert.Equal(2, await PragmaAsync<int>(db, "SELECT synchronous AS Value FROM pragma_synchronous"));
                Assert.Equal(1, await PragmaAsync<int>(db, "SELECT foreign_keys AS Value FROM pragma_foreign_keys"));
                Assert.Equal(30_000, await PragmaAsync<int>(db, "SELECT timeout AS Value FROM pragma_busy_timeout"));
                Assert.Equal(0, await PragmaAsync<int>(db, "SELECT 'a' LIKE 'A' AS Value"));
            }
        }
    }

    private static Task<T> PragmaAsync<T>(PortfolioDbContext db, string sql) => db.Database.SqlQueryRaw<T>(sql).SingleAsync(TestDatabase.Token);
}
