using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// 發佈: publishes the listed decisions, all of them or none. Without an instant they are published when the teacher's undo time has
/// passed; the instant is stored in the database, so that a closed laptop still publishes.
/// </summary>
public sealed class PublishDecisions(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    /// <param name="Decisions">each as it was on screen</param>
    /// <param name="At">when students are to see them; null for as soon as the undo time has passed</param>
    public sealed record Command(IReadOnlyList<ShownDecision> Decisions, DateTimeOffset? At = null);

    /// <returns>
    /// The pending publication, or one that took effect at once; or <c>nothing-chosen</c>, <c>not-found</c>, <c>publish-in-past</c>, a
    /// refusal of <see cref="OutcomePublishing.Publish(Actor, Publication, OnScreen, Window, DateTimeOffset)"/>.
    /// </returns>
    public async Task<Result<Publication>> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var published = await Attempts.RunAsync(() => PublishAsync(actor, command, ct));
        if (!published.IsRefused)
        {
            schedule.Plan(DuePublications.Work, published.Value.EffectiveAt);
        }

        return published;
    }

    private async Task<Result<Publication>> PublishAsync(Actor actor, Command command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var shown = command.Decisions.DistinctBy(d => d.Outcome).ToDictionary(d => d.Outcome, d => d.OnScreen);
        if (shown.Count == 0 || command.At <= now)
        {
            return shown.Count == 0 ? PublishingErrors.NothingChosen : PublishingErrors.InPast;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var ids = shown.Keys.ToList();
        var found = await db.WholeAsync(ids, ct);
        if (found.Count != shown.Count)
        {
            return CommonErrors.NotFound;
        }

        var windows = await OutcomeWindows.ReadAsync(db, found, ct);
        var effectiveAt = command.At
            ?? Earliest(
                now.AddSeconds(await db.UndoSecondsAsync(actor, ct)), found.Min(o => windows.Of(WindowKind.Certification, o).ClosesAt));
        var publication = new Publication(new(Guid.CreateVersion7(now)), effectiveAt);
        foreach (var outcome in found)
        {
            if (outcome.Publishing.Publish(
                actor, publication, shown[outcome.Id], windows.Of(WindowKind.Certification, outcome), now) is { Error: { } refused })
            {
                return refused;
            }
        }

        await db.ForgetSaidDraftsAsync(found, now, ct);
        var saved = await db.SaveAsync(ct);
        return saved.IsRefused ? saved.Error! : publication;
    }

    /// <summary>The undo time never extends past the window: its closing publishes everything anyway.</summary>
    private static DateTimeOffset Earliest(DateTimeOffset undone, DateTimeOffset closesAt) => closesAt < undone ? closesAt : undone;
}

/// <summary>A decision as it was on the teacher's screen.</summary>
public sealed record ShownDecision(OutcomeId Outcome, OnScreen OnScreen);
