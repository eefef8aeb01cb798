using Portfolio.Infrastructure.Evidence.Items;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>The files that use most of a student's quota: removable files first, largest first.</summary>
public sealed class LargestFiles(IDbContextFactory<PortfolioDbContext> contexts, EvidenceHolders holders)
{
    private const int Shown = 5;

    /// <returns>At most five of the student's own; empty for anybody else.</returns>
    public async Task<IReadOnlyList<LargeFile>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Student is not { } student)
        {
            return [];
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var files = await db.EvidenceFiles.AsNoTracking().Where(f => f.StudentId == student && f.CountedBytes > 0)
            .Select(f => new { f.ItemKind, Item = new EvidenceItem(f.ItemKind, f.ItemId, f.Revision), f.Id, f.Name, f.CountedBytes })
            .ToListAsync(ct);
        var items = new List<ItemFacts>();
        foreach (var kind in files.Select(f => f.ItemKind).Distinct())
        {
            items.AddRange(await holders.Of(kind).OfStudentAsync(db, student, ct));
        }

        return [.. files
            .Join(items, f => f.Item, i => i.Item, (f, i) => new LargeFile(f.Item, f.Id, f.Name, f.CountedBytes, i.Title, i.IsOpen))
            .OrderByDescending(f => f.IsRemovable).ThenByDescending(f => f.Size).ThenBy(f => f.File.Value).Take(Shown)];
    }
}

/// <param name="Size">bytes</param>
/// <param name="Title">the title of the item that holds it; empty while it has none</param>
/// <param name="IsRemovable">whether it can be removed from its item, which would release its space</param>
public sealed record LargeFile(EvidenceItem Item, EvidenceFileId File, string Name, long Size, string Title, bool IsRemovable);
