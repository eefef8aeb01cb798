namespace Portfolio.Infrastructure.People;

/// <summary>Opens a deactivated account again, with the password it had.</summary>
public sealed class ReactivateAccount(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(AccountId Account, string? Reason);

    /// <returns>Done; or <c>not-found</c>, or a rule of <see cref="AccountAdministration.Reactivate"/>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeAccountAsync(
            actor, command.Account, (_, account, acting) =>
                Task.FromResult(account.Administration.Reactivate(acting, command.Reason, clock.GetUtcNow())), ct);
}
