namespace Portfolio.Infrastructure.People;

/// <summary>Sets a teacher's own undo time for publishing.</summary>
public sealed class ChooseUndoTime(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="seconds">0, 10, 20 or 30</param>
    /// <returns>Done; or <c>not-yours</c>, <c>undo-seconds</c>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, int seconds, CancellationToken ct) => Attempts.RunAsync(async () =>
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.Accounts.SingleOrDefaultAsync(a => a.Id == actor.Account, ct) is not { } account)
        {
            return CommonErrors.NotYours;
        }

        var chosen = account.ChooseUndoTime(actor, seconds, clock.GetUtcNow());
        return chosen.IsRefused ? chosen : await db.SaveAsync(ct);
    });
}
