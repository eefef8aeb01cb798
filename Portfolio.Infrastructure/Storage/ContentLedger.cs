namespace Portfolio.Infrastructure.Storage;

/// <summary>The list of stored contents, one row each.</summary>
public sealed class ContentLedger : IDisposable
{
    private readonly IDbContextFactory<PortfolioDbContext> _contexts;

    private readonly TimeProvider _clock;

    private readonly Together<(string Sha256, long Size), Error?> _marks;

    public ContentLedger(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock) =>
        (_contexts, _clock, _marks) = (contexts, clock, new(WriteAsync));

    public void Dispose() => _marks.Dispose();

    /// <summary>
    /// Records that these bytes are about to be stored. Called before they are written: it locks the row under whose lock
    /// <see cref="UnusedContent"/> deletes bytes, so one waits for the other, and the second sees what the first has done.
    /// </summary>
    public async Task MarkAsync(FileKey key, long size, CancellationToken ct)
    {
        if (await _marks.AskAsync(key.School, (key.Sha256, size), ct) is { } refused)
        {
            throw new IOException($"The list of kept contents could not be written: {refused}");
        }
    }

    private async Task<IReadOnlyList<Error?>> WriteAsync(SchoolId school, IReadOnlyList<(string Sha256, long Size)> marks)
    {
        var sizes = marks.GroupBy(m => m.Sha256, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Size, StringComparer.Ordinal);
        var written = await Attempts.RunAsync(() => WriteAsync(school, sizes));
        return [.. marks.Select(_ => written.Error)];
    }

    private async Task<Result> WriteAsync(SchoolId school, Dictionary<string, long> sizes)
    {
        await using var db = await _contexts.OpenAsync(school, CancellationToken.None);
        var (hashes, now) = (sizes.Keys.ToList(), _clock.GetUtcNow());
        var changed = await db.Contents.Where(c => hashes.Contains(c.Sha256))
            .ExecuteUpdateAsync(
                set => set.SetProperty(c => c.LastKeptAt, now).SetProperty(c => c.UnreferencedSince, (DateTimeOffset?)null),
                CancellationToken.None);
        if (changed > 0)
        {
            hashes =
                [.. hashes.Except(
                    await db.Contents.Where(c => hashes.Contains(c.Sha256)).Select(c => c.Sha256).ToListAsync(), StringComparer.Ordinal)];
        }

        db.Contents.AddRange(hashes.Select(h => new KeptContent
        {
            SchoolId = school,
            Sha256 = h,
            Size = sizes[h],
            FirstKeptAt = now,
            LastKeptAt = now,
            VerifiedAt = now,
        }));
        return await db.SaveAsync(CancellationToken.None);
    }
}
