using Microsoft.Extensions.Logging;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence.Scanning;

/// <summary>Has one file scanned for viruses and stores the result.</summary>
public sealed class ScanEvidence(
    IDbContextFactory<PortfolioDbContext> contexts, EvidenceStore store, VirusScanner scanner, ScanAnswers answers,
    ILogger<ScanEvidence> log)
{
    /// <returns>Done, also when a result was stored before or the file is gone; or <c>storage-unavailable</c> when the scanner or the
    /// store cannot be reached.</returns>
    public async Task<Result> ExecuteAsync(SchoolId school, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var file = await db.EvidenceFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (file?.Scan != ScanState.Pending)
        {
            return Result.Done;
        }

        string? found;
        try
        {
            await using var bytes = await store.OpenAsync(school, file.Sha256, ct);
            if (bytes is null)
            {
                return EvidenceErrors.StorageUnavailable;
            }

            found = await scanner.FindAsync(bytes, ct);
        }
        catch (IOException away)
        {
            log.LogWarning(away, "File {File} could not be scanned; it is tried again", id.Value);
            return EvidenceErrors.StorageUnavailable;
        }

        if (found is not null)
        {
            log.LogWarning("File {File} is kept away: {Finding}", id.Value, found);
        }

        return await answers.KeepAsync(file, found, ct);
    }
}
