namespace Portfolio.Infrastructure.Windows;

/// <summary>The current semester's dates as the administrator sees them: what closes when, what was already done, whom it concerns.</summary>
public sealed class SemesterDates(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The dates; or <c>not-found</c> before the school's first semester.</returns>
    public async Task<Result<SemesterDatesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.CurrentCalendarAsync(actor.School, clock.GetUtcNow(), ct) is not { } calendar)
        {
            return CommonErrors.NotFound;
        }

        var semester = calendar.Semester.Id;
        var handled = await db.WindowClosings.AsNoTracking().Where(c => c.SemesterId == semester).ToListAsync(ct);
        var states = await db.Outcomes.Where(o => o.SchoolId == actor.School && o.SemesterId == semester)
            .GroupBy(o => o.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return new SemesterDatesView(
            calendar.Semester,
            [.. calendar.Closings().Select(c => new ClosingView(c, handled.Find(h => h.Kind == c.Kind && h.ClosedAt == c.At)?.HandledAt))],
            calendar.For(WindowKind.Upload, grade: 1),
            calendar.For(WindowKind.Certification, grade: 1),
            states.GetValueOrDefault(OutcomeState.Draft),
            states.GetValueOrDefault(OutcomeState.Sent) + states.GetValueOrDefault(OutcomeState.Read),
            states.GetValueOrDefault(OutcomeState.Decided));
    }
}

/// <param name="Drafts">outcomes that the closing of uploads would leave unsent</param>
/// <param name="Waiting">outcomes that the closing of certification would let expire</param>
/// <param name="Decided">decisions that it would publish</param>
public sealed record SemesterDatesView(
    Semester Semester, IReadOnlyList<ClosingView> Closings, Window Upload, Window Certification, int Drafts, int Waiting, int Decided);

/// <param name="HandledAt">when the portal did what must happen; none while it is to come</param>
public sealed record ClosingView(Closing Closing, DateTimeOffset? HandledAt);
