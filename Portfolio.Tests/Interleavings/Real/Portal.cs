using Hangfire;
using Hangfire.Common;
using Hangfire.Logging;
using Hangfire.States;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Interleavings.Real;

/// <summary>
/// The real use cases and queries on a real database, in memory and with one connection, because that is most of their cost. Created
/// once and used for many interleavings, one after the other: between two of them all data that people created is deleted.
/// </summary>
internal sealed partial class Portal : IAsyncDisposable
{
    private const string Forget = """
        BEGIN;
        DELETE FROM FeedbackDrafts; DELETE FROM Outcomes; DELETE FROM Deputies; DELETE FROM Extensions; DELETE FROM WindowClosings; DELETE FROM Notices;
        DELETE FROM Journal; DELETE FROM JournalChains; UPDATE Students SET StoredBytes = 0;
        COMMIT;
        """;

    private readonly SmallSchool _school = new(new() { OutcomesPerCourse = 1 });
    private readonly ServiceProvider _services;
    private readonly DirectoryInfo _directory;
    private readonly SqliteConnection _connection;
    private readonly FakeTimeProvider _clock = new(Cast.Before.ToUniversalTime());

    private readonly OutcomeId?[] _works = new OutcomeId?[Cast.Slots];
    private readonly Dictionary<OutcomeId, int> _slots = [];
    private readonly Dictionary<(Who By, int Slot), DeskView> _sights = [];
    private readonly List<PublicationId> _publications = [];
    private readonly List<Guid> _extensions = [];
    private readonly List<Guid> _deputies = [];
    private readonly Dictionary<Who, Actor> _actors = [];

    private Portal(DirectoryInfo directory, SqliteConnection connection)
    {
        (_directory, _connection) = (directory, connection);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portfolio:DataDirectory", directory.FullName)]).Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration).AddLogging().AddInfrastructure(configuration);
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));
        LogProvider.SetCurrentLogProvider(null);
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory>(NullLoggerFactory.Instance));
        services.Replace(ServiceDescriptor.Singleton<IBackgroundJobClient>(new NoJobs()));
        services.ConfigureDbContext<SqlitePortfolioDbContext>(options => options.UseSqlite(connection));
        _services = services.BuildServiceProvider();
    }

    /// <summary>How many interleavings it has been used for: the memory of jobs and feeds grows with each.</summary>
    public int Uses { get; private set; }

    private static CancellationToken Token => CancellationToken.None;

    public static async Task<Portal> OpenAsync()
    {
        var directory = Directory.CreateTempSubdirectory("portfolio-interleavings-");
        await TestServer.For(DatabaseProvider.Sqlite).CreateAsync(directory);
        var portal = new Portal(directory, await InMemoryAsync(Path.Combine(directory.FullName, "portfolio.db")));
        var teacher = portal._school.Accounts[(int)Who.Teacher];
        teacher.ChooseUndoTime(teacher.AsActor(), Cast.UndoSeconds, Cast.Before);
        await using var db = portal.Open();
        foreach (var entity in portal._school.Everything)
        {
            entity.ForgetEvents();
            db.Add(entity);
        }

        await db.SaveChangesAsync(Token);
        return portal;
    }

    /// <summary>Resets the school to its initial state, with these works.</summary>
    public async Task BeginAsync(IReadOnlyList<LearningOutcome?> works, IEnumerable<PublicationId> publications)
    {
        Uses++;
        _sights.Clear();
        _slots.Clear();
        _extensions.Clear();
        _deputies.Clear();
        _publications.Clear();
        _publications.AddRange(publications);
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(Forget, Token);
        for (var slot = 0; slot < works.Count; slot++)
        {
            _works[slot] = works[slot]?.Id;
            if (works[slot] is { } work)
            {
                _slots[work.Id] = slot;
                work.ForgetEvents();
                db.Add(work);
            }
        }

        await db.SaveChangesAsync(Token);
        foreach (var (who, account) in Enum.GetValues<Who>().Zip(_school.Accounts))
        {
            _actors[who] = account.AsActor();
        }

        Get<LiveUpdates>().Publish([Topic.Of(_school.Class.Id)]);
    }

    public void SetClock(DateTimeOffset now) => _clock.AdjustTime(now.ToUniversalTime());

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _connection.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    private PortfolioDbContext Open()
    {
        var db = Get<IDbContextFactory<PortfolioDbContext>>().CreateDbContext();
        db.KeepTo(_school.Id);
        return db;
    }

    /// <summary>
    /// Open pages are told of a deputyship that begins or is ended, and reload the actor; nobody is told that a day is over.
    /// </summary>
    private async Task HearOfDeputiesAsync()
    {
        foreach (var who in Cast.Certifiers)
        {
            _actors[who] = (await Get<FindActor>().ByAccountAsync(_actors[who].Account, Token))!;
        }
    }

    private Actor As(Who who) => _actors[who];

    private static async Task<SqliteConnection> InMemoryAsync(string path)
    {
        await using var file = new SqliteConnection($"Data Source={path};Pooling=False");
        var memory = new SqliteConnection("Data Source=:memory:");
        await file.OpenAsync(Token);
        await memory.OpenAsync(Token);
        file.BackupDatabase(memory);
        await using var rules = memory.CreateCommand();
        rules.CommandText = "PRAGMA foreign_keys=ON; PRAGMA case_sensitive_like=ON;";
        await rules.ExecuteNonQueryAsync(Token);
        return memory;
    }

    /// <summary>No job runs automatically: running one, late or twice, is a step like any other.</summary>
    private sealed class NoJobs : IBackgroundJobClient
    {
        public string Create(Job job, IState state) => string.Empty;

        public bool ChangeState(string jobId, IState state, string expectedState) => true;
    }
}
