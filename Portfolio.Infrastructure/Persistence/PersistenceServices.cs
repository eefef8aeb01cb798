using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Settings;

namespace Portfolio.Infrastructure.Persistence;

internal static class PersistenceServices
{
    /// <summary>
    /// One statement sees one state of the database. With split queries, an aggregate could be read half before and half after a
    /// concurrent save: an outcome without revisions, or with revisions that do not match its state.
    /// </summary>
    private const QuerySplittingBehavior OneStatement = QuerySplittingBehavior.SingleQuery;

    /// <summary>
    /// Contexts are pooled, since creating one costs as much as a short query; beyond this number they are created and discarded.
    /// </summary>
    private const int KeptContexts = 64;

    private const int MinPoolSize = 10;

    /// <summary>The most connections that SQL Server accepts in total.</summary>
    private const int MaxPoolSize = 32_767;

    public static IServiceCollection AddPersistence(this IServiceCollection services, IConfiguration configuration)
    {
        var database = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new();
        services.AddSettings<DatabaseOptions>("Database")
            .Validate(
                o => o.Provider == DatabaseProvider.Sqlite
                    || o.ConnectionString.Length > 0, "Database:ConnectionString is empty: a database server needs one")
            .Validate(ServerConnections.CanBeRead, "Database:ConnectionString cannot be read: it is not one of Database:Provider")
            .Validate(o => o.PoolSize is >= MinPoolSize and <= MaxPoolSize, $"Database:PoolSize must be {MinPoolSize} to {MaxPoolSize}");
        services.AddSingleton<EventInterceptor>();
        services.AddSingleton<CommitInterceptor>();
        services.AddSingleton<SqliteDurability>();
        services.AddSingleton<SweepCommands>();
        services.AddDueWork(p => Periodic.Hourly("commands-sweep", 0, p.GetRequiredService<SweepCommands>().ExecuteAsync));
        return database.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddProvider<SqlitePortfolioDbContext>((options, provider) => options
                .UseSqlite(
                    SqliteConnectionString(database, provider.GetRequiredService<DataDirectory>()), o =>
                        o.UseQuerySplittingBehavior(OneStatement))
                .AddInterceptors(provider.GetRequiredService<SqliteDurability>())),
            DatabaseProvider.SqlServer => services.AddProvider<SqlServerPortfolioDbContext>((options, _) =>
                options.UseSqlServer(
                    ServerConnections.ForPages(database), o =>
                        o.UseQuerySplittingBehavior(OneStatement).ExecutionStrategy(d => new Perseverance(d)))
                    .AddInterceptors(new ListCollation())),
            DatabaseProvider.PostgreSql => services.AddProvider<PostgreSqlPortfolioDbContext>((options, _) =>
                options.UseNpgsql(
                    ServerConnections.ForPages(database), o =>
                        o.UseQuerySplittingBehavior(OneStatement).ExecutionStrategy(d => new Perseverance(d)))),
            _ => throw new InvalidOperationException($"Database:Provider '{database.Provider}' is not known"),
        };
    }

    private static IServiceCollection AddProvider<TContext>(
        this IServiceCollection services, Action<DbContextOptionsBuilder, IServiceProvider> configure)
        where TContext : PortfolioDbContext
    {
        services.AddPooledDbContextFactory<TContext>(
            (provider, options) =>
            {
                configure(options, provider);
                options.AddInterceptors(provider.GetRequiredService<EventInterceptor>(), provider.GetRequiredService<CommitInterceptor>());
            },
            KeptContexts);
        return services.AddSingleton<IDbContextFactory<PortfolioDbContext>, AnyProviderFactory<TContext>>();
    }

    private static string SqliteConnectionString(DatabaseOptions database, DataDirectory data) =>
        database.ConnectionString.Length > 0
            ? database.ConnectionString
            : new SqliteConnectionStringBuilder { DataSource = data.File("portfolio.db"), DefaultTimeout = 30 }.ConnectionString;

    /// <summary>
    /// The one factory that use cases depend on, whichever provider is configured. It resets pooled contexts before handing them out.
    /// </summary>
    private sealed class AnyProviderFactory<TContext>(IDbContextFactory<TContext> own) : IDbContextFactory<PortfolioDbContext>
        where TContext : PortfolioDbContext
    {
        public PortfolioDbContext CreateDbContext()
        {
            var db = own.CreateDbContext();
            db.ForgetAll();
            return db;
        }
    }
}
