using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Infrastructure.Persistence.SqlServer;

/// <summary>The command with which EF would save a row on SQL Server, captured before it is sent.</summary>
internal static class Saving
{
    private const int Several = 5;

    /// <summary>EF's statements for one row, and for several where the database generates the key, which work differently.</summary>
    public static async Task<IReadOnlyList<string>> ToSqlAsync(SavedRow row)
    {
        var one = await ToSqlAsync(row, 1);
        return row.State == EntityState.Added && one.Contains("OUTPUT INSERTED", StringComparison.Ordinal) ? [one, await ToSqlAsync(row, Several)] : [one];
    }

    private static async Task<string> ToSqlAsync(SavedRow row, int count)
    {
        var command = new HeldBack();
        await using var db = SqlServerModel.Open(command, new NeverOpened());
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        for (var i = 0; i < count; i++)
        {
            Track(db, row);
        }

        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
        return command.Text ?? throw new InvalidOperationException($"Nothing was sent for {row}");
    }

    private static void Track(PortfolioDbContext db, SavedRow row)
    {
        var entry = db.Entry(RuntimeHelpers.GetUninitializedObject(db.Model.FindEntityType(row.Entity)!.ClrType));
        Fill(entry.Properties, entry.ComplexProperties);
        entry.State = row.State == EntityState.Modified ? EntityState.Unchanged : row.State;
        foreach (var path in row.Changed.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            Property(entry, path.Split('.')).IsModified = true;
        }
    }

    private static PropertyEntry Property(EntityEntry entry, string[] path) => path switch
    {
        [var name] => entry.Property(name),
        [var complex, var name] => entry.ComplexProperty(complex).Property(name),
        _ => throw new NotSupportedException(string.Join('.', path)),
    };

    /// <summary>EF refuses to save null in required properties.</summary>
    private static void Fill(IEnumerable<PropertyEntry> properties, IEnumerable<ComplexPropertyEntry> complexes)
    {
        foreach (var complex in complexes)
        {
            complex.CurrentValue = RuntimeHelpers.GetUninitializedObject(complex.Metadata.ClrType);
            Fill(complex.Properties, []);
        }

        foreach (var property in properties.Where(p => p.CurrentValue is null && !p.Metadata.IsNullable))
        {
            var type = property.Metadata.ClrType;

            // A list that is stored as JSON is declared as an interface.
            property.CurrentValue = type == typeof(string) ? "x"
                : type.IsInterface ? Array.CreateInstance(type.GetGenericArguments()[0], 0)
                : RuntimeHelpers.GetUninitializedObject(type);
        }
    }

    private sealed class HeldBack : DbCommandInterceptor
    {
        public string? Text { get; private set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Text = command.CommandText;
            throw new InvalidOperationException("Held back");
        }
    }

    private sealed class NeverOpened : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }
}
