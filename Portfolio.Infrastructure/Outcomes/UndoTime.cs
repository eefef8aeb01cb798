namespace Portfolio.Infrastructure.Outcomes;

internal static class UndoTime
{
    /// <summary>The teacher's own time for undoing a publishing, or else the school's, in seconds.</summary>
    public static async Task<int> UndoSecondsAsync(this PortfolioDbContext db, Actor actor, CancellationToken ct) =>
        await db.Accounts.Where(a => a.Id == actor.Account).Select(a => a.UndoPublishingSeconds).SingleOrDefaultAsync(ct)
        ?? (await Windows.Calendars.PolicyAsync(db, ct)).UndoPublishingSeconds;
}
