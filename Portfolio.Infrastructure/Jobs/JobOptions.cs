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
    public JobStorageChoice Storage { get; set; } = JobStorageChoice.FollowsDatabase;
}
