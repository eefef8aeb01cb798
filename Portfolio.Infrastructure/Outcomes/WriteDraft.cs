using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Keeps what the student has written so far.</summary>
public sealed class WriteDraft(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(OutcomeId Outcome, string? Title, string? Description, CourseId? Course);

    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>not-a-draft</c>, <c>title-too-long</c>, <c>description-too-long</c> beyond all reason.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        Attempts.RunAsync(() => contexts.ChangeOutcomeAsync(actor, command.Outcome, async (db, outcome) =>
        {
            var text = new OutcomeText(command.Title, command.Description);
            var policy = await db.PolicyAsync(actor.School, ct);
            return text.StorageRefusal(policy) is { } tooLong ? tooLong : outcome.Write(actor, text, command.Course, clock.GetUtcNow());
        }, ct));
}
