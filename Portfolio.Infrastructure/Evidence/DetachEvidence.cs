using Portfolio.Infrastructure.Evidence.Items;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Removes a file from an item's current revision and releases its space.</summary>
public sealed class DetachEvidence(IDbContextFactory<PortfolioDbContext> contexts, EvidenceHolders holders, TimeProvider clock)
{
    /// <returns>
    /// Done; or <c>not-found</c>, also for a file of an earlier revision, or the item's refusal: <c>not-yours</c>, <c>not-a-draft</c>.
    /// </returns>
    public Task<Result> ExecuteAsync(Actor actor, ItemId item, EvidenceFileId file, CancellationToken ct) =>
        Attempts.RunAsync(() => OnceAsync(actor, item, file, ct));

    private async Task<Result> OnceAsync(Actor actor, ItemId id, EvidenceFileId file, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var item = (await holders.LoadAsync(db, [id], ct)).GetValueOrDefault(id);
        if (item?.Files.FirstOrDefault(f => f.Id == file) is not { } found)
        {
            return CommonErrors.NotFound;
        }

        var detached = item.Detach(actor, found, clock.GetUtcNow());
        if (detached.IsRefused)
        {
            return detached;
        }

        var student = await db.Students.SingleAsync(s => s.Id == item.Student, ct);
        var freed = student.Store(-found.CountedBytes, await db.PolicyAsync(ct));
        return freed.IsRefused ? freed : await db.SaveAsync(ct);
    }
}
