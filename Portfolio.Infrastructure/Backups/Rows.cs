namespace Portfolio.Infrastructure.Backups;

/// <summary>What a backup must know about the rows that it has copied.</summary>
internal sealed record Rows(
    Guid Installation, DatabaseProvider Provider, string Schema, SortedDictionary<string, long> Tables, IReadOnlyList<BackupFile> Files)
{
    /// <summary>Files that no row refers to any more, but that rows in the server's native backup may refer to.</summary>
    public IReadOnlyList<BackupFile> Unreferenced { get; init; } = [];

    /// <summary>With a native database backup, see <see cref="ServersRows"/>.</summary>
    public IReadOnlyList<NotedSeal>? Seals { get; init; }

    public static async Task<Rows> ReadAsync(PortfolioDbContext db, CancellationToken ct)
    {
        return new(
            await InstallationAsync(db, ct), ProviderOf(db), await SchemaAsync(db, ct),
            await TableCounts.ReadAsync(db, TableCounts.TablesOf(db), ct), await FilesAsync(db, ct));
    }

    public static Task<Guid> InstallationAsync(PortfolioDbContext db, CancellationToken ct) =>
        db.Installations.AsNoTracking().Select(i => i.Id).SingleOrDefaultAsync(ct);

    /// <returns>The name of the last migration.</returns>
    public static async Task<string> SchemaAsync(PortfolioDbContext db, CancellationToken ct) =>
        (await db.Database.GetAppliedMigrationsAsync(ct)).LastOrDefault() ?? string.Empty;

    public static DatabaseProvider ProviderOf(PortfolioDbContext db) => db switch
    {
        SqlitePortfolioDbContext => DatabaseProvider.Sqlite,
        PostgreSqlPortfolioDbContext => DatabaseProvider.PostgreSql,
        _ => DatabaseProvider.SqlServer,
    };

    /// <summary>The files that rows refer to.</summary>
    public static async Task<IReadOnlyList<BackupFile>> FilesAsync(PortfolioDbContext db, CancellationToken ct)
    {
        var files = await db.EvidenceFiles.AcrossSchools().AsNoTracking().Select(f => new { f.SchoolId, f.Sha256, f.Size }).Distinct()
            .ToListAsync(ct);
        return InOrder(files.Select(f => new BackupFile(f.SchoolId.Value, f.Sha256, f.Size)));
    }

    public static IReadOnlyList<BackupFile> InOrder(IEnumerable<BackupFile> files) =>
        [.. files.OrderBy(f => f.School).ThenBy(f => f.Sha256, StringComparer.Ordinal)];
}
