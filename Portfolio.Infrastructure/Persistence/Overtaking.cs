using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Detects, for each provider, that a save failed because somebody else saved first; a retry with fresh data may succeed.
/// </summary>
internal static class Overtaking
{
    // SQLite: extended error codes for primary key and unique constraints (sqlite.org/rescode.html).
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    // SQL Server: unique constraint, unique index, deadlock victim, row changed under snapshot isolation.
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerSnapshot = 3960;

    /// <summary>EF wraps the server's exception.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        DbUpdateConcurrencyException => true,
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        SqlException server => server.Number is SqlServerConstraint or SqlServerIndex or SqlServerDeadlock or SqlServerSnapshot,
        PostgresException postgres => postgres.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => Is(exception.InnerException),
    };

    /// <summary>The server rolled the command back in favour of another: the same command may succeed on retry.</summary>
    public static bool IsVictim(Exception? exception) => exception switch
    {
        null => false,
        SqlException server => server.Number is SqlServerDeadlock or SqlServerSnapshot,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => IsVictim(exception.InnerException),
    };
}
