using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// A lock that makes nodes that start at the same time migrate one after the other, and that is released when a node is killed. On
/// SQL Server EF provides this. On PostgreSQL EF's lock ends with each migration, so two nodes would run the second one together. On
/// SQLite EF's lock is a row that outlives the process that wrote it, and every later start would wait for it forever.
/// </summary>
internal sealed class MigrationTurn(Func<Task> leave) : IAsyncDisposable
{
    /// <summary>An arbitrary number, the same in every version of the portal.</summary>
    private const string Wait = "SELECT pg_advisory_lock(7003150115)";

    private const string Leave = "SELECT pg_advisory_unlock(7003150115)";

    /// <summary>Whoever holds this lock knows that nobody else is migrating: such a row is stale.</summary>
    private const string ForgetTheDead = "DELETE FROM \"__EFMigrationsLock\"";

    private const string HasLock = "SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// Waits for the lock, which is released when the result is disposed or the process ends. A database that does not exist yet
    /// needs none.
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

        // A connection that only returns to its pool would keep the lock.
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
    /// The operating system releases the lock when the process ends, however it ends. The file itself stays: deleting it could delete
    /// another node's.
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
