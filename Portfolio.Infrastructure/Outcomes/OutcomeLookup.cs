namespace Portfolio.Infrastructure.Outcomes;

internal static class OutcomeLookup
{
    /// <summary>The whole aggregate, tracked; null for another school's, so that a foreign id reveals nothing.</summary>
    public static async Task<LearningOutcome?> OutcomeAsync(this PortfolioDbContext db, OutcomeId id, CancellationToken ct) =>
        (await db.WholeAsync([id], ct)).SingleOrDefault();

    /// <summary>
    /// Names of those who decided a revision of these outcomes although it was sent to another teacher; no query when there are none.
    /// </summary>
    public static async Task<Dictionary<TeacherId, string>> DecidersInPlaceOfAsync(
        this PortfolioDbContext db, IReadOnlyCollection<LearningOutcome> outcomes, CancellationToken ct)
    {
        var deciders = outcomes.SelectMany(o => o.Revisions.SelectMany(Deciders).Where(d => d != o.TeacherId)).Distinct().ToList();
        return deciders.Count == 0
            ? []
            : await db.Teachers.Where(t => deciders.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Name, ct);
    }

    private static IEnumerable<TeacherId> Deciders(OutcomeRevision revision) =>
        revision.Corrections.SelectMany(c => new[] { c.DecidedBy, c.CorrectedBy })
            .Concat(revision.DecidedBy is { } decider ? [decider] : []);

    /// <summary>
    /// Loads the aggregate, calls it, saves, and retries when somebody else saved first: the frame of every command on one outcome.
    /// </summary>
    public static Task<Result> ChangeOutcomeAsync(
        this IDbContextFactory<PortfolioDbContext> contexts, Actor actor, OutcomeId id,
        Func<PortfolioDbContext, LearningOutcome, Task<Result>> ask, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.OutcomeAsync(id, ct) is not { } outcome)
        {
            return CommonErrors.NotFound;
        }

        var answer = await ask(db, outcome);
        return answer.IsRefused ? answer : await db.SaveAsync(ct);
    });
}
