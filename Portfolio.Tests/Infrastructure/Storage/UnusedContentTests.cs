using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Storage;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Storage;

public abstract class UnusedContentTests : IAsyncLifetime
{
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    private readonly SmallSchool _school = new(new SchoolPolicy { StudentMaxBytes = 1_000_000 });
    private LearningOutcome[] _drafts = [];
    private TestDatabase _database = null!;

    public async ValueTask InitializeAsync()
    {
        _drafts = [.. Enumerable.Range(0, 4).Select(_ => A.Draft(_school))];
        _database = await TestDatabase.WithAsync(_school.Everything.Concat(_drafts), settings: new() { ["Files:KeepUnreferenced"] = Grace.ToString(), ["Files:Mirror"] = "Local" });
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task UnreferencedContent_IsDeletedFromBothPlaces_AfterTheGracePeriod()
    {
        await _database.KeepAsync(_school, _drafts[0], Bytes.Pdf());
        await _database.LetGoAsync(_school, _drafts[0]);
        Assert.Equal(0, await SweepAsync());
        _database.Clock.Advance(Grace - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await SweepAsync());
        Assert.Single(_database.FilesIn("files"));
        _database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await SweepAsync());
        Assert.Empty(_database.FilesIn("files"));
        Assert.Empty(_database.FilesIn("mirror"));
        await using var db = _database.Open();
        Assert.Empty(await db.Contents.ToListAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task Content_StillReferencedByOneItem_IsKept()
    {
        await _database.KeepAsync(_school, _drafts[0], Bytes.Pdf());
        await _database.KeepAsync(_school, _drafts[1], Bytes.Pdf());
        await _database.LetGoAsync(_school, _drafts[0]);
        await SweepAsync();
        _database.Clock.Advance(Grace * 3);
        Assert.Equal(0, await SweepAsync());
        Assert.Single(_database.FilesIn("files"));
    }

    [Fact]
    public async Task Content_UploadedAgainWithinTheGracePeriod_RestartsIt()
    {
        await _database.KeepAsync(_school, _drafts[0], Bytes.Pdf());
        await _database.LetGoAsync(_school, _drafts[0]);
        await SweepAsync();
        _database.Clock.Advance(Grace / 2);
        await _database.KeepAsync(_school, _drafts[1], Bytes.Pdf());
        await _database.LetGoAsync(_school, _drafts[1]);
        _database.Clock.Advance(Grace / 2);
        Assert.Equal(0, await SweepAsync());
        _database.Clock.Advance(Grace);
        Assert.Equal(1, await SweepAsync());
    }

    [Fact]
    public async Task Deletion_WaitsForNobody_ButAnUploadOfTheSameBytesWaitsForIt()
    {
        await _database.KeepAsync(_school, _drafts[0], Bytes.Pdf());
        await _database.LetGoAsync(_school, _drafts[0]);
        await SweepAsync();
        _database.Clock.Advance(Grace * 2);

        var (store, real) = (new HesitatingStore(_database.Get<StorePair>().Store), _database.Get<StorePair>());
        var sweeper = new UnusedContent(
            _database.Get<IDbContextFactory<PortfolioDbContext>>(), new(store, real.Mirror), _database.Get<Microsoft.Extensions.Options.IOptions<FilesOptions>>(),
            _database.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<UnusedContent>.Instance);
        var sweeping = Task.Run(() => sweeper.SweepAsync(TestDatabase.Token));
        await store.Deciding;
        var uploading = Task.Run(() => _database.KeepAsync(_school, _drafts[1], Bytes.Pdf()));

        // Without the lock it would finish at once, and the content it relies on would be deleted afterwards.
        await Assert.ThrowsAsync<TimeoutException>(() => uploading.WaitAsync(TimeSpan.FromMilliseconds(500)));
        store.GoOn();
        Assert.Equal(1, await sweeping);
        await uploading;
        Assert.Single(_database.FilesIn("files"));
        Assert.Empty(await _database.VerifyAsync());
    }

    [Fact]
    public async Task Sweep_DuringUploadsOfTheSameBytes_NeverDeletesReferencedContent()
    {
        for (var round = 0; round < 12; round++)
        {
            await _database.Get<SweepStorage>().ExecuteAsync(TestDatabase.Token);
            _database.Clock.Advance(Grace + TimeSpan.FromSeconds(1));
            await Task.WhenAll(
                Task.Run(() => _database.Get<SweepStorage>().ExecuteAsync(TestDatabase.Token)),
                Task.WhenAll(_drafts.Select((draft, i) => Task.Run(() => _database.KeepAsync(_school, draft, Bytes.Pdf(mark: (byte)(i % 2)))))),
                Task.Run(SweepAsync));
            Assert.Empty(await _database.VerifyAsync());
            await Task.WhenAll(_drafts.Select(draft => Task.Run(() => _database.LetGoAsync(_school, draft))));
        }
    }

    [Fact]
    public async Task Sweep_FindsUnlistedContent()
    {
        var sha256 = await _database.KeepAsync(_school, _drafts[0], Bytes.Pdf());
        var stray = new LocalFileStore(_database.Get<Portfolio.Infrastructure.DataDirectory>().File("files"), TimeProvider.System).PathOf(new(_school.Id, new string('0', 64)));
        Directory.CreateDirectory(Path.GetDirectoryName(stray)!);
        await File.WriteAllTextAsync(stray, "put here by hand", TestDatabase.Token);
        await using (var db = _database.Open())
        {
            await db.Contents.ExecuteDeleteAsync(TestDatabase.Token);
        }

        await _database.Get<SweepStorage>().ExecuteAsync(TestDatabase.Token);
        _database.Clock.Advance(Grace);
        await _database.Get<SweepStorage>().ExecuteAsync(TestDatabase.Token);
        Assert.False(File.Exists(stray));
        Assert.Equal(sha256, Path.GetFileName(Assert.Single(_database.FilesIn("files"))));
    }

    private Task<int> SweepAsync() => _database.Get<UnusedContent>().SweepAsync(TestDatabase.Token);

    /// <summary>A store that pauses just before it deletes.</summary>
    private sealed class HesitatingStore(IFileStore real) : IFileStore
    {
        private readonly TaskCompletionSource _deciding = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Deciding => _deciding.Task;

        public void GoOn() => _goOn.SetResult();

        public async Task DeleteAsync(FileKey key, CancellationToken ct)
        {
            _deciding.SetResult();
            await _goOn.Task;
            await real.DeleteAsync(key, ct);
        }

        public Task PutAsync(FileKey key, LocalCopy copy, CancellationToken ct) => real.PutAsync(key, copy, ct);

        public Task<Stream?> OpenAsync(FileKey key, CancellationToken ct) => real.OpenAsync(key, ct);

        public IAsyncEnumerable<StoredObject> ListAsync(CancellationToken ct) => real.ListAsync(ct);
    }
}

public sealed class UnusedContentOnSqlite : UnusedContentTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class UnusedContentOnPostgreSql : UnusedContentTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class UnusedContentOnSqlServer : UnusedContentTests;
