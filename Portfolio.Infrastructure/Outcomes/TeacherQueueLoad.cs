namespace Portfolio.Infrastructure.Outcomes;

/// <summary>
/// How many outcomes wait for a teacher: shown before the teacher's account is deactivated, so that a deputy or another teacher can
/// take them over.
/// </summary>
public sealed class TeacherQueueLoad(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The load; or <c>not-yours</c> for somebody who is not an administrator, <c>not-found</c>.</returns>
    public async Task<Result<TeacherQueueLoadView>> ReadAsync(Actor actor, TeacherId teacher, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (!await db.Teachers.AnyAsync(t => t.Id == teacher, ct))
        {
            return CommonErrors.NotFound;
        }

        var now = clock.GetUtcNow();
        var states = await (
            from at in db.OutcomesAt(now)
            where at.Outcome.TeacherId == teacher && OutcomeStates.InCertification.Contains(at.State)
            join c in db.Courses on at.Outcome.CourseId equals c.Id
            select new { c.Id, c.Subject, at.State }).ToListAsync(ct);
        var courses = states.GroupBy(s => (s.Id, s.Subject)).OrderBy(g => g.Key.Subject, StringComparer.Ordinal)
            .Select(g => new CourseLoad(
                g.Key.Id, g.Key.Subject, g.Count(s => s.State.IsWaiting()), g.Count(s => s.State == OutcomeState.Decided)));
        return new TeacherQueueLoadView([.. courses]);
    }
}

public sealed record TeacherQueueLoadView(IReadOnlyList<CourseLoad> Courses)
{
    /// <summary>Sent or read, but not decided.</summary>
    public int Waiting => Courses.Sum(c => c.Waiting);

    /// <summary>Decided, but not published.</summary>
    public int Decided => Courses.Sum(c => c.Decided);

    public int Total => Waiting + Decided;
}

public sealed record CourseLoad(CourseId Id, string Subject, int Waiting, int Decided);
