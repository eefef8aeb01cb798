using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>A database migrated once, with the job tables, and copied by the server for each test.</summary>
internal sealed class PostgreSqlDatabases : TestServer
{
    private const string Template = "template_portfolio";

    private static readonly Lazy<Task<PostgreSqlCluster>> Prepared = new(PrepareAsync);

    private static int _count;

    /// <summary>A database for one test, deleted with its server at the latest.</summary>
    public static async Task<PostgreSqlDatabase> CreateAsync(bool isMigrated)
    {
        var cluster = await Prepared.Value;
        var name = $"test{Interlocked.Increment(ref _count)}";
        await cluster.DoAsync($"CREATE DATABASE {name} TEMPLATE {(isMigrated ? Template : "template0")}");
        return new(cluster, name);
    }

    public override async Task<Dictionary<string, string?>> CreateAsync(DirectoryInfo directory) =>
        Settings(DatabaseProvider.PostgreSql, (await CreateAsync(isMigrated: true)).ConnectionString);

    public override async Task<Dictionary<string, string?>> EmptyAsync()
    {
        var cluster = await Prepared.Value;
        var name = $"test{Interlocked.Increment(ref _count)}";
        await cluster.DoAsync($"CREATE DATABASE {name}");
        return Settings(DatabaseProvider.PostgreSql, cluster.ConnectionString(name));
    }

    public override async Task DropAsync(PortfolioDbContext db)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var jobs = new NpgsqlConnection(connection.ConnectionString);
        NpgsqlConnection.ClearPool(connection);
        NpgsqlConnection.ClearPool(jobs);
        await (await Prepared.Value).DoAsync($"DROP DATABASE {connection.Database} WITH (FORCE)");
    }

    private static async Task<PostgreSqlCluster> PrepareAsync()
    {
        var cluster = await PostgreSqlOfTheRun.StartAsync();
        await cluster.DoAsync($"CREATE DATABASE {Template}");
        var directory = Directory.CreateTempSubdirectory("portfolio-template-");
        await TestDatabase.MigrateAsync(directory, Settings(DatabaseProvider.PostgreSql, cluster.ConnectionString(Template)));
        directory.Delete(recursive: true);

        // A database with open connections cannot be copied.
        await cluster.DoAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{Template}'");
        NpgsqlConnection.ClearAllPools();
        return cluster;
    }
}

internal sealed record PostgreSqlDatabase(PostgreSqlCluster Cluster, string Name)
{
    public string ConnectionString => Cluster.ConnectionString(Name);

    public Task DoAsync(string sql) => Cluster.DoAsync(sql, Name);

    public Task<long> CountAsync(string sql) => Cluster.CountAsync(sql, Name);
}
