using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>
/// Represents all suites <c>…OnSqlServer</c>: without a SQL Server they are left out, and this one is skipped in their place.
/// </summary>
public sealed class SqlServerSuiteTests
{
    private const string NotGiven =
        "The suites of persistence and concurrency were not run on SQL Server: PORTFOLIO_TEST_SQLSERVER holds no connection string";

    public static bool IsGiven => SqlServerGiven.IsGiven;

    [Fact(Skip = NotGiven, SkipUnless = nameof(IsGiven))]
    public async Task ADatabaseThatThePortalMade_LetsReadersNotWaitForWriters()
    {
        await using var database = await TestDatabase.WithAsync([], on: DatabaseProvider.SqlServer);
        await using var db = database.Open();
        var isOn = db.Database.SqlQueryRaw<bool>("SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()");
        Assert.True(await isOn.SingleAsync(TestDatabase.Token));
    }
}
