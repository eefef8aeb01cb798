using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>收回: takes an outcome out of the queue while the teacher has not opened it.</summary>
public sealed class TakeBackOutcome(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>already-read</c>, <c>window-closed</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, id, async (db, outcome) =>
            outcome.TakeBack(actor, await db.WindowAsync(WindowKind.Upload, outcome, ct), clock.GetUtcNow()), ct);
}
