using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Adds a semester that the school does not have yet, in the previous, current or next school year.</summary>
public sealed class OpenSemester(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    public sealed record Command(SchoolYear Year, int Term, DateOnly Closing, DateOnly? Graduates);

    /// <returns>Done; or <c>not-yours</c>, <c>not-found</c> for an invalid year or term, <c>date-out-of-semester</c>,
    /// <c>ceremony-order</c>, <c>conflict</c> when it exists.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var current = SchoolYear.Of(TaipeiTime.DayOf(now));
        if (command.Term is not (1 or 2) || Math.Abs(command.Year.Roc - current.Roc) > 1)
        {
            return CommonErrors.NotFound;
        }

        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            var opened =
                Semester.Open(actor, new(Guid.CreateVersion7(now)), command.Year, command.Term, command.Closing, command.Graduates, now);
            if (opened.IsRefused)
            {
                return opened.Error!;
            }

            if (await db.OrderRefusalAsync(opened.Value, command.Closing, ct) is { } disordered)
            {
                return disordered;
            }

            db.Semesters.Add(opened.Value);
            if (await db.SaveAsync(ct) is { IsRefused: true } refused)
            {
                return refused;
            }
        }

        await schedule.PlanAsync(CancellationToken.None);
        return Result.Done;
    }
}
