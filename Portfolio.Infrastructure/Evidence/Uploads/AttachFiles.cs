namespace Portfolio.Infrastructure.Evidence.Uploads;

/// <summary>
/// Saves the rows of files whose bytes are stored. Files that are ready at the same time share one transaction: before a closing
/// there are many.
/// </summary>
public sealed class AttachFiles : IDisposable
{
    private readonly IDbContextFactory<PortfolioDbContext> _contexts;

    private readonly UploadTargets _targets;

    private readonly Together<Ask, Result<UploadReceipt>> _asks;

    public AttachFiles(IDbContextFactory<PortfolioDbContext> contexts, UploadTargets targets) =>
        (_contexts, _targets, _asks) = (contexts, targets, new(WriteAsync));

    public void Dispose() => _asks.Dispose();

    /// <returns>What was accepted, also when the same upload was accepted before; or the rule that refuses it.</returns>
    internal Task<Result<UploadReceipt>> AttachAsync(Actor actor, ItemId item, EvidenceFile file) =>
        _asks.AskAsync(actor.School, new(actor, item, file), CancellationToken.None);

    /// <summary>When one file makes the shared transaction fail, each gets a transaction of its own.</summary>
    internal async Task<IReadOnlyList<Result<UploadReceipt>>> WriteAsync(SchoolId school, IReadOnlyList<Ask> asks)
    {
        if (asks.Count > 1 && await CommonAsync(school, asks) is { } written)
        {
            return written;
        }

        var answers = new List<Result<UploadReceipt>>();
        foreach (var ask in asks)
        {
            var alone = await Attempts.RunAsync(() => OnceAsync(school, [ask]));
            answers.Add(alone.IsRefused ? alone.Error! : alone.Value[0]);
        }

        return answers;
    }

    private async Task<IReadOnlyList<Result<UploadReceipt>>?> CommonAsync(SchoolId school, IReadOnlyList<Ask> asks)
    {
        try
        {
            var written = await OnceAsync(school, asks);
            return written.IsRefused ? null : written.Value;
        }
        catch (Exception e) when (e is DbUpdateException || Overtaking.Is(e) || Interruption.Is(e))
        {
            // It will fail again for the one that caused it, or was temporary.
            return null;
        }
    }

    private async Task<Result<List<Result<UploadReceipt>>>> OnceAsync(SchoolId school, IReadOnlyList<Ask> asks)
    {
        await using var db = await _contexts.OpenAsync(school, CancellationToken.None);
        await db.Database.OpenConnectionAsync();
        var targets = await _targets.ReadAsync(db, asks.Select(a => a.Item));
        var answers = asks.Select(a => targets.TryGetValue(a.Item, out var target) ? Attach(a, target) : CommonErrors.NotFound).ToList();
        var saved = await db.SaveAsync(CancellationToken.None);
        return saved.IsRefused ? saved.Error! : answers;
    }

    private static Result<UploadReceipt> Attach(Ask ask, UploadTarget target)
    {
        // The same upload arrived twice at once: the second gets the existing file.
        if (target.Already(ask.File.UploadId) is { } already)
        {
            return already;
        }

        var attached = target.Attach(ask.Actor, ask.File);
        return attached.IsRefused ? attached.Error! : UploadReceipt.Of(ask.File);
    }

    internal sealed record Ask(Actor Actor, ItemId Item, EvidenceFile File);
}
