using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>The students assigned to an adviser this school year, by class, seat and name.</summary>
public sealed class AdvisedStudents(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The students; or <c>not-yours</c> for somebody who is not an adviser.</returns>
    public async Task<Result<AdvisedStudentsView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (actor.Teacher is not { } teacher || !actor.Is(Roles.Adviser))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.CurrentCalendarAsync(clock.GetUtcNow(), ct) is not { Semester: var semester })
        {
            return new AdvisedStudentsView(null, []);
        }

        var (year, current) = (semester.Year, semester.Id);
        var students = await (
            from a in db.AdviserAssignments.AsNoTracking()
            where a.TeacherId == teacher && a.Year == year && a.EndedAt == null
            join s in db.Students on a.StudentId equals s.Id
            from p in (
                from e in db.Enrolments
                join c in db.Classes on e.ClassId equals c.Id
                where e.StudentId == s.Id && e.Year == year
                select new { c.Name, c.Grade, e.SeatNo }).DefaultIfEmpty()
            orderby p.Grade, p.SeatNo, s.StudentNo
            select new
            {
                Grade = (int?)p.Grade,
                Row = new AdvisedStudent(
                    s.Id, s.StudentNo, s.Name, p.Name, p.SeatNo,
                    db.Outcomes.Count(o => o.StudentId == s.Id && o.SemesterId == current && o.IsCounted)),
            }).ToListAsync(ct);
        return new AdvisedStudentsView(
            year, [.. students.OrderBy(s => s.Grade).ThenBy(s => s.Row.ClassName, ClassOrder.Instance).Select(s => s.Row)]);
    }
}

/// <param name="Year">null before the school's first semester</param>
public sealed record AdvisedStudentsView(SchoolYear? Year, IReadOnlyList<AdvisedStudent> Students);

/// <param name="Sent">number of outcomes sent this semester</param>
public sealed record AdvisedStudent(StudentId Id, string StudentNo, string Name, string? ClassName, int? SeatNo, int Sent);
