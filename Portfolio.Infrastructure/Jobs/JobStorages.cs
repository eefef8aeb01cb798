using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.SqlServer;
using Microsoft.Data.SqlClient;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// Opens the job storage: in the school's database wherever there can be several nodes, so that each job runs on one of them.
/// </summary>
internal static class JobStorages
{
    /// <summary>After so long without a heartbeat, a node's job is taken over and its lock expires.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    /// <summary>Opens the storage, whose tables already exist (<see cref="JobTables"/>).</summary>
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

            // Without its storage, the portal must fail instead of running without jobs.
            AllowDegradedModeWithoutStorage = false,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
