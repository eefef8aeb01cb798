using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>更正: corrects a published decision; the student is notified and sees both decisions and the reason.</summary>
public sealed class CorrectDecision(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(OutcomeId Outcome, OnScreen OnScreen, Correction Correction);

    /// <returns>Done; or <c>not-found</c>, a refusal of <see cref="OutcomeCertification.Correct"/>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, command.Outcome, async (db, outcome) =>
        {
            var now = clock.GetUtcNow();
            var corrected =
                outcome.Certification.Correct(
                    actor, command.OnScreen, command.Correction, await db.WindowAsync(WindowKind.Certification, outcome, ct), now);
            if (!corrected.IsRefused)
            {
                NoticeContent content = new(NoticeKind.ResultCorrected, NoticeSubject.Of(outcome.Id));
                db.Post(actor.School, await db.AccountsAsync(outcome.StudentId, ct), content, now);
            }

            return corrected;
        }, ct);
}
