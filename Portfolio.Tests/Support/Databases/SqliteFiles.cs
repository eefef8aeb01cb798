using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>A file migrated once and copied for each test.</summary>
internal sealed class SqliteFiles : TestServer
{
    private static readonly Lazy<Task<string>> Template = new(MigrateTemplateAsync);

    public override async Task<Dictionary<string, string?>> CreateAsync(DirectoryInfo directory)
    {
        File.Copy(await Template.Value, Path.Combine(directory.FullName, "portfolio.db"));
        return [];
    }

    public override Task DropAsync(PortfolioDbContext db)
    {
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        return Task.CompletedTask;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Delete(recursive: true);
        await TestDatabase.MigrateAsync(directory, new());

        // Closing the last connection merges the write-ahead log into the file that is copied.
        SqliteConnection.ClearAllPools();
        return Path.Combine(directory.FullName, "portfolio.db");
    }
}
