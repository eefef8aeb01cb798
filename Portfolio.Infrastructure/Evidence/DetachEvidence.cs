using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Evidence;

/// <summary>Takes a file out of a draft; its space counts as free again.</summary>
public sealed class DetachEvidence(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, EvidenceFileId file, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, id, async (db, outcome) =>
        {
            if (outcome.Current.Files.FirstOrDefault(f => f.Id == file) is not { } found)
            {
                return CommonErrors.NotFound;
            }

            var detached = outcome.Detach(actor, found, clock.GetUtcNow());
            if (!detached.IsRefused)
            {
                var student = await db.Students.SingleAsync(s => s.Id == outcome.StudentId, ct);
                student.Store(-found.CountedBytes, await db.PolicyAsync(actor.School, ct));
            }

            return detached;
        }, ct);
}
