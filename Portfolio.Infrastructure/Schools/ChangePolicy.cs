using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Schools;

/// <summary>Changes the school's policy; closings and open pages follow at once.</summary>
public sealed class ChangePolicy(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    /// <param name="Version">the school's version that was on screen: a concurrent save is not overwritten</param>
    /// <param name="IsConfirmed">whether fewer days may close a window at once</param>
    public sealed record Command(SchoolPolicy Policy, long Version, string? Reason, bool IsConfirmed = false);

    /// <returns>Done; or <c>conflict</c>, <c>date-in-past</c> until it is confirmed, a refusal of
    /// <see cref="School.ChangePolicy"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            var now = clock.GetUtcNow();
            var school = await db.Schools.SingleAsync(ct);
            if (school.Version != command.Version)
            {
                return CommonErrors.Conflict;
            }

            var calendars = await db.RecentCalendarsAsync(now, ct);
            var years = await YearsAsync(db, now, ct);
            if (school.ChangePolicy(actor, command.Policy, command.Reason, now) is { IsRefused: true } refused)
            {
                return refused;
            }

            if (!command.IsConfirmed && PolicyDates.ClosedAtOnce(calendars, years, command.Policy, now) is { } past)
            {
                return SemesterErrors.DateInPast(past);
            }

            foreach (var before in calendars)
            {
                var after = before.With(command.Policy);
                await db.ForgetHandledAsync(before, after, HandledClosings.LosesTime(before, after), now, ct);
            }

            if (await db.SaveAsync(ct) is { IsRefused: true } overtaken)
            {
                return overtaken;
            }
        }

        await schedule.PlanAsync(CancellationToken.None);
        return Result.Done;
    }

    internal static async Task<IReadOnlyList<YearCalendar>> YearsAsync(PortfolioDbContext db, DateTimeOffset now, CancellationToken ct)
    {
        var current = SchoolYear.Of(TaipeiTime.DayOf(now));
        return [await db.YearCalendarAsync(current.Previous, ct), await db.YearCalendarAsync(current, ct)];
    }
}
