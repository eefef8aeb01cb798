namespace Portfolio.Infrastructure.Storage;

internal static class ContentQueries
{
    /// <summary>Contents that at least one file refers to; losing others would harm nobody.</summary>
    public static IQueryable<KeptContent> ReferencedContents(this PortfolioDbContext db) =>
        db.Contents.AsNoTracking().Where(c => db.EvidenceFiles.Any(f => f.SchoolId == c.SchoolId && f.Sha256 == c.Sha256));

    /// <summary>The items with these bytes as a file, each once, with its latest revision that has them.</summary>
    public static async Task<IReadOnlyList<EvidenceItem>> ItemsWithAsync(
        this PortfolioDbContext db, string sha256, CancellationToken ct)
    {
        var items = await db.EvidenceFiles.Where(f => f.Sha256 == sha256)
            .GroupBy(f => new { f.ItemKind, f.ItemId }).Select(g => new { g.Key.ItemKind, g.Key.ItemId, Revision = g.Max(f => f.Revision) })
            .OrderBy(i => i.ItemId).ToListAsync(ct);
        return items.ConvertAll(i => new EvidenceItem(i.ItemKind, i.ItemId, i.Revision));
    }
}
