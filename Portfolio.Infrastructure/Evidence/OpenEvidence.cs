using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Opens a file for somebody who may see it: its student, and whom its item's holder lets see it.</summary>
public sealed class OpenEvidence(IDbContextFactory<PortfolioDbContext> contexts, EvidenceHolders holders, EvidenceStore store)
{
    /// <returns>
    /// The bytes with name and format; or <c>not-found</c> (also for the unknowing eye), <c>file-damaged</c> when the store lost them,
    /// <c>scan-pending</c>, <c>file-infected</c>.
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

        // The same bytes under another file are as infected, even when they were clean to the scanner of that day.
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

/// <summary>A stored file, opened; whoever receives it disposes the bytes.</summary>
public sealed record OpenedEvidence(Stream Bytes, string Name, EvidenceFormat Format, string Sha256);
