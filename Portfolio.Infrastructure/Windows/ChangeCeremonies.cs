using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Moves a semester's ceremony dates; open pages and scheduled closings follow at once.</summary>
public sealed class ChangeCeremonies(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    /// <param name="IsConfirmed">a date in the past may close the window at once</param>
    /// <param name="Version">the version of the semester that was on screen; null when there was no screen</param>
    public sealed record Command(
        SemesterId Semester, DateOnly Closing, DateOnly? Graduates, string? Reason, bool IsConfirmed = false, long? Version = null);

    /// <returns>
    /// Done; or <c>not-found</c>, <c>ceremony-order</c>, <c>conflict</c>, a refusal of <see cref="Semester.SetCeremonies"/>:
    /// <c>date-in-past</c> until it is confirmed.
    /// </returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            if (await db.Semesters.SingleOrDefaultAsync(s => s.Id == command.Semester, ct) is not { } semester)
            {
                return CommonErrors.NotFound;
            }

            if (command.Version is { } seen && seen != semester.Version)
            {
                return CommonErrors.Conflict;
            }

            var now = clock.GetUtcNow();
            var before = await db.CalendarAsync(semester.Id, ct);
            if (await db.OrderRefusalAsync(semester, command.Closing, ct) is { } disordered)
            {
                return disordered;
            }

            var set = semester.SetCeremonies(actor, command.Closing, command.Graduates, command.Reason, now, command.IsConfirmed);
            if (set.IsRefused)
            {
                return set;
            }

            var after = before.With(command.Closing, command.Graduates);
            await db.ForgetHandledAsync(before, after, HandledClosings.LosesTime(before, after), now, ct);
            if (await db.SaveAsync(ct) is { IsRefused: true } refused)
            {
                return refused;
            }
        }

        await schedule.PlanAsync(CancellationToken.None);
        return Result.Done;
    }
}
