using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Portfolio.Infrastructure.Backups;

/// <summary>Row counts per table.</summary>
internal static class TableCounts
{
    /// <summary>Every table of this version's model.</summary>
    public static IReadOnlyList<string> TablesOf(PortfolioDbContext db) =>
        [.. db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal)];

    public static async Task<SortedDictionary<string,
    long>> ReadAsync(PortfolioDbContext db, IEnumerable<string> tables, CancellationToken ct)
    {
        var quote = db.GetService<ISqlGenerationHelper>();
        var counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await db.Database.OpenConnectionAsync(ct);
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();

            // The provider quotes the name: a table of the model, or of a manifest written from one.
            command.CommandText = $"SELECT COUNT(*) FROM {quote.DelimitIdentifier(table)}";
            counts.Add(table, Convert.ToInt64(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture));
        }

        await db.Database.CloseConnectionAsync();
        return counts;
    }
}
