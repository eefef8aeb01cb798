namespace Portfolio.Infrastructure.People;

/// <summary>Grants and removes a person's roles.</summary>
public sealed class SetRoles(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public sealed record Command(AccountId Account, Roles Roles);

    /// <returns>Done; or <c>not-found</c>, or a refusal of <see cref="AccountAdministration.SetRoles"/>.</returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeAccountAsync(actor, command.Account, async (db, account, acting) =>
            account.Administration.SetRoles(
                acting, command.Roles, await db.IsLastAdministratorAsync(account.Id, ct), clock.GetUtcNow()), ct);
}
