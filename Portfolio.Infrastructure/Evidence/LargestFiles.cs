namespace Portfolio.Infrastructure.Evidence;

/// <summary>What takes most of a student's space: files that can still be removed first, the largest first.</summary>
public sealed class LargestFiles(IDbContextFactory<PortfolioDbContext> contexts)
{
    private const int Shown = 5;

    /// <returns>At most five of the student's own; none for anybody else.</returns>
    public async Task<IReadOnlyList<LargeFile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Student is not { } student)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        return await (
            from o in db.Outcomes.AsNoTracking()
            where o.StudentId == student
            from r in o.Revisions
            from f in r.Files
            where f.CountedBytes > 0
            let isRemovable = o.State == OutcomeState.Draft && r.Number == o.Revisions.Max(x => x.Number)
            orderby isRemovable ? 0 : 1, f.CountedBytes descending, f.Id
            select new LargeFile(o.Id, f.Id, f.Name, f.CountedBytes, r.Title, isRemovable)).Take(Shown).ToListAsync(ct);
    }
}

/// <param name="Size">bytes</param>
/// <param name="Title">of the outcome that holds it; empty while it has none</param>
/// <param name="IsRemovable">it belongs to a draft: taking it out frees its space</param>
public sealed record LargeFile(OutcomeId Item, EvidenceFileId File, string Name, long Size, string Title, bool IsRemovable);
