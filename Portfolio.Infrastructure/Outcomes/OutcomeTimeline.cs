using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>One outcome of the asking student, with the courses it may be sent for.</summary>
public sealed class OutcomeTimeline(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The view; or <c>not-found</c>, also for another student's.</returns>
    public async Task<Result<OutcomeTimelineView>> ReadAsync(Actor actor, OutcomeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await OutcomeView.ReadAsync(db, o => o.Id == id && o.StudentId == actor.Student, clock.GetUtcNow(), ct);
        if (actor.Student is null || found is not [var outcome])
        {
            return CommonErrors.NotFound;
        }

        var tracked = await db.Outcomes.AsNoTracking().SingleAsync(o => o.Id == id, ct);
        return new OutcomeTimelineView(
            outcome,
            await db.WindowAsync(WindowKind.Upload, tracked, ct),
            await db.WindowAsync(WindowKind.Certification, tracked, ct),
            await db.PolicyAsync(ct),
            await db.Students.Where(s => s.Id == tracked.StudentId).Select(s => s.StoredBytes).SingleAsync(ct));
    }
}

/// <param name="StoredBytes">of all the student's files</param>
public sealed record OutcomeTimelineView(OutcomeView Outcome, Window Upload, Window Certification, SchoolPolicy Policy, long StoredBytes);
