using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Settings for every SQLite connection: readers do not wait for the writer (WAL), a confirmed save survives a power cut
/// (synchronous=FULL), and LIKE is case-sensitive, as on the servers.
/// </summary>
internal sealed class SqliteDurability : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
        + "PRAGMA busy_timeout=30000; PRAGMA case_sensitive_like=ON;";

    /// <summary>
    /// Connections that have been configured already. The pool hands out the same ones again and again, and each query opens a
    /// connection: configuring it every time would cost more than the query.
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
