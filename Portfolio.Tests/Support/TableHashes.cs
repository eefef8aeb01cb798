using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support;

/// <summary>Every value of every row of a school, as one hash per table: equal before and after means that nothing was changed.</summary>
internal static class TableHashes
{
    /// <param name="school">null for all rows of all tables</param>
    public static async Task<IReadOnlyDictionary<string, string>> HashesAsync(this TestDatabase database, SchoolId? school = null)
    {
        await using var db = database.Open();
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in db.Model.GetEntityTypes().Where(e => school is null || e.FindProperty(nameof(Entity.SchoolId)) is not null))
        {
            hashes.Add(entity.GetTableName()!, await HashAsync(db, entity.GetTableName()!, school));
        }

        return hashes;
    }

    private static async Task<string> HashAsync(PortfolioDbContext db, string table, SchoolId? school)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = school is { } id
            ? $"SELECT * FROM \"{table}\" WHERE \"{nameof(Entity.SchoolId)}\" = '{id.Value.ToString().ToUpperInvariant()}' ORDER BY rowid"
            : $"SELECT * FROM \"{table}\" ORDER BY rowid";
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        for (; await reader.ReadAsync(); rows++)
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', values) + "\u001e"));
        }

        return $"{rows} rows, {Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
