using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>
/// Inserts very many new rows with each server's bulk insert, in the context's open transaction. For imports and synthetic schools
/// only: it bypasses aggregates and events, so keys and rules are the caller's responsibility.
/// </summary>
internal static class BulkInsert
{
    /// <summary>
    /// Rows per batch on SQL Server: well below the 5,000 locks per statement at which it would lock the whole table, which other
    /// schools use too.
    /// </summary>
    internal const int BatchRows = 2000;

    /// <summary>Timeout for all rows of a call; the largest school takes a minute on a slow disk, and a hanging insert must end.</summary>
    internal static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    /// <summary>Uses row locks: never <see cref="SqlBulkCopyOptions.TableLock"/>.</summary>
    internal const SqlBulkCopyOptions SqlServerOptions = SqlBulkCopyOptions.CheckConstraints;

    /// <param name="shadow">values of shadow columns, by property name</param>
    /// <returns>How many rows were written.</returns>
    public static async Task<int> BulkInsertAsync<T>(
        this PortfolioDbContext db, IEnumerable<T> rows, CancellationToken ct, Func<T, string, object?>? shadow = null)
        where T : class
    {
        var columns = BulkColumns<T>.Of(db, shadow);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return db.Database.GetDbConnection() switch
            {
                SqliteConnection sqlite => Insert(db, sqlite, columns, rows, ct),
                NpgsqlConnection postgres => await CopyAsync(postgres, columns, rows, ct),
                SqlConnection server => await CopyAsync(db, server, columns, rows, ct),
                var other => throw new NotSupportedException($"No bulk insert for {other.GetType().Name}"),
            };
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static int Insert<T>(
        PortfolioDbContext db, SqliteConnection connection, BulkColumns<T> columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        using var command = connection.CreateCommand();
        command.Transaction = (SqliteTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        var parameters = columns.Parameters(command);
        command.CommandText =
            $"INSERT INTO {columns.Table} ({string.Join(", ", columns.Names)}) "
            + $"VALUES ({string.Join(", ", parameters.Select(p => p.ParameterName))})";
        command.Prepare();
        var count = 0;
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            for (var i = 0; i < parameters.Length; i++)
            {
                parameters[i].Value = columns.Value(row, i) ?? DBNull.Value;
            }

            count += command.ExecuteNonQuery();
        }

        return count;
    }

    private static async Task<int> CopyAsync<T>(
        NpgsqlConnection connection, BulkColumns<T> columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        await using var writer =
            await connection.BeginBinaryImportAsync(
                $"COPY {columns.Table} ({string.Join(", ", columns.Names)}) FROM STDIN (FORMAT BINARY)", ct);
        writer.Timeout = TimeLimit;
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            for (var i = 0; i < columns.Count; i++)
            {
                if (columns.Value(row, i) is { } value)
                {
                    await writer.WriteAsync(value, columns.StoreType(i), ct);
                }
                else
                {
                    await writer.WriteNullAsync(ct);
                }
            }
        }

        return (int)await writer.CompleteAsync(ct);
    }

    private static async Task<int> CopyAsync<T>(
        PortfolioDbContext db, SqlConnection connection, BulkColumns<T> columns, IEnumerable<T> rows, CancellationToken ct)
        where T : class
    {
        var transaction = (SqlTransaction?)db.Database.CurrentTransaction?.GetDbTransaction();
        using var copy = new SqlBulkCopy(connection, SqlServerOptions, transaction)
        {
            DestinationTableName = columns.Table,
            EnableStreaming = true,
            BatchSize = BatchRows,
            BulkCopyTimeout = (int)TimeLimit.TotalSeconds,
        };
        for (var i = 0; i < columns.Count; i++)
        {
            copy.ColumnMappings.Add(i, columns.PlainNames[i]);
        }

        await using var reader = new BulkReader<T>(columns, rows);
        await copy.WriteToServerAsync((DbDataReader)reader, ct);
        return copy.RowsCopied;
    }
}
