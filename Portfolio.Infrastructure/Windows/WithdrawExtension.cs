using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// Withdraws an extension; what was sent while it applied stays, and outcomes whose time is now over are settled at once.
/// </summary>
public sealed class WithdrawExtension(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    public sealed record Command(ExtensionId Extension, string? Reason);

    /// <returns>Done; or <c>not-found</c>, <c>conflict</c>, a refusal of <see cref="Extension.Withdraw"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            if (await db.Extensions.SingleOrDefaultAsync(e => e.Id == command.Extension, ct) is not { } extension)
            {
                return CommonErrors.NotFound;
            }

            var now = clock.GetUtcNow();
            if (extension.Withdraw(actor, command.Reason, now) is { IsRefused: true } refused)
            {
                return refused;
            }

            if (extension.SemesterId is { } semester)
            {
                var before = await db.CalendarAsync(semester, ct);
                await db.ForgetHandledAsync(before, before.Without(extension.Id), losesTime: true, now, ct);
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
