using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// The current semester's dates as the administrator sees them: what closes when, what was already processed, and whom it concerns.
/// </summary>
public sealed class SemesterDates(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The dates; or <c>not-found</c> before the school's first semester.</returns>
    public async Task<Result<SemesterDatesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        return await db.CurrentCalendarAsync(now, ct) is { } calendar ? await ViewAsync(db, calendar, now, ct) : CommonErrors.NotFound;
    }

    /// <summary>Counts by the clock: a decision whose publication is due counts as published, whether or not the job has run.</summary>
    internal static async Task<SemesterDatesView> ViewAsync(
        PortfolioDbContext db, SchoolCalendar calendar, DateTimeOffset now, CancellationToken ct)
    {
        var semester = calendar.Semester.Id;
        var handled = await db.WindowClosings.AsNoTracking().Where(c => c.SemesterId == semester && !c.IsDueAgain).ToListAsync(ct);
        var states = await db.OutcomesAt(now).Where(o => o.Outcome.SemesterId == semester)
            .GroupBy(o => o.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new SemesterDatesView(
            calendar,
            [.. calendar.Closings().Select(c => new ClosingView(c, handled.Find(h => h.Kind == c.Kind && h.ClosedAt == c.At)?.HandledAt))],
            states.GetValueOrDefault(OutcomeState.Draft),
            states.GetValueOrDefault(OutcomeState.Sent) + states.GetValueOrDefault(OutcomeState.Read),
            states.GetValueOrDefault(OutcomeState.Decided));
    }
}

/// <param name="Drafts">number of outcomes that the closing of uploads would leave unsent</param>
/// <param name="Waiting">number of outcomes that would expire at the closing of certification</param>
/// <param name="Decided">number of decisions that it would publish</param>
public sealed record SemesterDatesView(SchoolCalendar Calendar, IReadOnlyList<ClosingView> Closings, int Drafts, int Waiting, int Decided)
{
    public Semester Semester => Calendar.Semester;

    public Window Upload => Calendar.For(WindowKind.Upload, grade: 1);

    public Window Certification => Calendar.For(WindowKind.Certification, grade: 1);
}

/// <param name="HandledAt">when the closing was processed; null while it is still to come</param>
public sealed record ClosingView(Closing Closing, DateTimeOffset? HandledAt);
