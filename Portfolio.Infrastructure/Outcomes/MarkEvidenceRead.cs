namespace Portfolio.Infrastructure.Outcomes;

/// <summary>已讀: a file has been shown to the certifying teacher.</summary>
public sealed class MarkEvidenceRead(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done, also when it was read before; or <c>not-found</c>, <c>not-yours</c>, <c>conflict</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, EvidenceFileId file, CancellationToken ct) =>
        Attempts.RunAsync(() => contexts.ChangeOutcomeAsync(actor, id, (_, outcome) => Task.FromResult(outcome.MarkRead(actor, file, clock.GetUtcNow())), ct));
}
