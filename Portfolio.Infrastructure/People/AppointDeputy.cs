using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.People;

/// <summary>Lets another teacher certify in an absent teacher's place, from the first day to the last.</summary>
public sealed class AppointDeputy(IDbContextFactory<PortfolioDbContext> contexts, DueSchedule schedule, TimeProvider clock)
{
    /// <param name="Courses">empty means every course of the absent teacher</param>
    public sealed record Command(
        TeacherId Absent, TeacherId Deputising, IReadOnlyList<CourseId> Courses, DateOnly From, DateOnly Until, string? Reason);

    /// <returns>Done; or <c>not-found</c>, <c>deputy-inactive</c>, <c>not-their-course</c>, a refusal of
    /// <see cref="Deputy.Appoint"/>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        var appointed = await Attempts.RunAsync(() => AppointAsync(actor, command, ct));
        if (!appointed.IsRefused)
        {
            await schedule.PlanAsync(CancellationToken.None);
        }

        return appointed;
    }

    private async Task<Result> AppointAsync(Actor actor, Command command, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var (absent, deputising) = (command.Absent, command.Deputising);
        if (await db.Teachers.SingleOrDefaultAsync(t => t.Id == absent, ct) is not { } teacher
            || !await db.Teachers.AnyAsync(t => t.Id == deputising, ct))
        {
            return CommonErrors.NotFound;
        }

        if (await db.CertifierAsync(deputising, ct) is not { } account)
        {
            return DeputyErrors.Inactive;
        }

        var courses = command.Courses.Distinct().ToList();
        if (await db.CourseTeachers.CountAsync(t => t.TeacherId == absent && courses.Contains(t.CourseId), ct) != courses.Count)
        {
            return DeputyErrors.NotTheirCourse;
        }

        var others = await db.Deputies.AsNoTracking().Include(d => d.Courses)
            .Where(d => (d.AbsentId == absent || d.AbsentId == deputising) && d.EndedAt == null).ToListAsync(ct);
        var now = clock.GetUtcNow();
        var terms = new DeputyTerms(absent, deputising, account, command.From, command.Until, courses);
        var deputy = Deputy.Appoint(actor, new(Guid.CreateVersion7(now)), terms, others, command.Reason, now);
        if (deputy.IsRefused)
        {
            return deputy.Error!;
        }

        teacher.CountDeputies();
        db.Deputies.Add(deputy.Value);
        return await db.SaveAsync(ct);
    }
}
