using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>
/// Gives everyone, a grade, a class, a course or one student a later closing; open pages and scheduled closings follow at once.
/// </summary>
public sealed class GrantExtension(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    public sealed record Command(ExtensionTerms Terms, string? Reason);

    /// <returns>Done; or <c>not-found</c>, <c>extension-scope</c>, <c>window-not-set</c>, a refusal of <see cref="Extension.Grant"/>,
    /// <c>conflict</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            var target = await ExtensionTarget.FindAsync(db, command.Terms, ct);
            if (target.IsRefused)
            {
                return actor.Is(Roles.Administrator) ? target.Error! : CommonErrors.NotYours;
            }

            var now = clock.GetUtcNow();
            var granted =
                Extension.Grant(actor, new(Guid.CreateVersion7(now)), command.Terms, target.Value.RegularClosing, command.Reason, now);
            if (granted.IsRefused)
            {
                return granted.Error!;
            }

            db.Extensions.Add(granted.Value);
            if (await db.SaveAsync(ct) is { IsRefused: true } refused)
            {
                return refused;
            }
        }

        await schedule.PlanAsync(CancellationToken.None);
        return Result.Done;
    }
}
