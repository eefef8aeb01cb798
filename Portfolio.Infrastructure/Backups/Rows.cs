namespace Portfolio.Infrastructure.Backups;

/// <summary>What a backup must know of the rows that it has copied.</summary>
internal sealed record Rows(Guid Installation, DatabaseProvider Provider, string Schema, SortedDictionary<string, long> Tables, IReadOnlyList<BackupFile> Files)
{
    public static async Task<Rows> ReadAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var files = await db.EvidenceFiles.AsNoTracking().Select(f => new { f.SchoolId, f.Sha256, f.Size }).Distinct().ToListAsync(ct);
        var provider = db switch
        {
            SqlitePortfolioDbContext => DatabaseProvider.Sqlite,
            PostgreSqlPortfolioDbContext => DatabaseProvider.PostgreSql,
            _ => DatabaseProvider.SqlServer,
        };
        return new(
            await db.Installations.AsNoTracking().Select(i => i.Id).SingleOrDefaultAsync(ct),
            provider,
            (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? string.Empty,
            await TableCounts.ReadAsync(db, TableCounts.TablesOf(db), ct),
            [.. files.Select(f => new BackupFile(f.SchoolId.Value, f.Sha256, f.Size)).OrderBy(f => f.School).ThenBy(f => f.Sha256, StringComparer.Ordinal)]);
    }
}
