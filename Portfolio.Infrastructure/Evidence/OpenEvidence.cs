using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Opens a file for somebody who may see it: its student, and whoever the item's holder allows.</summary>
public sealed class OpenEvidence(IDbContextFactory<PortfolioDbContext> contexts, EvidenceHolders holders, EvidenceStore store)
{
    /// <returns>
    /// The bytes with name and format; or <c>not-found</c> (also for people who may not know of it), <c>file-damaged</c> when the store
    /// has lost them, <c>scan-pending</c>, <c>file-infected</c>.
    /// </returns>
    public async Task<Result<OpenedEvidence>> ExecuteAsync(Actor actor, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await db.EvidenceFiles.AsNoTracking().Where(f => f.Id == id).Select(f => new
        {
            File = f,
            IsInfected = db.EvidenceFiles.Any(same => same.Sha256 == f.Sha256 && same.Scan == ScanState.Infected),
        }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CommonErrors.NotFound;
        }

        var file = found.File;
        var isOwner = file.StudentId == actor.Student;
        if (!isOwner && !await holders.Of(file.ItemKind).MayOpenAsync(db, actor, file, ct))
        {
            return CommonErrors.NotFound;
        }

        // The same bytes in another file are just as infected, even if an earlier scan found them clean.
        if (found.IsInfected)
        {
            return EvidenceErrors.Infected;
        }

        if (!isOwner && !file.IsOpenToOthers)
        {
            return EvidenceErrors.ScanPending;
        }

        return await store.OpenAsync(actor.School, file.Sha256, ct) is { } bytes
            ? new OpenedEvidence(bytes, file.Name, file.Format, file.Sha256)
            : EvidenceErrors.Damaged;
    }
}

/// <summary>An opened stored file; the receiver disposes the stream.</summary>
public sealed record OpenedEvidence(Stream Bytes, string Name, EvidenceFormat Format, string Sha256);
