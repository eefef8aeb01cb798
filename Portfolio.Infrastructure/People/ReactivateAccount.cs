namespace Portfolio.Infrastructure.People;

/// <summary>Reactivates a deactivated account, with its previous password.</summary>
public sealed class ReactivateAccount(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(AccountId Account, string? Reason);

    /// <returns>Done; or <c>not-found</c>, or a refusal of <see cref="AccountAdministration.Reactivate"/>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeAccountAsync(
            actor, command.Account, (_, account, acting) =>
                Task.FromResult(account.Administration.Reactivate(acting, command.Reason, clock.GetUtcNow())), ct);
}
