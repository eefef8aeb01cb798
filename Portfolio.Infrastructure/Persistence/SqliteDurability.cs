using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Readers do not wait for the writer (WAL), what was acknowledged survives a power cut (synchronous=FULL), and a text's beginning is
/// compared with its case, as on the servers.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        + "PRAGMA busy_timeout=30000; PRAGMA case_sensitive_like=ON;";

    /// <summary>
    /// What the database itself was told already. The pool gives the same one out again and again, and each query opens a connection:
    /// saying it each time would cost more than the query.
    /// </summary>
    private readonly ConditionalWeakTable<object, object> _told = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsNew(connection, out var handle))
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
            _told.TryAdd(handle, this);
        }
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsNew(connection, out var handle))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
            _told.TryAdd(handle, this);
        }
    }

    private bool IsNew(DbConnection connection, out object handle)
    {
        handle = ((SqliteConnection)connection).Handle!;
        return !_told.TryGetValue(handle, out _);
    }
}
