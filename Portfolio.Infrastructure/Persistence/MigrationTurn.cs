using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Nodes that start at once migrate one after the other. On SQL Server and SQLite EF sees to that; on PostgreSQL its lock ends with each
/// migration, and two nodes would make the second one together.
/// </summary>
internal sealed class MigrationTurn : IAsyncDisposable
{
    /// <summary>Any number, the same in every version of the portal.</summary>
    private const string Wait = "SELECT pg_advisory_lock(7003150115)";

    private const string Leave = "SELECT pg_advisory_unlock(7003150115)";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly PortfolioDbContext _db;

    private MigrationTurn(PortfolioDbContext db) => _db = db;

    /// <summary>Waits for the turn, which ends with what is returned, or with the process. A database that is not there has none to wait for.</summary>
    public static async Task<MigrationTurn?> TakeAsync(PortfolioDbContext db, CancellationToken ct)
    {
        db.Database.SetCommandTimeout(Patience);
        if (!db.Database.IsNpgsql() || !await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct))
        {
            return null;
        }

        await db.Database.OpenConnectionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(Wait, ct);
        return new(db);
    }

    /// <summary>A connection that only goes back to its pool would keep the turn.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
        {
            await _db.Database.ExecuteSqlRawAsync(Leave);
        }
    }
}
