using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Backups;

/// <summary>Backup and restore without the command line, on the database that the school uses.</summary>
public abstract class BackupTests : IAsyncLifetime
{
    private readonly SmallSchool _school = new(new SchoolPolicy { StudentMaxBytes = 10_000_000 });
    private readonly LearningOutcome[] _drafts;
    private readonly DirectoryInfo _backups = Directory.CreateTempSubdirectory("portfolio-backups-");
    private TestDatabase _database = null!;

    protected BackupTests() => _drafts = [.. Enumerable.Range(0, 24).Select(_ => A.Draft(_school))];

    private static CancellationToken Token => TestDatabase.Token;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithAsync(_school.Everything.Concat(_drafts));
        await _database.Get<InstallationMark>().DemandAsync(Token);
        for (byte i = 0; i < 6; i++)
        {
            await _database.KeepAsync(_school, _drafts[i], Bytes.Pdf(50_000, mark: i));
        }

        await File.WriteAllTextAsync(Path.Combine(_database.Get<DataDirectory>().Folder("keys"), "key.xml"), "a secret", Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _backups.Delete(recursive: true);
    }

    [Fact]
    public async Task Backup_WhileUploadsRun_RefersOnlyToFilesItContains()
    {
        var uploads = Task.WhenAll(_drafts.Skip(6).Select((draft, i) => Task.Run(() => _database.KeepAsync(_school, draft, Bytes.Pdf(20_000, mark: (byte)(100 + i))))));
        var made = await BackUpAsync();
        await uploads;
        Assert.True(made.IsComplete);
        Assert.True(made.Manifest.Files.Count >= 6);
        Assert.Equal(made.Manifest.Files.Count, made.Manifest.Tables["EvidenceFiles"]);
        foreach (var file in made.Manifest.Files)
        {
            Assert.Equal(file.Sha256, Bytes.Sha256(await File.ReadAllBytesAsync(InBackup(file.Sha256), Token)));
        }
    }

    [Fact]
    public async Task Restore_OfABackupThatWasMadeWhileUploadsRan_Succeeds()
    {
        var uploads = Task.WhenAll(_drafts.Skip(6).Select((draft, i) => Task.Run(() => _database.KeepAsync(_school, draft, Bytes.Pdf(20_000, mark: (byte)(100 + i))))));
        await BackUpAsync();
        await uploads;
        var (target, manifest) = await RestoreAsync();
        await using (target)
        {
            await using var db = target.Open();
            Assert.Equal(manifest.Tables, await TableCounts.ReadAsync(db, TableCounts.TablesOf(db), Token));
            Assert.Empty(await target.VerifyAsync());
        }
    }

    [Fact]
    public async Task SecondBackup_CopiesOnlyNewFiles_AndRepairsDamagedCopies()
    {
        await BackUpAsync();
        var spoilt = Directory.GetFiles(Path.Combine(_backups.FullName, "files"), "*", SearchOption.AllDirectories)[0];
        StorageVerbs.Flip(spoilt);
        await _database.KeepAsync(_school, _drafts[6], Bytes.Pdf(mark: 99));
        _database.Clock.Advance(TimeSpan.FromDays(1));
        var second = await BackUpAsync();
        Assert.Equal((7, 2), (second.Manifest.Files.Count, second.Fresh));
        Assert.Equal(Path.GetFileName(spoilt), Bytes.Sha256(await File.ReadAllBytesAsync(spoilt, Token)));
    }

    [Fact]
    public async Task Restore_IntoAnEmptyTarget_RestoresEveryRowFileAndKey()
    {
        var before = await BackUpAsync();
        var (target, manifest) = await RestoreAsync();
        await using (target)
        {
            Assert.Equal(before.Manifest.Tables, manifest.Tables);
            await using var db = target.Open();
            var counts = await TableCounts.ReadAsync(db, TableCounts.TablesOf(db), Token);
            Assert.Equal(before.Manifest.Tables, counts);
            Assert.Empty(await target.VerifyAsync());
            Assert.Equal(6, target.FilesIn("files").Count(f => Path.GetFileName(f).Length == 64));
            Assert.Equal("a secret", await File.ReadAllTextAsync(target.Get<DataDirectory>().File("keys/key.xml"), Token));
            await target.Get<InstallationMark>().DemandAsync(Token);
        }
    }

    [Fact]
    public async Task Restore_OfAnEarlierBackup_RestoresThatDay()
    {
        var first = await BackUpAsync();
        await _database.KeepAsync(_school, _drafts[6], Bytes.Pdf(mark: 99));
        _database.Clock.Advance(TimeSpan.FromDays(1));
        await BackUpAsync();
        var (target, manifest) = await RestoreAsync(first.TakenAt);
        await using (target)
        {
            Assert.Equal((first.TakenAt, 6), (manifest.TakenAt, manifest.Files.Count));
        }
    }

