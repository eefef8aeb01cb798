namespace Portfolio.Infrastructure.Persistence;

public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
    PostgreSql,
}

/// <summary>Section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Empty on SQLite: <c>portfolio.db</c> in the data directory.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>Maximum number of connections of a node's pages and commands to a server, whatever the connection string says.</summary>
    public int PoolSize { get; set; } = 100;
}
