using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>A SQL Server that somebody gives: its connection string is in <c>PORTFOLIO_TEST_SQLSERVER</c>, with the right to create databases.</summary>
internal sealed class SqlServerGiven : TestServer
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("PORTFOLIO_TEST_SQLSERVER");

    public static bool IsGiven => !string.IsNullOrWhiteSpace(Server);

    public override async Task<Dictionary<string, string?>> CreateAsync(DirectoryInfo directory)
    {
        var own = new SqlConnectionStringBuilder(Server) { InitialCatalog = $"portfolio_test_{A.Id():N}" };
        var settings = Settings(DatabaseProvider.SqlServer, own.ConnectionString);
        await TestDatabase.MigrateAsync(directory, settings);
        return settings;
    }

    public override async Task DropAsync(PortfolioDbContext db)
    {
        SqlConnection.ClearPool((SqlConnection)db.Database.GetDbConnection());
        await db.Database.EnsureDeletedAsync();
    }

    public override string Rename(string table, string to) => $"EXEC sp_rename '{table}', '{to}'";
}