    [Fact]
    public async Task Restore_OverAnything_IsRefused()
    {
        await BackUpAsync();
        var refused = await Assert.ThrowsAsync<BackupException>(() => _database.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token));
        Assert.Contains("not empty", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await _database.VerifyAsync());
    }

    [Fact]
    public async Task Restore_OfADamagedBackup_ReportsTheDamage_AndWritesNothing()
    {
        var made = await BackUpAsync();
        var (changed, missing) = (made.Manifest.Files[0].Sha256, made.Manifest.Files[1].Sha256);
        StorageVerbs.Flip(InBackup(changed));
        File.Delete(InBackup(missing));
        StorageVerbs.Flip(Path.Combine(made.Folder, made.Manifest.Database!.Path));
        await using var target = await TestDatabase.EmptyAsync(_database.Clock.GetUtcNow());
        var refused = await Assert.ThrowsAsync<BackupException>(() => target.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token));
        Assert.All(new[] { changed, missing, made.Manifest.Database.Path }, wrong => Assert.Contains(wrong, refused.Message, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(target.Get<DataDirectory>().Path));
    }

    [Fact]
    public async Task Restore_ThatWasInterrupted_PreventsTheStart()
    {
        var made = await BackUpAsync();
        await RewriteAsync(made, m => m with { Tables = new(m.Tables.ToDictionary(t => t.Key, t => t.Value + 1)) });
        await using var target = await TestDatabase.EmptyAsync(_database.Clock.GetUtcNow());
        var refused = await Assert.ThrowsAsync<BackupException>(() => target.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token));
        Assert.Contains("Students has 2 rows instead of 3", refused.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RefusedToStartException>(() => target.Get<InstallationMark>().DemandAsync(Token));
    }

    [Fact]
    public async Task Restore_OfAManifestThatLeadsElsewhere_OrFromTheFuture_IsRefused()
    {
        var made = await BackUpAsync();
        await using var target = await TestDatabase.EmptyAsync(_database.Clock.GetUtcNow());
        foreach (var (change, said) in new (Func<BackupManifest, BackupManifest>, string)[]
        {
            (m => m with { Data = [new("../../outside", m.Data[0].Sha256, 8)] }, "leads out"),
            (m => m with { Schema = "99990101000000_Later" }, "not known to this version"),
            (m => m with { Format = 2 }, "format"),
            (m => m with { Provider = DatabaseProvider.SqlServer }, "is of SqlServer"),
        })
        {
            await RewriteAsync(made, change);
            var refused = await Assert.ThrowsAsync<BackupException>(() => target.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token));
            Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Backup_OfAStoreThatHasLostAFile_ReportsIt_AndBacksUpTheRest()
    {
        File.Delete(_database.FilesIn("files").First(f => Path.GetFileName(f).Length == 64));
        var made = await BackUpAsync();
        Assert.Equal((false, 5, 1), (made.IsComplete, made.Manifest.Files.Count, made.Manifest.Absent.Count));
    }

    [Fact]
    public async Task Backup_InsideTheData_IsRefused()
    {
        var inside = _database.Get<DataDirectory>().File("backups");
        await Assert.ThrowsAsync<BackupException>(() => _database.Get<MakeBackup>().RunAsync(inside, Token));
    }

    [Fact]
    public async Task TwoBackupsAtOnce_AreRefused_AndAnInterruptedOneIsCleanedUp()
    {
        var half = Directory.CreateDirectory(Path.Combine(_backups.FullName, "20260101T000000Z.part")).FullName;
        using (BackupFolder.TryOpen(_backups.FullName, _database.Clock))
        {
            await Assert.ThrowsAsync<BackupException>(BackUpAsync);
        }

        await BackUpAsync();
        Assert.False(Directory.Exists(half));
    }

    private static async Task RewriteAsync(BackupResult made, Func<BackupManifest, BackupManifest> change) =>
        await File.WriteAllBytesAsync(Path.Combine(made.Folder, BackupFolder.ManifestName), change(made.Manifest).ToBytes(), Token);

    private Task<BackupResult> BackUpAsync() => _database.Get<MakeBackup>().RunAsync(_backups.FullName, Token);

    private string InBackup(string sha256) => Directory.GetFiles(Path.Combine(_backups.FullName, "files"), sha256, SearchOption.AllDirectories)[0];

    private async Task<(TestDatabase Target, BackupManifest Manifest)> RestoreAsync(DateTimeOffset? at = null)
    {
        var target = await TestDatabase.EmptyAsync(_database.Clock.GetUtcNow());
        return (target, await target.Get<RestoreBackup>().RunAsync(_backups.FullName, at, Token));
    }
}

public sealed class BackupOnSqlite : BackupTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class BackupOnPostgreSql : BackupTests;
