using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Everything that a teacher's certification page shows, read at one instant with one context and one calendar.</summary>
public sealed class CertificationReading(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="withReady">whether to read what can be published and the teacher's undo time too, for the dialog that shows
    /// them</param>
    /// <param name="known">rows that the same actor has been shown since the school's names last changed: only changed ones are read
    /// again</param>
    /// <param name="onDesk">chooses which outcomes are on screen, given the queue</param>
    /// <returns>The page; or <c>not-yours</c> for somebody who is not a teacher.</returns>
    public async Task<Result<CertificationView>> ReadAsync(
        Actor actor, bool withReady, IReadOnlyList<QueueRow>? known, Func<CertificationQueueView, IReadOnlyCollection<OutcomeId>> onDesk,
        CancellationToken ct)
    {
        if (actor.Teacher is not { } teacher)
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var calendar = await db.CurrentCalendarAsync(now, ct);
        var queue = await CertificationQueue.ReadAsync(db, actor, calendar, now, ct, known);
        var decided = await PublishingBook.RowsAsync(db, actor, now, ct);
        var publishing = withReady
            ? new PublishingView(decided, await db.UndoSecondsAsync(actor, ct))
            : new PublishingView([.. decided.Where(r => r.EffectiveAt is not null)], 0);
        return new CertificationView(queue, publishing, await CertificationDesk.ReadAsync(db, actor, onDesk(queue), now, ct, calendar));
    }
}

/// <param name="Desks">by outcome; a missing one was taken back, or belongs to another teacher</param>
public sealed record CertificationView(
    CertificationQueueView Queue, PublishingView Publishing, IReadOnlyDictionary<OutcomeId, DeskView> Desks);
