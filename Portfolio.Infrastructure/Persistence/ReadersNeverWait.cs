using Microsoft.Extensions.Logging;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// On SQLite (WAL) and PostgreSQL a reader never waits for a writer. On SQL Server that is a setting of the database: one that the
/// portal created has it, an existing one may not.
/// </summary>
internal static class ReadersNeverWait
{
    internal const string Question = "SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>
    /// Logs at startup what an administrator should change; the portal does not change it itself, because that would end every
    /// session.
    /// </summary>
    public static async Task CheckAsync(PortfolioDbContext db, ILogger logger, CancellationToken ct)
    {
        if (db.Database.IsSqlServer() && !await db.Database.SqlQueryRaw<bool>(Question).SingleAsync(ct))
        {
            logger.LogWarning(
                "READ_COMMITTED_SNAPSHOT is off: pages wait while somebody saves. Run once: "
        + "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE");
        }
    }
}
