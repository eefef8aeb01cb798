using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Changes the time of a pending publication.</summary>
public sealed class MovePublishing(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    public sealed record Command(PublicationId Publication, DateTimeOffset At);

    /// <returns>Done; or <c>not-found</c>, a refusal of <see cref="OutcomePublishing.Move"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var moved = await Attempts.RunAsync(() => PendingPublication.ChangeAsync(
            contexts, clock, actor, command.Publication, (outcome, window, now) =>
                outcome.Publishing.Move(actor, command.At, window, now), ct));
        if (!moved.IsRefused)
        {
            schedule.Plan(DuePublications.Work, command.At);
        }

        return moved;
    }
}
