namespace Portfolio.Infrastructure.Outcomes;

internal static class OutcomeLookup
{
    /// <summary>The whole aggregate, tracked; none in another school, so that an address from elsewhere says nothing.</summary>
    public static Task<LearningOutcome?> OutcomeAsync(this PortfolioDbContext db, Actor actor, OutcomeId id, CancellationToken ct) =>
        db.Outcomes.Include(o => o.Revisions).ThenInclude(r => r.Files)
            .SingleOrDefaultAsync(o => o.Id == id && o.SchoolId == actor.School, ct);

    /// <summary>Loads, asks the aggregate, saves: what every verb on one outcome does.</summary>
    public static async Task<Result> ChangeOutcomeAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, Actor actor, OutcomeId id, Func<PortfolioDbContext, LearningOutcome, Task<Result>> ask, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.OutcomeAsync(actor, id, ct) is not { } outcome)
        {
            return CommonErrors.NotFound;
        }

        var answer = await ask(db, outcome);
        return answer.IsRefused ? answer : await db.SaveAsync(ct);
    }
}
