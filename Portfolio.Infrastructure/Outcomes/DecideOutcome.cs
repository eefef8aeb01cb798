using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Passes or fails the outcome on the teacher's screen; only the teacher sees the decision until it is published.</summary>
public sealed class DecideOutcome(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(OutcomeId Outcome, OnScreen OnScreen, Verdict Verdict, string? Feedback);

    /// <returns>Done; or a refusal of <see cref="OutcomeCertification.Decide"/>, <c>not-found</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, command.Outcome, async (db, outcome) =>
        {
            var certification = await db.WindowAsync(WindowKind.Certification, outcome, ct);
            await db.ForgetDraftAsync(outcome, actor, ct);
            return outcome.Certification.Decide(
                actor, command.OnScreen, command.Verdict, command.Feedback, certification, clock.GetUtcNow());
        }, ct);
}
