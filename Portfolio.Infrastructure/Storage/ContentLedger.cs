using System.Collections.Concurrent;

namespace Portfolio.Infrastructure.Storage;

/// <summary>The list of contents that are kept, one row each.</summary>
public sealed class ContentLedger(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock) : IDisposable
{
    /// <summary>As many are written in one statement.</summary>
    private const int MostAtOnce = 50;

    private readonly ConcurrentQueue<Mark> _waiting = new();

    private readonly SemaphoreSlim _turn = new(1);

    public void Dispose() => _turn.Dispose();

    /// <summary>
    /// Says that these bytes are being kept now. Called before they are written: the row that it locks is the one under whose lock
    /// <see cref="UnusedContent"/> removes bytes, so one waits for the other, and whoever comes second knows what the first has done. Those who come
    /// while one is written are written together, in one transaction.
    /// </summary>
    public async Task MarkAsync(FileKey key, long size, CancellationToken ct)
    {
        var mark = new Mark(key, size);
        _waiting.Enqueue(mark);
        await _turn.WaitAsync(ct);
        try
        {
            while (!mark.Written.Task.IsCompleted)
            {
                await WriteAsync(Waiting());
            }
        }
        finally
        {
            _turn.Release();
        }

        if (await mark.Written.Task is { } refused)
        {
            throw new IOException($"The list of kept contents could not be written: {refused}");
        }
    }

    private List<Mark> Waiting()
    {
        var marks = new List<Mark>();
        while (marks.Count < MostAtOnce && _waiting.TryDequeue(out var mark))
        {
            marks.Add(mark);
        }

        return marks;
    }

    private async Task WriteAsync(List<Mark> marks)
    {
        foreach (var ofSchool in marks.GroupBy(m => m.Key.School))
        {
            try
            {
                var sizes = ofSchool.GroupBy(m => m.Key.Sha256, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Size, StringComparer.Ordinal);
                var written = await Attempts.RunAsync(() => WriteAsync(ofSchool.Key, sizes));
                ofSchool.ToList().ForEach(m => m.Written.SetResult(written.Error));
            }
            catch (Exception e)
            {
                ofSchool.ToList().ForEach(m => m.Written.SetException(e));
            }
        }
    }

    private async Task<Result> WriteAsync(SchoolId school, Dictionary<string, long> sizes)
    {
        await using var db = await contexts.OpenAsync(school, CancellationToken.None);
        var (hashes, now) = (sizes.Keys.ToList(), clock.GetUtcNow());
        var changed = await db.Contents.Where(c => hashes.Contains(c.Sha256))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.LastKeptAt, now).SetProperty(c => c.UnreferencedSince, (DateTimeOffset?)null), CancellationToken.None);
        if (changed > 0)
        {
            hashes = [.. hashes.Except(await db.Contents.Where(c => hashes.Contains(c.Sha256)).Select(c => c.Sha256).ToListAsync(), StringComparer.Ordinal)];
        }

        db.Contents.AddRange(hashes.Select(h => new KeptContent { SchoolId = school, Sha256 = h, Size = sizes[h], FirstKeptAt = now, LastKeptAt = now, VerifiedAt = now }));
        return await db.SaveAsync(CancellationToken.None);
    }

    private sealed record Mark(FileKey Key, long Size)
    {
        /// <summary>What refused it; none when it is written.</summary>
        public TaskCompletionSource<Error?> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
