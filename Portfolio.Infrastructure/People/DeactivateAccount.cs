using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.People;

/// <summary>Deactivates an account; its open pages are signed out at once.</summary>
public sealed class DeactivateAccount(IDbContextFactory<PortfolioDbContext> contexts, TeacherQueueLoad load, TimeProvider clock)
{
    public sealed record Command(AccountId Account, string? Reason);

    /// <returns>
    /// Done; or <c>not-found</c>, <c>teacher-has-queue</c>, or another refusal of <see cref="AccountAdministration.Deactivate"/>.
    /// </returns>
    public Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct) =>
        contexts.ChangeAccountAsync(actor, command.Account, async (db, account, acting) =>
        {
            var waiting = account.TeacherId is { } teacher
                && await load.ReadAsync(acting, teacher, ct) is { IsRefused: false, Value: var queue } ? queue.Total : 0;
            return account.Administration.Deactivate(
                acting, command.Reason, waiting, await db.IsLastAdministratorAsync(account.Id, ct), clock.GetUtcNow());
        }, ct);
}
