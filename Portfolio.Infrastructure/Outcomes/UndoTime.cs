namespace Portfolio.Infrastructure.Outcomes;

internal static class UndoTime
{
    /// <summary>The undo time for publishing in seconds: the teacher's own, or else the school's.</summary>
    public static async Task<int> UndoSecondsAsync(this PortfolioDbContext db, Actor actor, CancellationToken ct) =>
        await db.Accounts.Where(a => a.Id == actor.Account).Select(a => a.UndoPublishingSeconds).SingleOrDefaultAsync(ct)
        ?? (await Windows.Calendars.PolicyAsync(db, ct)).UndoPublishingSeconds;
}
