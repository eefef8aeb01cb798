using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Outcomes;

/// <summary>A student's courses this semester, with their teachers and how many outcomes were already sent for each.</summary>
public sealed class CourseChoices(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public async Task<IReadOnlyList<CourseChoice>> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (actor.Student is not { } student || await db.CurrentSemesterAsync(clock.GetUtcNow(), ct) is not { Id: var semester })
        {
            return [];
        }

        var courses = await db.Courses.AsNoTracking()
            .Where(c => c.SemesterId == semester && c.Members.Any(m => m.StudentId == student))
            .OrderBy(c => c.Code)
            .Select(c => new
            {
                c.Id,
                c.Subject,
                Counted = db.Outcomes.Count(o => o.StudentId == student && o.CourseId == c.Id && o.IsCounted),
            }).ToListAsync(ct);
        var ids = courses.ConvertAll(c => c.Id);
        var teachers = await (
            from ct1 in db.Set<CourseTeacher>()
            join t in db.Teachers on ct1.TeacherId equals t.Id
            where ids.Contains(ct1.CourseId)
            orderby t.TeacherNo
            select new { ct1.CourseId, Choice = new TeacherChoice(t.Id, t.Name) }).ToListAsync(ct);
        return [
            .. courses.Select(
                c => new CourseChoice(c.Id, c.Subject, c.Counted, [.. teachers.Where(t => t.CourseId == c.Id).Select(t => t.Choice)]))];
    }
}

/// <param name="Counted">outcomes already sent for this course</param>
public sealed record CourseChoice(CourseId Id, string Subject, int Counted, IReadOnlyList<TeacherChoice> Teachers);

public sealed record TeacherChoice(TeacherId Id, string Name);
