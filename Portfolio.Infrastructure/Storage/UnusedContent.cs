using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Deletes content that no file of its school has referred to for the grace period (<c>Files:KeepUnreferenced</c>).
/// <para>
/// Why this cannot delete what a concurrent upload is about to refer to: an upload first marks its content's row
/// (<see cref="ContentLedger"/>), then writes the bytes, then saves the row that refers to them. The deletion holds a write lock on that
/// same row while it checks once more and deletes the bytes. If the mark comes first, the deletion sees a recent
/// <see cref="KeptContent.LastKeptAt"/> and leaves the content for another grace period, which is longer than any upload. If the deletion
/// comes first, the mark waits for it, finds no row, adds one, and the bytes are written again. A deletion that crashes halfway leaves
/// the row and, at worst, unreferenced content without its bytes.
/// </para>
/// </summary>
public sealed class UnusedContent(
    IDbContextFactory<PortfolioDbContext> contexts, StorePair stores, IOptions<FilesOptions> options, TimeProvider clock,
    ILogger<UnusedContent> log)
{
    /// <summary>Records what has become unreferenced, and deletes what has been so for long enough.</summary>
    /// <returns>How many contents were deleted.</returns>
    public async Task<int> SweepAsync(CancellationToken ct)
    {
        await NoteReferencesAsync(ct);
        var cutoff = clock.GetUtcNow() - options.Value.KeepUnreferenced;
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var candidates = await db.Contents.AcrossSchools().AsNoTracking()
            .Where(c => c.UnreferencedSince <= cutoff && c.LastKeptAt <= cutoff).ToListAsync(ct);
        var removed = 0;
        foreach (var content in candidates)
        {
            var tried = await Attempts.RunAsync(() => RemoveAsync(content.Key, cutoff, ct));
            removed += tried is { IsRefused: false, Value: true } ? 1 : 0;
        }

        return removed;
    }

    private async Task NoteReferencesAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var now = clock.GetUtcNow();
        await db.Contents.AcrossSchools()
            .Where(c => c.UnreferencedSince != null && db.EvidenceFiles.Any(f => f.SchoolId == c.SchoolId && f.Sha256 == c.Sha256))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreferencedSince, (DateTimeOffset?)null), ct);
        await db.Contents.AcrossSchools()
            .Where(c => c.UnreferencedSince == null && !db.EvidenceFiles.Any(f => f.SchoolId == c.SchoolId && f.Sha256 == c.Sha256))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UnreferencedSince, now), ct);
    }

    /// <summary>A content that could not be deleted now is tried again by the next sweep.</summary>
    private async Task<Result<bool>> RemoveAsync(FileKey key, DateTimeOffset cutoff, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(key.School, ct);

        // An explicit transaction: no aggregate changes, no event is raised, and the lock must be held until the bytes are deleted.
        await using var locked = await db.Database.BeginTransactionAsync(ct);
        var isUnused = await db.Contents
            .Where(
                c => c.Sha256 == key.Sha256 && c.UnreferencedSince <= cutoff && c.LastKeptAt <= cutoff
                    && !db.EvidenceFiles.Any(f => f.Sha256 == key.Sha256))
            .ExecuteDeleteAsync(ct) == 1;
        if (!isUnused)
        {
            return false;
        }

        foreach (var (_, store) in stores.All)
        {
            await store.DeleteAsync(key, ct);
        }

        await locked.CommitAsync(CancellationToken.None);
        log.LogInformation("Removed {Sha256}, to which nothing refers", key.Sha256);
        return true;
    }
}
