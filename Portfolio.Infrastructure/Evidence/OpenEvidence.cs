using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Opens a file for somebody who may see it: its student, the certifying teacher, the class's homeroom teacher.</summary>
public sealed class OpenEvidence(IDbContextFactory<PortfolioDbContext> contexts, EvidenceStore store)
{
    /// <returns>The bytes with name and format; or <c>not-found</c> (also for the unknowing eye), <c>file-damaged</c> when the store lost them, <c>scan-pending</c>, <c>file-infected</c>.</returns>
    public async Task<Result<OpenedEvidence>> ExecuteAsync(Actor actor, EvidenceFileId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await (
            from o in db.Outcomes
            from r in o.Revisions
            from f in r.Files
            where f.Id == id && o.SchoolId == actor.School
            select new
            {
                File = f,
                o.StudentId,
                o.TeacherId,
                r.SentAt,
                Homeroom = db.Classes.Where(c => c.Id == o.ClassId).Select(c => c.HomeroomTeacherId).FirstOrDefault(),
            }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CommonErrors.NotFound;
        }

        var isSent = found.SentAt is not null;
        var isOwner = actor.Student is { } student && student == found.StudentId;
        var isTeacher = isSent && actor.Teacher is { } teacher && (teacher == found.TeacherId || teacher == found.Homeroom);
        if (!isOwner && !isTeacher)
        {
            return CommonErrors.NotFound;
        }

        if (found.File.Scan == ScanState.Infected || (!isOwner && !found.File.IsOpenToOthers))
        {
            return found.File.Scan == ScanState.Infected ? EvidenceErrors.Infected : EvidenceErrors.ScanPending;
        }

        return await store.OpenAsync(actor.School, found.File.Sha256, ct) is { } bytes
            ? new OpenedEvidence(bytes, found.File.Name, found.File.Format, found.File.Sha256)
            : EvidenceErrors.Damaged;
    }
}

/// <summary>A stored file, opened; whoever receives it disposes the bytes.</summary>
public sealed record OpenedEvidence(Stream Bytes, string Name, EvidenceFormat Format, string Sha256);
