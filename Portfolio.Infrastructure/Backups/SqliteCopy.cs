using Microsoft.Data.Sqlite;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>
/// SQLite's online backup: one read transaction, so the copy is of one instant while writes continue (sqlite.org/backup.html).
/// </summary>
internal sealed class SqliteCopy(IDbContextFactory<PortfolioDbContext> contexts) : IDatabaseCopy
{
    private const string Name = "portfolio.db";

    public bool HasRows => true;

    public async Task<string?> CopyAsync(string folder, Func<PortfolioDbContext, Task> asCopied, CancellationToken ct)
    {
        var path = Path.Combine(folder, Name);
        await using (var db = await contexts.OpenAcrossSchoolsAsync(ct))
        {
            await db.Database.OpenConnectionAsync(ct);
            await Task.Run(() => Copy((SqliteConnection)db.Database.GetDbConnection(), path), ct);
        }

        DurableDisk.FlushFile(path);
        var options = new DbContextOptionsBuilder<SqlitePortfolioDbContext>()
            .UseSqlite(ConnectionTo(path, SqliteOpenMode.ReadOnly)).Options;
        await using var copied = new SqlitePortfolioDbContext(options);
        copied.KeepToNone();
        await asCopied(copied);
        return Name;
    }

    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        var file = await TargetAsync(ct);
        return !File.Exists(file) || new FileInfo(file).Length == 0;
    }

    public async Task RestoreAsync(string copy, CancellationToken ct)
    {
        var target = await TargetAsync(ct);
        var temporary = target + ".part";
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(copy, temporary, overwrite: true);
        DurableDisk.FlushFile(temporary);
        DurableDisk.Rename(temporary, target);
    }

    private static void Copy(SqliteConnection source, string path)
    {
        using var target = new SqliteConnection(ConnectionTo(path, SqliteOpenMode.ReadWriteCreate));
        target.Open();
        source.BackupDatabase(target);

        // The copy must be a single file, but it inherits the source's write-ahead mode, which would add two more.
        using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=DELETE";
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA integrity_check";
        if (command.ExecuteScalar() is not "ok" and var found)
        {
            throw new BackupException($"The database's copy is damaged: {found}");
        }
    }

    private static string ConnectionTo(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString;

    private async Task<string> TargetAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return Path.GetFullPath(db.Database.GetDbConnection().DataSource);
    }
}
