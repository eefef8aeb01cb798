using System.Diagnostics;
using Npgsql;

namespace Portfolio.Tests.Support.Databases;

/// <summary>
/// A PostgreSQL server for this run in a temporary directory, reached through a socket in that directory: no port conflicts, and
/// invisible to others.
/// </summary>
internal sealed class PostgreSqlCluster : IAsyncDisposable
{
    /// <summary>
    /// Prints its directory once it answers, runs until its input ends (also when the tests are killed), then deletes everything.
    /// Durability is not needed here.
    /// </summary>
    private const string Script = """
        bin=$1
        dir=$(mktemp -d "${TMPDIR:-/tmp}/portfolio-postgresql-XXXXXX") || exit 1
        trap exit INT TERM HUP
        trap '"$bin/pg_ctl" -D "$dir/data" -m immediate stop >/dev/null 2>&1; rm -rf "$dir"' EXIT
        "$bin/initdb" -D "$dir/data" -U portfolio -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$dir/log" 2>&1 || { cat "$dir/log" >&2; exit 1; }
        cat >>"$dir/data/postgresql.conf" <<END
        listen_addresses = ''
        unix_socket_directories = '$dir'
        max_connections = 300
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        END
        "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w start >/dev/null || { cat "$dir/log" >&2; exit 1; }
        echo "$dir"
        cat >/dev/null
        """;

    private readonly Process _process;
    private readonly string _directory;

    private PostgreSqlCluster(Process process, string directory) => (_process, _directory) = (process, directory);

    public static async Task<PostgreSqlCluster> StartAsync()
    {
        string[] shell = ["sh", "-c", Script, "sh", Programs()];

        // PostgreSQL refuses to run as root.
        string[] command = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        var process = Process.Start(start)!;
        return await process.StandardOutput.ReadLineAsync() is { } directory
            ? new(process, directory)
            : throw new InvalidOperationException("PostgreSQL did not start: " + await process.StandardError.ReadToEndAsync());
    }

    public string ConnectionString(string database) => $"Host={_directory};Username=portfolio;Database={database};Include Error Detail=true";

    /// <param name="database">the server's own database for commands about databases</param>
    public async Task DoAsync(string sql, string database = "postgres")
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string sql, string database)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Debian keeps the server programs outside the path.</summary>
    private static string Programs()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian) ? Directory.GetDirectories(Debian).Select(v => Path.Combine(v, "bin")) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        return versions.OrderDescending(StringComparer.Ordinal).Concat(onPath).FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")))
            ?? throw new InvalidOperationException("These tests need PostgreSQL 14 or later: ./test.sh installs it (Debian: apt-get install postgresql)");
    }
}

/// <summary>Started by the first test that needs it, stopped after the last.</summary>
public sealed class PostgreSqlOfTheRun : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgreSqlCluster>> Cluster = new(PostgreSqlCluster.StartAsync);

    public async ValueTask DisposeAsync()
    {
        if (Cluster.IsValueCreated && Cluster.Value.IsCompletedSuccessfully)
        {
            await Cluster.Value.Result.DisposeAsync();
        }
    }

    internal static Task<PostgreSqlCluster> StartAsync() => Cluster.Value;
}
