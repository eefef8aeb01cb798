using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Hangfire.PostgreSql;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// Creates Hangfire's tables together with ours. By default Hangfire creates them when its storage is opened, and only logs a
/// failure.
/// </summary>
internal static partial class JobTables
{
    /// <summary>Hangfire's default schema name on each server.</summary>
    public const string SqlServerSchema = "HangFire";

    public const string PostgreSqlSchema = "hangfire";

    internal const string SqlServerVersion =
        $"IF OBJECT_ID(N'[{SqlServerSchema}].[Schema]', 'U') IS NULL SELECT 0 ELSE SELECT MAX([Version]) FROM [{SqlServerSchema}].[Schema]";

    private const string PostgreSqlIsThere =
        $"SELECT COUNT(*) FROM pg_tables WHERE schemaname = '{PostgreSqlSchema}' AND tablename = 'schema'";

    private const string PostgreSqlVersion = $"SELECT MAX(version) FROM {PostgreSqlSchema}.schema";

    private const int PostgreSqlFirst = 3;

    /// <summary>
    /// Creates or updates the tables. When they are current nothing is done, and no permission to create tables is needed.
    /// </summary>
    /// <exception cref="RefusedToStartException">They could not be created; the message says why.</exception>
    public static async Task InstallAsync(JobOptions jobs, DatabaseOptions database, CancellationToken ct)
    {
        if (jobs.Storage != JobStorageChoice.FollowsDatabase)
        {
            return;
        }

        try
        {
            await (database.Provider switch
            {
                DatabaseProvider.SqlServer => OnSqlServerAsync(ServerConnections.ForJobs(database, jobs.PoolSize), ct),
                DatabaseProvider.PostgreSql => OnPostgreSqlAsync(ServerConnections.ForJobs(database, jobs.PoolSize), ct),
                _ => Task.CompletedTask,
            });
        }
        catch (DbException e) when (!Interruption.Is(e))
        {
            throw new RefusedToStartException(
                $"The tables of the jobs (Hangfire's) could not be made, migrate needs an account that may make a schema: {e.Message}");
        }
    }

    private static async Task OnSqlServerAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new SqlConnection(connectionString);
        await connection.OpenAsync(ct);
        var newest =
            int.Parse(
                Target()
                    .Match(
                        SqlServerObjectsInstaller.GetInstallScript(SqlServerSchema, enableHeavyMigrations: true)).Groups["version"].Value,
                            CultureInfo.InvariantCulture);
        if (await NumberAsync(connection, SqlServerVersion, ct) < newest)
        {
            SqlServerObjectsInstaller.Install(connection, SqlServerSchema, enableHeavyMigrations: true);
        }
    }

    private static async Task OnPostgreSqlAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        var newest = Scripts.Max();
        if (await PostgreSqlVersionAsync(connection, ct) is var installed && installed >= newest)
        {
            return;
        }

        // The installer swallows errors. So its first step is tried here beforehand, and the result is checked afterwards.
        await TryScriptAsync(connection, Math.Max(installed + 1, PostgreSqlFirst), ct);
        PostgreSqlObjectsInstaller.Install(connection, PostgreSqlSchema);
        if (await PostgreSqlVersionAsync(connection, ct) is var reached && reached < newest)
        {
            throw new RefusedToStartException(
                $"The tables of the jobs (Hangfire's) stopped at version {reached} of {newest}; the log says why");
        }
    }

    private static async Task<int> PostgreSqlVersionAsync(NpgsqlConnection connection, CancellationToken ct) =>
        await NumberAsync(connection, PostgreSqlIsThere, ct) == 0 ? 0 : await NumberAsync(connection, PostgreSqlVersion, ct);

    private static async Task TryScriptAsync(NpgsqlConnection connection, int version, CancellationToken ct)
    {
        await using var script =
            typeof(PostgreSqlStorage).Assembly.GetManifestResourceStream($"Hangfire.PostgreSql.Scripts.Install.v{version}.sql")!;
        using var text = new StreamReader(script);
        await using var undone = await connection.BeginTransactionAsync(ct);
        await using var command = connection.CreateCommand();
        command.CommandText = await text.ReadToEndAsync(ct);
        await command.ExecuteNonQueryAsync(ct);
        await undone.RollbackAsync(ct);
    }

    private static IEnumerable<int> Scripts => typeof(PostgreSqlStorage).Assembly.GetManifestResourceNames()
        .Select(n => Script().Match(n)).Where(m => m.Success)
        .Select(m => int.Parse(m.Groups["version"].Value, CultureInfo.InvariantCulture));

    private static async Task<int> NumberAsync(DbConnection connection, string question, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return await command.ExecuteScalarAsync(ct) is { } number and not DBNull
            ? Convert.ToInt32(number, CultureInfo.InvariantCulture)
            : 0;
    }

    [GeneratedRegex(@"Scripts\.Install\.v(?<version>\d+)\.sql$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Script();

    [GeneratedRegex(@"@TARGET_SCHEMA_VERSION\s*=\s*(?<version>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Target();
}
