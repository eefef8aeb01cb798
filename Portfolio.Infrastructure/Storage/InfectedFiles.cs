namespace Portfolio.Infrastructure.Storage;

/// <summary>Files of a school that are kept away because the virus scanner found something in them.</summary>
internal static class InfectedFiles
{
    private const int Shown = 50;

    /// <summary>Whether these bytes are known to be infected, whichever of the school's files said so.</summary>
    public static IQueryable<EvidenceFile> KnownInfected(this PortfolioDbContext db, string sha256) =>
        db.EvidenceFiles.Where(f => f.Sha256 == sha256 && f.Scan == ScanState.Infected);

    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<InfectedView>> InfectedAsync(this PortfolioDbContext db, CancellationToken ct) => await (
        from o in db.Outcomes.AsNoTracking()
        from r in o.Revisions
        from f in r.Files
        where f.Scan == ScanState.Infected
        join s in db.Students on o.StudentId equals s.Id
        orderby f.ScannedAt descending, f.Id
        select new InfectedView(f.Id, f.ScannedAt ?? f.AcceptedAt, s.StudentNo, s.Name, f.Name, f.Finding)).Take(Shown).ToListAsync(ct);
}

/// <param name="Finding">the scanner's name for what it found</param>
public sealed record InfectedView(EvidenceFileId File, DateTimeOffset FoundAt, string StudentNo, string Student, string FileName, string Finding);
