using System.Net.Sockets;
using Microsoft.Data.SqlClient;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Detects, for each server, that the connection failed: it was cut, or the server fails over, restarts, is full or took too long.
/// The command may or may not have been executed; a retry may succeed.
/// </summary>
public static class Interruption
{
    /// <summary>How long to retry while a server is unreachable: longer than a failover takes, and as long as a person waits.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>SQL Server errors of this severity and above end the connection.</summary>
    private const byte SqlServerFatal = 20;

    /// <summary>
    /// SQL Server errors by cause: timeout; server not reachable (2, 53, 121, 233, 258, 1005x, 1006x); session killed (596); shutting
    /// down, starting or failing over (6005, 9001, 976, 978, 983, 1816x, 4060, 40613, 40197, 40143, 40540, 4221, 42108, 42109);
    /// overloaded (10928, 10929, 40501, 499xx, 17809).
    /// </summary>
    private static readonly HashSet<int> SqlServer =
    [
        -2, -1, 2, 53, 64, 121, 233, 258, 10053, 10054, 10060, 10061, 11001, 20, 596, 6005, 9001, 976, 978, 983, 4060, 4221, 10928, 10929,
        17809, 17829,
        40143, 40197, 40501, 40540, 40613, 42108, 42109, 49918, 49919, 49920,
    ];

    /// <summary>What the server reports before it ends a connection, or when it cannot accept one; 25006 is a read-only standby.</summary>
    private static readonly HashSet<string> PostgreSql = new(StringComparer.Ordinal)
    {
        PostgresErrorCodes.AdminShutdown, PostgresErrorCodes.CrashShutdown, PostgresErrorCodes.CannotConnectNow,
        PostgresErrorCodes.TooManyConnections,
        PostgresErrorCodes.ReadOnlySqlTransaction, PostgresErrorCodes.TransactionResolutionUnknown,
    };

    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        PostgresException postgres =>
            PostgreSql.Contains(postgres.SqlState) || postgres.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException npgsql =>
            npgsql.IsTransient || npgsql.InnerException is IOException or SocketException or TimeoutException or ObjectDisposedException,
        SqlException server => server.Class >= SqlServerFatal || server.Errors.Cast<SqlError>().Any(e => SqlServer.Contains(e.Number)),
        _ => Is(exception.InnerException),
    };
}
