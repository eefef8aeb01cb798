using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Tells, for each provider, that the database's disk is full or cannot be written: nothing was saved, and later it may be.
/// </summary>
public static class StorageFull
{
    // SQLite: full, and an error of the disk (sqlite.org/rescode.html).
    private const int SqliteFull = 13;
    private const int SqliteDisk = 10;

    // SQL Server: no room in the data file, no room in the log.
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
