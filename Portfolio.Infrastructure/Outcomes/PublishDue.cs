using Portfolio.Infrastructure.Feedback;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// Runs when the undo time has passed: saves the results as published and notifies everybody who watches. Students already see them
/// by the clock. A late or repeated run, in any order, publishes nothing more and nothing twice.
/// </summary>
public sealed class PublishDue(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">Too many conflicts with other saves: the job fails visibly and is run again.</exception>
    public async Task ExecuteAsync(SchoolId school, PublicationId publication, CancellationToken ct)
    {
        var published = await Attempts.RunAsync(async () =>
        {
            await using var db = await contexts.OpenAsync(school, ct);
            List<LearningOutcome> found = [.. (await db.WholeAsync(publication, ct)).Where(o => o.State == OutcomeState.Decided)];
            var now = clock.GetUtcNow();
            var tookEffect = found.Select(o => o.Publishing.TakeEffect(now)).ToList();
            await db.ForgetSaidDraftsAsync(found, now, ct);
            return tookEffect.Contains(true) ? await db.SaveAsync(ct) : Result.Done;
        });
        if (published.Error is { } error)
        {
            throw new InvalidOperationException($"A publishing could not be saved: {error.Code}");
        }
    }
}
