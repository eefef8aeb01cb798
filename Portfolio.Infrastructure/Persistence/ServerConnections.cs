using Microsoft.Data.SqlClient;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// The connection strings for a database server: one for what people do, one for the jobs. Each has its own pool, so that neither can
/// use up the other's connections, and an application name for the server's administrator.
/// </summary>
internal static class ServerConnections
{
    private const string Pages = "Portfolio";

    private const string Jobs = "Portfolio jobs";

    public static string ForPages(DatabaseOptions database) => With(database, database.PoolSize, Pages);

    public static string ForJobs(DatabaseOptions database, int poolSize) => With(database, poolSize, Jobs);

    /// <summary>Whether the driver accepts the connection string, as far as that can be checked without the server.</summary>
    public static bool CanBeRead(DatabaseOptions database)
    {
        try
        {
            return With(database, database.PoolSize, Pages).Length >= 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static string With(DatabaseOptions database, int poolSize, string name) => database.Provider switch
    {
        DatabaseProvider.SqlServer => SqlServer(new(database.ConnectionString), poolSize, name),
        DatabaseProvider.PostgreSql => PostgreSql(new(database.ConnectionString), poolSize, name),
        _ => database.ConnectionString,
    };

    private static string SqlServer(SqlConnectionStringBuilder connection, int poolSize, string name)
    {
        connection.MaxPoolSize = poolSize;
        connection.MinPoolSize = Math.Min(connection.MinPoolSize, poolSize);
        connection.ApplicationName = name;
        return connection.ConnectionString;
    }

    private static string PostgreSql(NpgsqlConnectionStringBuilder connection, int poolSize, string name)
    {
        connection.MaxPoolSize = poolSize;
        connection.MinPoolSize = Math.Min(connection.MinPoolSize, poolSize);
        connection.ApplicationName = name;
        return connection.ConnectionString;
    }
}
