namespace Portfolio.Infrastructure.Jobs;

public enum JobStorageChoice
{
    /// <summary>
    /// In the database's own tables on SQL Server and PostgreSQL; in memory on SQLite, which Hangfire has no storage for.
    /// </summary>
    FollowsDatabase,

    /// <summary>Rebuilt from the calendar at every start. Only for a single node.</summary>
    InMemory,
}

/// <summary>Section <c>Jobs</c>.</summary>
public sealed class JobOptions
{
    /// <summary>Connections that Hangfire needs besides its workers: to poll queues, schedules, servers and expired jobs.</summary>
    public const int OwnConnections = 6;

    public JobStorageChoice Storage { get; set; } = JobStorageChoice.FollowsDatabase;

    /// <summary>Jobs that a node runs at the same time.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>
    /// The most connections of a node's jobs to their storage on a database server. The jobs' access to school data uses the pages'
    /// pool.
    /// </summary>
    public int PoolSize { get; set; } = 20;
}
