namespace Portfolio.Infrastructure.Windows;

/// <summary>The frame of both closings: due by the calendar, not handled before, everything in one save.</summary>
internal static class Closings
{
    private const int MostAttempts = 10;

    public delegate Task Act(PortfolioDbContext db, Closing closing, SemesterId semester, DateTimeOffset now, CancellationToken ct);

    public static async Task HandleAsync(
        IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock, SchoolId school, SemesterId semester, Closing closing, Act act, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await contexts.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow();
            if (closing.At > now || await IsHandledAsync(db, semester, closing, ct) || !await IsInCalendarAsync(db, school, semester, closing, ct))
            {
                return;
            }

            db.WindowClosings.Add(new WindowClosing(new(Guid.CreateVersion7(now)), school, semester, closing, now));
            await act(db, closing, semester, now, ct);
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // A teacher's decision, or another run of this closing, was saved in between: look again.
            }
        }
    }

    private static Task<bool> IsHandledAsync(PortfolioDbContext db, SemesterId semester, Closing closing, CancellationToken ct) =>
        db.WindowClosings.AnyAsync(c => c.SemesterId == semester && c.Kind == closing.Kind && c.ClosedAt == closing.At, ct);

    private static async Task<bool> IsInCalendarAsync(PortfolioDbContext db, SchoolId school, SemesterId semester, Closing closing, CancellationToken ct) =>
        (await db.CalendarAsync(school, semester, ct)).Closings().Contains(closing);
}
