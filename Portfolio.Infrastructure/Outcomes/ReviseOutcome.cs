using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Begins the next revision of an outcome that failed.</summary>
public sealed class ReviseOutcome(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-failed</c>, <c>window-closed</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, id, async (db, outcome) =>
            outcome.Revise(actor, await db.WindowAsync(WindowKind.Upload, outcome, ct), clock.GetUtcNow()), ct);
}
