using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.People;

/// <summary>Ends a deputyship before its last day; the deputy's decisions stay.</summary>
public sealed class EndDeputy(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    public sealed record Command(DeputyId Deputy, string? Reason);

    /// <returns>Done; or <c>not-found</c>, <c>conflict</c>, a refusal of <see cref="Deputy.End"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            if (await db.Deputies.SingleOrDefaultAsync(d => d.Id == command.Deputy, ct) is not { } deputy)
            {
                return CommonErrors.NotFound;
            }

            var account = await db.CertifierAsync(deputy.DeputisingId, ct);
            var ended = deputy.End(actor, account, command.Reason, clock.GetUtcNow());
            if (ended.IsRefused)
            {
                return ended;
            }

            if (await db.SaveAsync(ct) is { IsRefused: true } overtaken)
            {
                return overtaken;
            }
        }

        await schedule.PlanAsync(CancellationToken.None);
        return Result.Done;
    }
}
