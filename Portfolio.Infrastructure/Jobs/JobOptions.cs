namespace Portfolio.Infrastructure.Jobs;

public enum JobStorageChoice
{
    /// <summary>In the database's own tables on SQL Server and PostgreSQL; in memory on SQLite, for which Hangfire has none.</summary>
    FollowsDatabase,

    /// <summary>Rebuilt from the calendar at every start. Only for a single node.</summary>
    InMemory,
}

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>
    /// Connections that Hangfire itself needs beside its workers: to watch queues, schedules, servers and what has expired.
    /// </summary>
    public const int OwnConnections = 6;

    public JobStorageChoice Storage { get; set; } = JobStorageChoice.FollowsDatabase;

    /// <summary>Jobs that a node runs at once.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>
    /// Connections that a node's jobs may have to their storage on a server at once; what they do with the school's data uses the pages'
    /// pool.
    /// </summary>
    public int PoolSize { get; set; } = 20;
}
