using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>
/// An existing SQL Server: its connection string is in <c>PORTFOLIO_TEST_SQLSERVER</c>, with permission to create databases.
/// </summary>
internal sealed class SqlServerGiven : TestServer
{
    /// <summary>
    /// Default collations that compare names and texts differently from most servers: by code point, and by strokes without case.
    /// </summary>
    public const string Binary = "Latin1_General_100_BIN2";

    public const string Taiwan = "Chinese_Taiwan_Stroke_CI_AS";

    /// <summary>The default collation of every test's database, to run the suites again with another one.</summary>
    private static readonly string? Collation = Environment.GetEnvironmentVariable("PORTFOLIO_TEST_SQLSERVER_COLLATION");

    private static readonly string? Server = Environment.GetEnvironmentVariable("PORTFOLIO_TEST_SQLSERVER");

    public static bool IsGiven => !string.IsNullOrWhiteSpace(Server);

    public override async Task<Dictionary<string, string?>> CreateAsync(DirectoryInfo directory)
    {
        var own = new SqlConnectionStringBuilder(Server) { InitialCatalog = $"portfolio_test_{A.Id():N}" };
        if ((RunsOnAttribute.CollationOf(ThisClass) ?? Collation) is { Length: > 0 } collation)
        {
            await MakeAsync(own.InitialCatalog, collation);
        }

        var settings = Settings(DatabaseProvider.SqlServer, own.ConnectionString);
        await TestDatabase.MigrateAsync(directory, settings);
        return settings;
    }

    public override async Task DropAsync(PortfolioDbContext db)
    {
        SqlConnection.ClearPool((SqlConnection)db.Database.GetDbConnection());
        await db.Database.EnsureDeletedAsync();
    }

    /// <summary>Creates the database as an administrator would before installing the portal, with another default.</summary>
    private static async Task MakeAsync(string database, string collation)
    {
        await using var connection = new SqlConnection(new SqlConnectionStringBuilder(Server) { InitialCatalog = "master" }.ConnectionString);
        await connection.OpenAsync();
        foreach (var sql in new[] { $"CREATE DATABASE [{database}] COLLATE {collation}", $"ALTER DATABASE [{database}] SET READ_COMMITTED_SNAPSHOT ON" })
        {
            await using var command = new SqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    public override string Rename(string table, string to) => $"EXEC sp_rename '{table}', '{to}'";
}
