using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>Tells, for each provider, that a row with the same key was saved first.</summary>
internal static class UniqueViolation
{
    // SQLite: extended codes of primary key and unique (sqlite.org/rescode.html).
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    // SQL Server: unique constraint and unique index.
    private const int SqlServerConstraint = 2627;
    private const int SqlServerIndex = 2601;

    public static bool Is(DbUpdateException exception) => exception.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique,
        SqlException server => server.Number is SqlServerConstraint or SqlServerIndex,
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
