using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// Where the jobs wait: beside the school's data wherever there can be several nodes, so that each job runs on one of them.
/// </summary>
internal static class JobStorages
{
    /// <summary>After so long without a sign of life a node's job is taken over, or its lock is void.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Opens the storage, whose tables are there (<see cref="JobTables"/>).</summary>
    public static JobStorage Open(JobOptions jobs, DatabaseOptions database) => (jobs.Storage, database.Provider) switch
    {
        (JobStorageChoice.FollowsDatabase, DatabaseProvider.SqlServer) =>
            new SqlServerStorage(ServerConnections.ForJobs(database, jobs.PoolSize), ForSqlServer()),
        (JobStorageChoice.FollowsDatabase, DatabaseProvider.PostgreSql) => PostgreSql(ServerConnections.ForJobs(database, jobs.PoolSize)),
        _ => new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(6) }),
    };

    private static SqlServerStorageOptions ForSqlServer() => new()
    {
        SqlClientFactory = SqlClientFactory.Instance,
        SlidingInvisibilityTimeout = Silence,
        QueuePollInterval = Look,
        SchemaName = JobTables.SqlServerSchema,
        PrepareSchemaIfNecessary = false,
    };

    private static PostgreSqlStorage PostgreSql(string connectionString)
    {
        var options = new PostgreSqlStorageOptions
        {
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = Silence,
            DistributedLockTimeout = Silence,
            QueuePollInterval = Look,
            SchemaName = JobTables.PostgreSqlSchema,
            PrepareSchemaIfNecessary = false,

            // A portal without its jobs must not look as if it had them.
            AllowDegradedModeWithoutStorage = false,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
