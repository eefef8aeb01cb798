using Hangfire.Logging;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Infrastructure;
using Portfolio.Tests.Infrastructure.Persistence;
using Portfolio.Tests.Infrastructure.Persistence.SqlServer;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Support;

/// <summary>The real services on a real database, with files in a separate directory and a clock that stands still.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Full strength would be most of the time of the tests that sign in; <see cref="ServicesTests"/> asserts the portal's own.</summary>
    private const int PasswordRounds = 1_000;

    private ServiceProvider _services;
    private readonly DirectoryInfo _directory;
    private readonly TestServer _server;
    private readonly IReadOnlyList<KeyValuePair<string, string?>> _settings;
    private readonly Action<IServiceCollection> _more;
    private readonly TestDatabase? _first;

    private TestDatabase(
        TestServer server, DirectoryInfo directory, FakeTimeProvider clock, IEnumerable<KeyValuePair<string, string?>> settings,
        Action<IServiceCollection>? more = null, TestDatabase? first = null)
    {
        (_server, _directory, _settings, _more, _first, Clock) = (server, directory, [.. settings], more ?? (_ => { }), first, clock);
        _services = Start();
    }

    public FakeTimeProvider Clock { get; }

    public SqlLog Sql { get; } = new();

    public LostAnswers Answers { get; } = new();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty, migrated database and saves these entities.</summary>
    /// <param name="on">the database; null for the test class's (<see cref="RunsOnAttribute"/>)</param>
    /// <param name="more">further services that the portal itself does not have</param>
    public static async Task<TestDatabase> WithAsync(
        IEnumerable<Entity> entities, DateTimeOffset? now = null, Dictionary<string, string?>? settings = null, DatabaseProvider? on = null,
        Action<IServiceCollection>? more = null)
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-test-");
        var server = TestServer.For(on);
        var own = await server.CreateAsync(directory);
        var clock = new FakeTimeProvider((now ?? SmallSchool.SchoolDay).ToUniversalTime());
        var database = new TestDatabase(server, directory, clock, own.Concat(settings ?? []), more);
        await database.SaveAsync(entities);
        return database;
    }

    public static Task<TestDatabase> WithAsync(SmallSchool school, params IEnumerable<Entity> more) => WithAsync(school.Everything.Concat(more));

    /// <summary>Opens a copy of what <see cref="KeepAsync"/> has stored.</summary>
    public static TestDatabase CopyOf(string file)
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-test-");
        File.Copy(file, Path.Combine(directory.FullName, "portfolio.db"));
        return new(TestServer.For(DatabaseProvider.Sqlite), directory, new(SmallSchool.SchoolDay.ToUniversalTime()), []);
    }

    /// <summary>Stores everything that was saved (on SQLite) in a file for the rest of the run.</summary>
    public async Task<string> KeepAsync()
    {
        var kept = Directory.CreateTempSubdirectory("portfolio-kept-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => kept.Delete(recursive: true);
        var file = Path.Combine(kept.FullName, "portfolio.db");
        await using var db = Open();
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {file}");
        return file;
    }

    /// <summary>A new installation: an empty directory and a database without tables.</summary>
    public static async Task<TestDatabase> EmptyAsync(DateTimeOffset now, Dictionary<string, string?>? settings = null)
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-test-");
        var server = TestServer.For(null);
        return new(server, directory, new(now.ToUniversalTime()), (await server.EmptyAsync()).Concat(settings ?? []));
    }

    /// <summary>A second portal on the same database and files.</summary>
    public TestDatabase AnotherNode() => new(_server, _directory, Clock, _settings, _more, this);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IEnumerable<T> GetAll<T>()
        where T : notnull => _services.GetServices<T>();

    /// <summary>Across all schools: a test sees everything.</summary>
    public PortfolioDbContext Open() => _services.OpenEverything();

    /// <summary>Saves entities without their events: the journal starts empty.</summary>
    public async Task SaveAsync(params IEnumerable<Entity> entities)
    {
        await using var db = Open();
        foreach (var entity in entities)
        {
            entity.ForgetEvents();
            db.Add(entity);
        }

        await db.SaveChangesAsync(Token);
    }

    /// <summary>Adds data to the directory of a portal that runs in a separate process.</summary>
    public static async Task AddToAsync(string directory, Func<PortfolioDbContext, Task<IEnumerable<Entity>>> make)
    {
        await using var services = Services(new(directory), TimeProvider.System, new(), []).BuildServiceProvider();
        await using var db = services.OpenEverything();
        db.AddRange(await make(db));
        await db.SaveChangesAsync(Token);
    }

    /// <summary>Simulates a crash and restart on the same data.</summary>
    public async Task RestartAsync()
    {
        await _services.DisposeAsync();
        _services = Start();
    }

    /// <summary>Names of all files below a folder of the data directory.</summary>
    public IReadOnlyList<string> FilesIn(string folder)
    {
        var path = Path.Combine(_directory.FullName, folder);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];
    }

    public async ValueTask DisposeAsync()
    {
        if (_first is not null)
        {
            await _services.DisposeAsync();
            return;
        }

        await using (var db = Open())
        {
            await _server.DropAsync(db);
        }

        await _services.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    /// <summary>Renames a table away, to simulate a fault.</summary>
    public async Task LoseAsync(string table)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(_server.Rename(table, "Lost"), Token);
    }

    /// <summary>Creates the configured database, with everything the portal needs in it.</summary>
    public static async Task MigrateAsync(DirectoryInfo directory, Dictionary<string, string?> settings)
    {
        await using var services = Services(directory, TimeProvider.System, new(), settings).BuildServiceProvider();
        await services.MigrateAsync(CancellationToken.None);
    }

    private ServiceProvider Start()
    {
        var services = Services(_directory, Clock, Sql, _settings);
        services.ConfigureDbContext<PostgreSqlPortfolioDbContext>(options => options.AddInterceptors(Answers));
        _more(services);
        return services.BuildServiceProvider();
    }

    private static ServiceCollection Services(DirectoryInfo directory, TimeProvider clock, SqlLog sql, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings)
            .AddInMemoryCollection([new("Portfolio:DataDirectory", directory.FullName)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddInfrastructure(configuration);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordRounds);
        services.Replace(ServiceDescriptor.Singleton(clock));
        if (!configuration.GetSection("Inspection").Exists())
        {
            services.Replace(ServiceDescriptor.Singleton(SharedWorkers.All));
        }

        // Hangfire keeps the last logger for the whole process: it must not be disposed with a test, nor come from a program of
        // another test.
        LogProvider.SetCurrentLogProvider(null);
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
        services.ConfigureDbContext<SqlitePortfolioDbContext>(options => options.Listen().AddInterceptors(sql));
        services.ConfigureDbContext<PostgreSqlPortfolioDbContext>(options => options.AddInterceptors(sql));
        services.ConfigureDbContext<SqlServerPortfolioDbContext>(options => options.AddInterceptors(sql));
        return services;
    }
}
