using Microsoft.Extensions.Logging;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// On SQLite (WAL) and PostgreSQL a reader never waits for a writer. On SQL Server that is a property of the database: one that the portal
/// made has it, one that was given may not.
/// </summary>
internal static class ReadersNeverWait
{
    internal const string Question = "SELECT is_read_committed_snapshot_on AS Value FROM sys.databases WHERE database_id = DB_ID()";

    /// <summary>
    /// Says at the start what an administrator should do; nothing is changed behind their back, as it would end every session.
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
