using System.Net;
using System.Net.Sockets;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>Problems with a database server are reported in one sentence, naming the cause, and the program exits with 1.</summary>
public sealed class MigrateVerbTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("portfolio-migrate-");

    public void Dispose() => _data.Delete(recursive: true);

    [Fact]
    public async Task WithoutPermissionToCreateASchema_TheMissingJobTablesAreReported()
    {
        var database = await WithoutJobsAsync();
        var (code, said) = await MigrateAsync(On(database));
        OneSentence(code, said);
        Assert.Contains("Hangfire", said, StringComparison.Ordinal);
        Assert.Contains("permission denied for database", said, StringComparison.Ordinal);

        await using var portal = new RunningPortal();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => portal.StartAsync(null, [.. On(database)]));
        Assert.Contains("Hangfire", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithPermission_TheyAreCreated_AndASecondRunNeedsNone()
    {
        var database = await WithoutJobsAsync();
        await database.DoAsync($"GRANT CREATE ON DATABASE {database.Name} TO {database.Name}_portal");
        var (code, said) = await MigrateAsync(On(database));
        Assert.True(code == 0, said);
        Assert.Equal(23, await database.CountAsync("SELECT MAX(version)::bigint FROM hangfire.schema"));

        await database.DoAsync($"REVOKE CREATE ON DATABASE {database.Name} FROM {database.Name}_portal");
        (code, said) = await MigrateAsync(On(database));
        Assert.True(code == 0, said);
    }

    [Fact]
    public async Task WithoutPermissionToCreateOurTables_ItIsReported()
    {
        var database = await PostgreSqlDatabases.CreateAsync(isMigrated: false);
        await database.DoAsync($"CREATE ROLE {database.Name}_portal LOGIN");
        var (code, said) = await MigrateAsync(On(database));
        OneSentence(code, said);
        Assert.Contains("permission denied", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PostgreSql", "Host=127.0.0.1;Port={0};Database=portfolio;Username=portfolio;Password=secret-word")]
    [InlineData("SqlServer", "Server=127.0.0.1,{0};Database=portfolio;User Id=portfolio;Password=secret-word;Connect Timeout=5")]
    public async Task AnUnreachableServer_IsReported(string provider, string connectionString)
    {
        var port = FreePort();
        foreach (var verb in new string[][] { ["migrate"], ["import", "undo", "--school", "demo"] })
        {
            var (code, said) = await PortalVerb.RunAsync(
                _data.FullName, [("Database__Provider", provider), ("Database__ConnectionString", string.Format(System.Globalization.CultureInfo.InvariantCulture, connectionString, port))], verb);
            OneSentence(code, said);
            Assert.Contains("does not answer", said, StringComparison.Ordinal);
            Assert.Contains("127.0.0.1", said, StringComparison.Ordinal);
            Assert.DoesNotContain("secret-word", said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Database__ConnectionString", "no such thing", "Database:ConnectionString")]
    [InlineData("Database__PoolSize", "3", "Database:PoolSize")]
    [InlineData("Jobs__Workers", "0", "Jobs:Workers")]
    [InlineData("Jobs__PoolSize", "5", "Jobs:PoolSize")]
    public async Task AnInvalidSetting_IsReported(string setting, string value, string named)
    {
        var (code, said) = await MigrateAsync([("Database__Provider", "PostgreSql"), ("Database__ConnectionString", "Host=127.0.0.1"), (setting, value)]);
        OneSentence(code, said);
        Assert.Contains(named, said, StringComparison.Ordinal);
    }

    private static void OneSentence(int code, string said)
    {
        Assert.Equal(1, code);
        Assert.Single(said.Trim().Split('\n'));
    }

    /// <summary>Our tables exist, Hangfire's do not; the portal's account may use existing tables but create none.</summary>
    private static async Task<PostgreSqlDatabase> WithoutJobsAsync()
    {
        var database = await PostgreSqlDatabases.CreateAsync(isMigrated: true);
        await database.DoAsync($"""
            DROP SCHEMA hangfire CASCADE;
            CREATE ROLE {database.Name}_portal LOGIN;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {database.Name}_portal;
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {database.Name}_portal;
            """);
        return database;
    }

    private Task<(int Code, string Said)> MigrateAsync(IEnumerable<(string, string)> settings) => PortalVerb.RunAsync(_data.FullName, settings, "migrate");

    private static (string, string)[] On(PostgreSqlDatabase database) =>
        [("Database__Provider", "PostgreSql"), ("Database__ConnectionString", $"{database.ConnectionString};Username={database.Name}_portal")];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
