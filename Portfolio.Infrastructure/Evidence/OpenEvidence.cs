using Portfolio.Infrastructure.Records;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Opens a file for somebody who may see it: its student, the certifying teacher or who stands in, and who may open the student's cabinet.</summary>
public sealed class OpenEvidence(IDbContextFactory<PortfolioDbContext> contexts, EvidenceStore store, TimeProvider clock)
{
    /// <returns>The bytes with name and format; or <c>not-found</c> (also for the unknowing eye), <c>file-damaged</c> when the store lost them, <c>scan-pending</c>, <c>file-infected</c>.</returns>
    public async Task<Result<OpenedEvidence>> ExecuteAsync(Actor actor, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await (
            from o in db.Outcomes
            from r in o.Revisions
            from f in r.Files
            where f.Id == id
            select new
            {
                File = f,
                o.StudentId,
                o.TeacherId,
                o.CourseId,
                r.SentAt,
            }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CommonErrors.NotFound;
        }

        var isSent = found.SentAt is not null;
        var isOwner = actor.Student is { } student && student == found.StudentId;
        var isTeacher = isSent && actor.Teacher is not null && actor.Certifies(found.TeacherId, found.CourseId, clock.GetUtcNow());
        if (!isOwner && !isTeacher && !(isSent && await SeesWorksAsync(db, actor, found.StudentId, ct)))
        {
            return CommonErrors.NotFound;
        }

        // The same bytes under another file are as infected, even when they were clean to the scanner of that day.
        if (await db.KnownInfected(found.File.Sha256).AnyAsync(ct))
        {
            return EvidenceErrors.Infected;
        }

        if (!isOwner && !found.File.IsOpenToOthers)
        {
            return EvidenceErrors.ScanPending;
        }

        return await store.OpenAsync(actor.School, found.File.Sha256, ct) is { } bytes
            ? new OpenedEvidence(bytes, found.File.Name, found.File.Format, found.File.Sha256)
            : EvidenceErrors.Damaged;
    }

    private async Task<bool> SeesWorksAsync(PortfolioDbContext db, Actor actor, StudentId student, CancellationToken ct) =>
        (await db.PartsAsync(actor, student, clock.GetUtcNow(), ct) & CabinetParts.Works) != CabinetParts.None;
}

/// <summary>A stored file, opened; whoever receives it disposes the bytes.</summary>
public sealed record OpenedEvidence(Stream Bytes, string Name, EvidenceFormat Format, string Sha256);
