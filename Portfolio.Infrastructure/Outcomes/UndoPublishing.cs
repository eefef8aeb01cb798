namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Withdraws a publication before the students can see it; the decisions stay as they were.</summary>
public sealed class UndoPublishing(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, a refusal of <see cref="OutcomePublishing.Undo"/>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, PublicationId publication, CancellationToken ct) =>
        Attempts.RunAsync(() => PendingPublication.ChangeAsync(
            contexts, clock, actor, publication, (outcome, window, now) => outcome.Publishing.Undo(actor, window, now), ct));
}
