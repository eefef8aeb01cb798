namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Deletes a draft or a draft revision with its files, and releases their space.</summary>
public sealed class DiscardDraft(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, OutcomeId id, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, id, async (db, outcome) =>
        {
            var (bytes, isOnly) = (outcome.Current.Files.Sum(f => f.CountedBytes), outcome.Revisions.Count == 1);
            if (outcome.Discard(actor, clock.GetUtcNow()) is { IsRefused: true } refused)
            {
                return refused;
            }

            var student = await db.Students.SingleAsync(s => s.Id == outcome.StudentId, ct);
            student.Store(-bytes, await Windows.Calendars.PolicyAsync(db, ct));
            if (isOnly)
            {
                db.Outcomes.Remove(outcome);
            }

            return Result.Done;
        }, ct);
}
