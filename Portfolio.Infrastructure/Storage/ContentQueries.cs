namespace Portfolio.Infrastructure.Storage;

internal static class ContentQueries
{
    /// <summary>Contents that some file refers to; the others are nobody's loss.</summary>
    public static IQueryable<KeptContent> ReferencedContents(this PortfolioDbContext db) =>
        db.Contents.AsNoTracking().Where(c => db.EvidenceFiles.Any(f => f.SchoolId == c.SchoolId && f.Sha256 == c.Sha256));

    /// <summary>The outcomes whose files are these bytes.</summary>
    public static IQueryable<OutcomeId> OutcomesWith(this PortfolioDbContext db, string sha256) =>
        db.Outcomes.Where(o => o.Revisions.Any(r => r.Files.Any(f => f.Sha256 == sha256))).Select(o => o.Id);
}
