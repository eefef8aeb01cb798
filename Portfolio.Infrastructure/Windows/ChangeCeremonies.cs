using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Moves a semester's ceremony dates; open pages and planned closings follow at once.</summary>
public sealed class ChangeCeremonies(IDbContextFactory<PortfolioDbContext> contexts, ClosingSchedule schedule, TimeProvider clock)
{
    public sealed record Command(SemesterId Semester, DateOnly Closing, DateOnly? Graduates, string? Reason);

    /// <returns>Done; or <c>not-found</c>, <c>not-yours</c>, <c>date-out-of-semester</c>, <c>reason-required</c>, <c>conflict</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            if (await db.Semesters.SingleOrDefaultAsync(s => s.Id == command.Semester && s.SchoolId == actor.School, ct) is not { } semester)
            {
                return CommonErrors.NotFound;
            }

            var set = semester.SetCeremonies(actor, command.Closing, command.Graduates, command.Reason, clock.GetUtcNow());
            var saved = set.IsRefused ? set : await db.SaveAsync(ct);
            if (saved.IsRefused)
            {
                return saved;
            }
        }

        await schedule.RebuildAsync(CancellationToken.None);
        return Result.Done;
    }
}
