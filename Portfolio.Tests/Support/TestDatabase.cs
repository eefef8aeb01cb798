using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support;

/// <summary>The real services on a real SQLite file in a directory of their own, with a clock that stands still.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    /// <summary>Migrated once and copied for each test.</summary>
    private static readonly Lazy<Task<string>> Migrated = new(MigrateTemplateAsync);

    private readonly Dictionary<string, string?>? _settings;
    private ServiceProvider _services;
    private readonly DirectoryInfo _directory;

    private TestDatabase(DirectoryInfo directory, DateTimeOffset now, Dictionary<string, string?>? settings)
    {
        _directory = directory;
        Clock = new(now.ToUniversalTime());
        _settings = settings;
        _services = Start();
    }

    public FakeTimeProvider Clock { get; }

    public SqlLog Sql { get; } = new();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty, migrated database and saves these entities.</summary>
    public static async Task<TestDatabase> WithAsync(
        IEnumerable<Entity> entities, DateTimeOffset? now = null, Dictionary<string, string?>? settings = null)
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-test-");
        File.Copy(await Migrated.Value, Path.Combine(directory.FullName, "portfolio.db"));
        var database = new TestDatabase(directory, now ?? SmallSchool.SchoolDay, settings);
        await database.SaveAsync(entities);
        return database;
    }

    public static Task<TestDatabase> WithAsync(SmallSchool school, params IEnumerable<Entity> more) => WithAsync(school.Everything.Concat(more));

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Over all schools: a test sees everything.</summary>
    public PortfolioDbContext Open()
    {
        var db = Get<IDbContextFactory<PortfolioDbContext>>().CreateDbContext();
        db.KeepToNone();
        return db;
    }

    /// <summary>Saves without the history that built them: audit and outbox begin empty.</summary>
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

    /// <summary>The program ends without a word and is started again on what it has left behind.</summary>
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
        await using (var db = Open())
        {
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
        }

        await _services.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private ServiceProvider Start() => Services(_directory, Clock, Sql, _settings).BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });

    private static ServiceCollection Services(DirectoryInfo directory, TimeProvider clock, SqlLog sql, Dictionary<string, string?>? settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings ?? [])
            .AddInMemoryCollection([new("Portfolio:DataDirectory", directory.FullName)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddInfrastructure(configuration);
        services.Replace(ServiceDescriptor.Singleton(clock));
        services.ConfigureDbContext<SqlitePortfolioDbContext>(options => options.AddInterceptors(sql));
        return services;
    }

    private static async Task<string> MigrateTemplateAsync()
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-template-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => directory.Delete(recursive: true);
        await using var services = Services(directory, TimeProvider.System, new(), null).BuildServiceProvider();
        await services.MigrateAsync(CancellationToken.None);

        // Closing the last connection folds the write-ahead log into the file that is copied.
        SqliteConnection.ClearAllPools();
        return Path.Combine(directory.FullName, "portfolio.db");
    }
}
