namespace Portfolio.Infrastructure.Storage;

/// <summary>The list of contents that are kept, one row each.</summary>
public sealed class ContentLedger(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// Says that these bytes are being kept now. Called before they are written: the row that it locks is the one under whose lock
    /// <see cref="UnusedContent"/> removes bytes, so one waits for the other, and whoever comes second knows what the first has done.
    /// </summary>
    public async Task MarkAsync(FileKey key, long size, CancellationToken ct)
    {
        var marked = await Attempts.RunAsync(async () =>
        {
            await using var db = await contexts.OpenAsync(key.School, ct);
            var now = clock.GetUtcNow();
            var changed = await db.Contents.Where(c => c.Sha256 == key.Sha256)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastKeptAt, now).SetProperty(c => c.UnreferencedSince, (DateTimeOffset?)null), ct);
            if (changed == 0)
            {
                db.Contents.Add(new() { SchoolId = key.School, Sha256 = key.Sha256, Size = size, FirstKeptAt = now, LastKeptAt = now, VerifiedAt = now });
            }

            return await db.SaveAsync(ct);
        });
        if (marked.IsRefused)
        {
            throw new IOException($"The list of kept contents could not be written: {marked.Error}");
        }
    }
}
