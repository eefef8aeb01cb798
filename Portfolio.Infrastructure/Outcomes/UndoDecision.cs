using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Withdraws a decision before it is published; its feedback becomes a draft again.</summary>
public sealed class UndoDecision(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-decided</c>, <c>conflict</c>, <c>window-closed</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, OnScreen onScreen, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, id, async (db, outcome) =>
        {
            var (now, feedback) = (clock.GetUtcNow(), outcome.Current.Feedback);
            await db.KeepUndoneAsync(outcome, feedback, actor, now, ct);
            return outcome.Certification.Undo(actor, onScreen, await db.WindowAsync(WindowKind.Certification, outcome, ct), now);
        }, ct);
}
