namespace Portfolio.Infrastructure.Storage;

/// <summary>
/// Adds rows for content that is not in the list: stored by an earlier version of the portal, or copied into the store by hand. From
/// then on it is re-hashed, or deleted after the grace period, like everything else.
/// </summary>
public sealed class UnknownContent(IDbContextFactory<PortfolioDbContext> contexts, StorePair stores, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Adds content that files refer to.</summary>
    public async Task AddReferencedAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var unknown = await db.EvidenceFiles.AcrossSchools().AsNoTracking()
            .Where(f => !db.Contents.Any(c => c.SchoolId == f.SchoolId && c.Sha256 == f.Sha256))
            .GroupBy(f => new { f.SchoolId, f.Sha256 })
            .Select(g => new { g.Key.SchoolId, g.Key.Sha256, Size = g.Max(f => f.Size), At = g.Min(f => f.AcceptedAt) }).ToListAsync(ct);
        var now = clock.GetUtcNow();
        foreach (var some in unknown.Chunk(Batch))
        {
            await AddAsync(some.Select(u => new KeptContent
            {
                SchoolId = u.SchoolId,
                Sha256 = u.Sha256,
                Size = u.Size,
                FirstKeptAt = u.At,
                LastKeptAt = now,
                VerifiedAt = u.At,
            }), ct);
        }
    }

    /// <summary>Adds content in a store that nothing refers to.</summary>
    public async Task AddStrayAsync(CancellationToken ct)
    {
        foreach (var (_, store) in stores.All)
        {
            var some = new List<StoredObject>();
            await foreach (var found in store.ListAsync(ct))
            {
                some.Add(found);
                if (some.Count == Batch)
                {
                    await AddStrayAsync(some, ct);
                    some.Clear();
                }
            }

            await AddStrayAsync(some, ct);
        }
    }

    private async Task AddStrayAsync(List<StoredObject> some, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var (hashes, now) = (some.ConvertAll(s => s.Key.Sha256), clock.GetUtcNow());
        var known = (await db.Contents.AcrossSchools().AsNoTracking().Where(c => hashes.Contains(c.Sha256)).ToListAsync(ct))
            .ConvertAll(c => c.Key);
        await AddAsync(some.ExceptBy(known, s => s.Key).Select(s => new KeptContent
        {
            SchoolId = s.Key.School,
            Sha256 = s.Key.Sha256,
            Size = s.Size,
            FirstKeptAt = now,
            LastKeptAt = now,
            VerifiedAt = now,
        }), ct);
    }

    private async Task AddAsync(IEnumerable<KeptContent> contents, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        db.Contents.AddRange(contents);

        // Lost to an upload of one of them: the next sweep adds the others.
        await db.SaveAsync(ct);
    }
}
