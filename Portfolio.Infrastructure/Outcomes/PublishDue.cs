using Portfolio.Infrastructure.Feedback;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// What must happen when the time for undoing is over: the results are saved as published and everybody who watches is told. The students
/// see them by the clock already; run late, twice or in any order it publishes nothing more and nothing again.
/// </summary>
public sealed class PublishDue(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <exception cref="InvalidOperationException">Others saved first again and again: the job fails visibly and is run again.</exception>
    public async Task ExecuteAsync(SchoolId school, PublicationId publication, CancellationToken ct)
    {
        var published = await Attempts.RunAsync(async () =>
        {
            await using var db = await contexts.OpenAsync(school, ct);
            var found = await db.WholeAsync(o => o.PublicationId == publication && o.State == OutcomeState.Decided, ct);
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
