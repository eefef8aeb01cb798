using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Nodes that start at once migrate one after the other, and one that is killed in the middle leaves the turn to the next start. On SQL
/// Server EF sees to that. On PostgreSQL its lock ends with each migration, and two nodes would make the second one together; on SQLite its
/// lock is a row that outlives the process that wrote it, and every later start would wait for it for ever.
/// </summary>
internal sealed class MigrationTurn(Func<Task> leave) : IAsyncDisposable
{
    /// <summary>Any number, the same in every version of the portal.</summary>
    private const string Wait = "SELECT pg_advisory_lock(7003150115)";

    private const string Leave = "SELECT pg_advisory_unlock(7003150115)";

    /// <summary>Whoever has the turn knows that nobody else is migrating: what such a row says is over.</summary>
    private const string ForgetTheDead = "DELETE FROM \"__EFMigrationsLock\"";

    private const string HasLock = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Waits for the turn, which ends with what is returned, or with the process. A database that is not there has none to wait for.
    /// </summary>
    public static async Task<MigrationTurn?> TakeAsync(PortfolioDbContext db, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(Patience);
        return db.Database.IsNpgsql() ? await OnPostgreSqlAsync(db, ct)
            : db.Database.GetDbConnection() is SqliteConnection { DataSource: [not ':', ..] file } ? await OnSqliteAsync(db, file, ct)
            : null;
    }

    public async ValueTask DisposeAsync() => await leave();

    private static async Task<MigrationTurn?> OnPostgreSqlAsync(PortfolioDbContext db, CancellationToken ct)
    {
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct))
        {
            return null;
        }

        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(Wait, ct);

        // A connection that only goes back to its pool would keep the turn.
        return new(async () =>
        {
            if (db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
            {
                await db.Database.ExecuteSqlRawAsync(Leave);
            }
        });
    }

    private static async Task<MigrationTurn> OnSqliteAsync(PortfolioDbContext db, string file, CancellationToken ct)
    {
        var held = await HoldAsync($"{file}-lock", ct);
        try
        {
            if (File.Exists(file) && await db.Database.SqlQueryRaw<int>(HasLock).SingleAsync(ct) > 0)
            {
                await db.Database.ExecuteSqlRawAsync(ForgetTheDead, ct);
            }
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }

        return new(async () => await held.DisposeAsync());
    }

    /// <summary>
    /// The operating system lets go of the file when its process ends, however it ends. It stays: who deletes it may delete another's.
    /// </summary>
    private static async Task<FileStream> HoldAsync(string path, CancellationToken ct)
    {
        for (var left = Patience; ; left -= Pace)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1);
            }
            catch (IOException) when (left > TimeSpan.Zero)
            {
                await Task.Delay(Pace, ct);
            }
        }
    }
}
