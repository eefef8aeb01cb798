namespace Portfolio.Infrastructure.Outcomes;

/// <summary>Everything that prevents sending a draft, so that a form can show all of it at once.</summary>
public sealed class SendObstacles(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>In the order of the rules, empty when nothing prevents it; or only <c>not-found</c> or <c>not-yours</c>.</returns>
    public async Task<IReadOnlyList<Error>> ReadAsync(Actor actor, SendOutcome.Command command, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.OutcomeAsync(command.Outcome, ct) is not { } outcome)
        {
            return [CommonErrors.NotFound];
        }

        return outcome.StudentId == actor.Student
            ? outcome.Draft.SendRefusals(actor, await SendOutcome.TermsAsync(db, outcome, command, ct), clock.GetUtcNow())
            : [CommonErrors.NotYours];
    }
}
