namespace Portfolio.Infrastructure.Storage;

/// <summary>Quarantined files of a school, in which the virus scanner found malware.</summary>
internal static class InfectedFiles
{
    private const int Shown = 50;

    /// <summary>Latest first.</summary>
    public static async Task<IReadOnlyList<InfectedView>> InfectedAsync(this PortfolioDbContext db, CancellationToken ct) => await (
        from f in db.EvidenceFiles.AsNoTracking()
        where f.Scan == ScanState.Infected
        join s in db.Students on f.StudentId equals s.Id
        orderby f.ScannedAt descending, f.Id
        select new InfectedView(f.Id, f.ScannedAt ?? f.AcceptedAt, s.StudentNo, s.Name, f.Name, f.Finding)).Take(Shown).ToListAsync(ct);
}

/// <param name="Finding">the scanner's name for what it found</param>
public sealed record InfectedView(
    EvidenceFileId File, DateTimeOffset FoundAt, string StudentNo, string Student, string FileName, string Finding);
