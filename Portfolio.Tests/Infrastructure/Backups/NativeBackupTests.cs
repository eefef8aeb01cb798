using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Backups;

/// <summary>
/// The documented procedure for a server with its own backups: first its backup, then ours, while the school keeps working. A
/// PostgreSQL dump takes the place of SQL Server's BACKUP DATABASE.
/// </summary>
[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class NativeBackupTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Native = new() { ["Backup:Native"] = "true" };

    private readonly SmallSchool _school = new(new SchoolPolicy { StudentMaxBytes = 50_000_000 });
    private readonly LearningOutcome[] _drafts;
    private readonly DirectoryInfo _backups = Directory.CreateTempSubdirectory("portfolio-backups-");
    private readonly DirectoryInfo _dump = Directory.CreateTempSubdirectory("portfolio-dump-");
    private TestDatabase _database = null!;
    private byte _uploads;

    public NativeBackupTests() => _drafts = [.. Enumerable.Range(0, 12).Select(_ => A.Draft(_school))];

    /// <summary>Somebody changes an entry and has everything sealed again.</summary>
    private const string Another = """
        DELETE FROM "JournalChains"; UPDATE "Journal" SET "At" = "At" + 1, "Number" = NULL, "Seal" = NULL
        """;

    private static CancellationToken Token => TestDatabase.Token;

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithAsync(_school.Everything.Concat(_drafts), settings: Native);
        await _database.Get<InstallationMark>().DemandAsync(Token);
        foreach (var draft in _drafts)
        {
            await UploadAsync(draft);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _backups.Delete(recursive: true);
        _dump.Delete(recursive: true);
    }

    [Fact]
    public async Task Restore_OfABackupMadeInUse_HasEveryFileOfTheServersBackup()
    {
        using var over = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(over.Token), Token);
        await DumpAsync();

        // Its row is deleted before our backup begins; the server's backup still has it.
        await _database.LetGoAsync(_school, _drafts[0]);
        await DiscardAsync(_drafts[1]);
        var made = await _database.Get<MakeBackup>().RunAsync(_backups.FullName, Token);
        await over.CancelAsync();
        Assert.InRange(await writing, 1, 1000);
        Assert.True(made.IsComplete);

        await using var target = await PutBackAsync();
        var manifest = await target.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token);
        Assert.Null(manifest.Database);
        Assert.Empty(await target.VerifyAsync());
        await using var db = target.Open();
        Assert.NotEmpty((await target.LoadAsync(_drafts[0])).Current.Files);
        Assert.True(await db.Outcomes.AnyAsync(o => o.Id == _drafts[1].Id, Token));
        await target.Get<InstallationMark>().DemandAsync(Token);
    }

    [Theory]
    [InlineData("""UPDATE "Installations" SET "Id" = gen_random_uuid()""", "installation")]
    [InlineData("""UPDATE "EvidenceFiles" SET "Sha256" = repeat('f', 64) WHERE ctid = (SELECT MIN(ctid) FROM "EvidenceFiles")""", "refer to 1 files that are not in the backup")]
    [InlineData("""DELETE FROM "Journal" WHERE "Number" BETWEEN 110 AND 119""", "is broken at number 110 (missing)")]
    [InlineData("""UPDATE "Journal" SET "At" = "At" + 1 WHERE "Number" = 7""", "is broken at number 7 (changed)")]
    [InlineData(Another, "is another one at number 100")]
    public async Task AWrongDatabase_IsDetected(string damage, string named)
    {
        await using (var db = _database.Open())
        {
            db.Journal.AddRange(Enumerable.Range(0, 150).Select(i => JournalEntry.Of(new SchoolRenamed(_school.Id, null, SmallSchool.SchoolDay.AddMinutes(i)), 0)));
            await db.SaveChangesAsync(Token);
        }

        await _database.Get<SealJournal>().ExecuteAsync(Token);

        await DumpAsync();
        await _database.Get<MakeBackup>().RunAsync(_backups.FullName, Token);
        await using var target = await PutBackAsync();
        await using (var db = target.Open())
        {
            Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(damage, Token));
        }

        // The chain, reset above, is sealed again, so that it is consistent in itself.
        await target.Get<SealJournal>().ExecuteAsync(Token);

        var refused = await Assert.ThrowsAsync<BackupException>(() => target.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token));
        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADatabaseNewerThanTheFiles_IsDetected()
    {
        await _database.Get<MakeBackup>().RunAsync(_backups.FullName, Token);
        await UploadAsync(_drafts[2]);
        await DumpAsync();
        await using var target = await PutBackAsync();
        var refused = await Assert.ThrowsAsync<BackupException>(() => target.Get<RestoreBackup>().RunAsync(_backups.FullName, null, Token));
        Assert.Contains("of a later time than the files", refused.Message, StringComparison.Ordinal);
    }

    private async Task<int> WriteAsync(CancellationToken over)
    {
        var written = 0;
        for (; !over.IsCancellationRequested; written++)
        {
            var id = new OutcomeId(A.Id());
            Assert.Null((await _database.Get<StartDraft>().ExecuteAsync(_school.AsStudent, id, Token)).Error);
            await UploadAsync(_drafts[2 + (written % 10)]);
        }

        return written;
    }

    private Task<string> UploadAsync(LearningOutcome draft) => _database.KeepAsync(_school, draft, Bytes.Pdf(5000, mark: _uploads++));

    private async Task DiscardAsync(LearningOutcome draft) =>
        Assert.Null((await _database.Get<DiscardDraft>().ExecuteAsync(_school.AsStudent, draft.Id, Token)).Error);

    private Task<string?> DumpAsync() => new PostgreSqlCopy(_database.Get<IDbContextFactory<PortfolioDbContext>>()).CopyAsync(_dump.FullName, _ => Task.CompletedTask, Token);

    /// <summary>The server restores its own backup; the data directory is empty.</summary>
    private async Task<TestDatabase> PutBackAsync()
    {
        var target = await TestDatabase.EmptyAsync(_database.Clock.GetUtcNow(), Native);
        await new PostgreSqlCopy(target.Get<IDbContextFactory<PortfolioDbContext>>()).RestoreAsync(Directory.GetFiles(_dump.FullName)[0], Token);
        return target;
    }
}
