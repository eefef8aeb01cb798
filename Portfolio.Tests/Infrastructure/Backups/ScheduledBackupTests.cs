using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Infrastructure.Backups;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Backups;

public sealed class ScheduledBackupTests : IAsyncLifetime
{
    /// <summary>An hour before the backup is due.</summary>
    private static readonly DateTimeOffset Evening = new(2026, 11, 24, 2, 0, 0, TaipeiTime.Offset);

    private readonly SmallSchool _school = new();
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-scheduled-");
    private TestDatabase _database = null!;

    private string Backups => Path.Combine(_directory.FullName, "backups");

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithAsync(
        _school.Everything, Evening, new() { ["Backup:Directory"] = Backups, ["Backup:At"] = "03:00", ["Backup:KeepDaily"] = "2", ["Backup:KeepWeekly"] = "0", ["Backup:KeepMonthly"] = "0" });

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Backup_IsMadeOnceADayAtItsTime_AndOldOnesAreRemoved()
    {
        Assert.True(await RunAsync());
        Assert.False(await RunAsync());
        _database.Clock.Advance(TimeSpan.FromMinutes(59));
        Assert.False(await RunAsync());
        for (var day = 0; day < 4; day++)
        {
            _database.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.True(await RunAsync());
            _database.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromMinutes(1));
            Assert.False(await RunAsync());
        }

        Assert.Equal(2, BackupFolder.Backups(Backups).Count);
        Assert.All(await RunsAsync(), r => Assert.Equal(BackupState.Done, r.State));
        Assert.Equal(0, await _database.NoticesAsync(NoticeKind.BackupFailed));
    }

    [Fact]
    public async Task Backup_MissedWhileThePortalWasOff_IsMadeAtTheNextCheck()
    {
        Assert.True(await RunAsync());
        _database.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(7));
        Assert.True(await RunAsync());
    }

    [Fact]
    public async Task Backup_ThatFails_FailsTheJob_NotifiesAdministratorsOnce_AndIsRetried()
    {
        // A file in place of the directory makes the disk write fail.
        await File.WriteAllTextAsync(Backups, "no directory", TestDatabase.Token);
        await Assert.ThrowsAnyAsync<IOException>(RunAsync);
        Assert.False(await RunAsync());
        _database.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await RunAsync());
        _database.Clock.Advance(TimeSpan.FromMinutes(30));
        await Assert.ThrowsAnyAsync<IOException>(RunAsync);
        Assert.Equal(2, (await RunsAsync()).Count(r => r is { State: BackupState.Failed, Problem.Length: > 0 }));

        // One for the previous night and one for today.
        Assert.Equal(2, await _database.NoticesAsync(NoticeKind.BackupFailed));
        File.Delete(Backups);
        _database.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await RunAsync());
    }

    [Fact]
    public async Task Backup_WithoutAFileThatTheStoreHasLost_IsAFailure()
    {
        await _database.SaveAsync(A.CompleteDraft(_school));
        var failure = await Assert.ThrowsAsync<BackupException>(RunAsync);
        Assert.Contains("lacks 1 files", failure.Message, StringComparison.Ordinal);
        Assert.Equal(1, await _database.NoticesAsync(NoticeKind.BackupFailed));
    }

    [Fact]
    public async Task Backup_InterruptedByACrash_IsAFailureToo()
    {
        await using (var db = _database.Open())
        {
            db.BackupRuns.Add(new() { Id = A.Id(), StartedAt = Evening.AddDays(-1).ToUniversalTime() });
            await db.SaveChangesAsync(TestDatabase.Token);
        }

        Assert.True(await RunAsync());
        Assert.Equal([BackupState.Failed, BackupState.Done], (await RunsAsync()).Select(r => r.State));
        Assert.Equal(1, await _database.NoticesAsync(NoticeKind.BackupFailed));
    }

    [Fact]
    public async Task TheRunThatMadeTheBackup_CountsAsDone_InTheRestoredDatabase()
    {
        Assert.True(await RunAsync());
        await using var restored = await TestDatabase.EmptyAsync(_database.Clock.GetUtcNow().AddDays(2), new() { ["Backup:Directory"] = Backups });
        await restored.Get<RestoreBackup>().RunAsync(Backups, null, TestDatabase.Token);
        Assert.True(await restored.Get<ScheduledBackup>().RunIfDueAsync(TestDatabase.Token));
        await using var db = restored.Open();
        Assert.Equal(2, await db.BackupRuns.CountAsync(r => r.State == BackupState.Done, TestDatabase.Token));
        Assert.Equal(0, await restored.NoticesAsync(NoticeKind.BackupFailed));
    }

    [Fact]
    public async Task WithoutADirectory_NothingIsDone()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Take(1));
        Assert.False(await database.Get<ScheduledBackup>().RunIfDueAsync(TestDatabase.Token));
    }

    private Task<bool> RunAsync() => _database.Get<ScheduledBackup>().RunIfDueAsync(TestDatabase.Token);

    private async Task<List<BackupRun>> RunsAsync()
    {
        await using var db = _database.Open();
        return await db.BackupRuns.OrderBy(r => r.StartedAt).ToListAsync(TestDatabase.Token);
    }
}
