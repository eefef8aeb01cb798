namespace Portfolio.Infrastructure.Outcomes;

/// <summary>已讀: a file has been shown to the certifying teacher.</summary>
public sealed class MarkEvidenceRead(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="SentAt">the send time of the outcome on screen</param>
    public sealed record Command(OutcomeId Outcome, EvidenceFileId File, DateTimeOffset? SentAt);

    /// <returns>
    /// Done, also when it was read before; or <c>not-found</c>, a refusal of <see cref="OutcomeCertification.MarkRead"/>.
    /// </returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeOutcomeAsync(actor, command.Outcome, (_, outcome) => Task.FromResult(
            outcome.Certification.MarkRead(actor, command.File, command.SentAt, clock.GetUtcNow())), ct);
}
