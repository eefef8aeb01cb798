using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Sets, moves or removes the dates of performances or selection in a school year, for one grade or for all.</summary>
public sealed class SetYearWindow(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    /// <param name="Days">null removes the dates: those for every grade, or the default, apply again</param>
    /// <param name="IsConfirmed">a last day in the past may close the window at once</param>
    /// <param name="Version">the version of the dates on screen, 0 when there were none; null when there was no screen</param>
    public sealed record Command(YearWindowPlace Place, DaySpan? Days, string? Reason, bool IsConfirmed = false, long? Version = null);

    /// <returns>Done; or <c>not-found</c>, <c>date-in-past</c> until it is confirmed, <c>conflict</c>, a refusal of
    /// <see cref="YearWindow.Set"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var (place, now) = (command.Place, clock.GetUtcNow());
        if (!YearCalendar.Kinds.Contains(place.Kind) || place.Grade is < 0 or > Semester.GraduatingGrade)
        {
            return CommonErrors.NotFound;
        }

        await using (var db = await contexts.OpenAsync(actor.School, ct))
        {
            var changed = await ChangeAsync(db, actor, command, now, ct);
            if (changed.IsRefused)
            {
                return changed;
            }

            var before = await db.YearCalendarAsync(place.Year, ct);
            if (!command.IsConfirmed && before.ClosedBy(before.With(place, command.Days), now) is { } past)
            {
                return SemesterErrors.DateInPast(past);
            }

            if (await db.SaveAsync(ct) is { IsRefused: true } refused)
            {
                return refused;
            }
        }

        await schedule.PlanAsync(CancellationToken.None);
        return Result.Done;
    }

    private static async Task<Result> ChangeAsync(
        PortfolioDbContext db, Actor actor, Command command, DateTimeOffset now, CancellationToken ct)
    {
        var place = command.Place;
        var window = await db.YearWindows
            .SingleOrDefaultAsync(w => w.Year == place.Year && w.Kind == place.Kind && w.Grade == place.Grade, ct);
        if (command.Version is { } seen && seen != (window?.Version ?? 0))
        {
            return CommonErrors.Conflict;
        }

        if (command.Days is { } days)
        {
            if (window is not null)
            {
                return window.Move(actor, days, command.Reason, now);
            }

            var set = YearWindow.Set(actor, new(Guid.CreateVersion7(now)), place, days, command.Reason, now);
            if (!set.IsRefused)
            {
                db.YearWindows.Add(set.Value);
            }

            return new(set.Error);
        }

        if (window is null)
        {
            return CommonErrors.NothingChanged;
        }

        db.YearWindows.Remove(window);
        return window.Clear(actor, command.Reason, now);
    }
}
