using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Detects, for each provider, that the database's disk is full or not writable: nothing was saved, and a later retry may succeed.
/// </summary>
public static class StorageFull
{
    // SQLite: database full, and disk I/O error (sqlite.org/rescode.html).
    private const int SqliteFull = 13;
    private const int SqliteDisk = 10;

    // SQL Server: data file full, log full.
    private const int SqlServerData = 1105;
    private const int SqlServerLog = 9002;

    public static bool Is(Exception exception) => exception switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteFull or SqliteDisk,
        SqlException server => server.Number is SqlServerData or SqlServerLog,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.DiskFull,
        DbUpdateException { InnerException: { } inner } => Is(inner),
        _ => false,
    };
}
