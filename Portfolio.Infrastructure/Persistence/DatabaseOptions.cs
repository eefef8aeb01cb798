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

    /// <summary>Connections that a node's pages and verbs may have to a server at once, whatever the connection string says.</summary>
    public int PoolSize { get; set; } = 100;
}
