namespace Portfolio.Infrastructure.Windows;

/// <summary>The frame of both closings: checks that it is due and not processed yet, and completes it in one save.</summary>
internal static class Closings
{
    public delegate Task Act(PortfolioDbContext db, Closing closing, SemesterId semester, DateTimeOffset now, CancellationToken ct);

    /// <summary>Work in separate saves before the closing counts as processed: it must be safe to repeat.</summary>
    public delegate Task Prepare(SchoolId school, SemesterId semester, DateTimeOffset now, CancellationToken ct);

    /// <exception cref="InvalidOperationException">Too many conflicts with other saves: the job fails visibly and is run again.</exception>
    public static async Task HandleAsync(
        IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock, SchoolId school, SemesterId semester, Closing closing,
        Prepare? prepare, Act act,
        CancellationToken ct)
    {
        var handled =
            await Attempts.RunAsync(() => HandleOnceAsync(contexts, clock.GetUtcNow(), school, semester, closing, prepare, act, ct));
        if (handled.Error is { } error)
        {
            throw new InvalidOperationException($"The closing of {closing.Kind} at {closing.At:O} could not be saved: {error.Code}");
        }
    }

    private static async Task<Result> HandleOnceAsync(
        IDbContextFactory<PortfolioDbContext> contexts, DateTimeOffset now, SchoolId school, SemesterId semester, Closing closing,
        Prepare? prepare, Act act,
        CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var before = await db.WindowClosings
            .SingleOrDefaultAsync(c => c.SemesterId == semester && c.Kind == closing.Kind && c.ClosedAt == closing.At, ct);
        if (closing.At > now || before is { IsDueAgain: false } || !await IsInCalendarAsync(db, semester, closing, ct))
        {
            return Result.Done;
        }

        await (prepare?.Invoke(school, semester, now, ct) ?? Task.CompletedTask);
        if (before is null)
        {
            db.WindowClosings.Add(new WindowClosing(new(Guid.CreateVersion7(now)), school, semester, closing, now));
        }
        else
        {
            before.Handle(now);
        }

        await act(db, closing, semester, now, ct);
        return await db.SaveAsync(ct);
    }

    private static async Task<bool> IsInCalendarAsync(PortfolioDbContext db, SemesterId semester, Closing closing, CancellationToken ct) =>
        (await db.CalendarAsync(semester, ct)).Closings().Contains(closing);
}
