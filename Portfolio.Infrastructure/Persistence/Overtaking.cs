using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Tells, for each provider, that a save failed because somebody else saved first; whoever looks again may succeed.</summary>
internal static class Overtaking
{
    // SQLite: extended codes of primary key and unique (sqlite.org/rescode.html).
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    // SQL Server: unique constraint, unique index, chosen as deadlock victim, snapshot's row changed meanwhile.
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;
    private const int SqlServerDeadlock = 1205;
    private const int SqlServerSnapshot = 3960;

    /// <summary>EF wraps what the server said.</summary>
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

    /// <summary>The server broke it off to let somebody else pass, and undid it: the very same may succeed a moment later.</summary>
    public static bool IsVictim(Exception? exception) => exception switch
    {
        null => false,
        SqlException server => server.Number is SqlServerDeadlock or SqlServerSnapshot,
        PostgresException postgres => postgres.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure,
        _ => IsVictim(exception.InnerException),
    };
}
