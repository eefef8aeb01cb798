using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>Finds a student of the school for the registrar, by number or name.</summary>
public sealed class StudentSearch(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public const int Most = 20;

    /// <param name="typed">the beginning of a number, or part of a name</param>
    /// <returns>At most 20; empty for an empty search; or <c>not-yours</c>.</returns>
    public async Task<Result<IReadOnlyList<FoundStudent>>> ReadAsync(Actor actor, string typed, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        var question = PersonText.Clean(typed);
        if (question.Length == 0)
        {
            return new List<FoundStudent>();
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var year = (await db.CurrentCalendarAsync(clock.GetUtcNow(), ct))?.Semester.Year;
        return await (
            from s in db.Students.AsNoTracking()
            where s.StudentNo.StartsWith(question) || s.Name.Contains(question)
            from p in (
                from e in db.Enrolments
                join c in db.Classes on e.ClassId equals c.Id
                where e.StudentId == s.Id && e.Year == year
                select new { c.Name, e.SeatNo }).DefaultIfEmpty()
            orderby s.StudentNo
            select new FoundStudent(s.Id, s.StudentNo, s.Name, p.Name, p.SeatNo)).Take(Most).ToListAsync(ct);
    }
}

public sealed record FoundStudent(StudentId Id, string StudentNo, string Name, string? ClassName, int? SeatNo);
