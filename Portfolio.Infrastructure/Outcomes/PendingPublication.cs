using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Changes a pending publication: shared by undoing and moving.</summary>
internal static class PendingPublication
{
    public delegate Result Ask(LearningOutcome outcome, Window certification, DateTimeOffset now);

    /// <summary>
    /// Calls each outcome of the publication that this teacher certifies. A withdrawn outcome does not block the others; only when
    /// all are withdrawn is the call refused.
    /// </summary>
    public static async Task<Result> ChangeAsync(
        IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock, Actor actor, PublicationId id, Ask ask, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var found = await db.WholeAsync(id, ct);
        if (found.Count == 0)
        {
            return CommonErrors.NotFound;
        }

        var windows = await OutcomeWindows.ReadAsync(db, found, ct);

        // Read last: a publication that takes effect during the read can no longer be changed.
        var now = clock.GetUtcNow();
        var answers = found.Select(o => ask(o, windows.Of(WindowKind.Certification, o), now).Error).ToList();
        if (answers.Find(e => e is not null && !IsOver(e)) is { } refused)
        {
            return refused;
        }

        return answers.Contains(null)
            ? await db.SaveAsync(ct)
            : answers.Find(e => e?.Is(CommonErrors.NotYours) == false) ?? CommonErrors.NotYours;
    }

    private static bool IsOver(Error error) =>
        error.Is(CommonErrors.NotYours) || error.Is(PublishingErrors.Undone) || error.Is(PublishingErrors.AlreadyPublished(default));
}
