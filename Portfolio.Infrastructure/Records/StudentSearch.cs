using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>Finds students of the school for the registrar, by number or name, a page at a time.</summary>
public sealed class StudentSearch(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    public const int PageSize = 20;

    /// <returns>Nobody for an empty question; or <c>not-yours</c>.</returns>
    public async Task<Result<FoundStudents>> ReadAsync(Actor actor, StudentQuestion question, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        var words = Paging.Words(question.Words);
        if (words.Length == 0)
        {
            return new FoundStudents(0, [], 0);
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var year = (await db.CurrentCalendarAsync(now, ct))?.Semester.Year ?? SchoolYear.Of(TaipeiTime.DayOf(now));
        var found =
            from s in db.Students.AsNoTracking()
            where s.StudentNo.StartsWith(words) || s.Name.Contains(words)
            from e in db.Enrolments.Where(e => e.StudentId == s.Id && e.Year == year).DefaultIfEmpty()
            from c in db.Classes.Where(c => c.Id == e.ClassId).DefaultIfEmpty()
            select new { s.Id, s.StudentNo, s.Name, ClassId = (HomeroomClassId?)c.Id, ClassName = c.Name, SeatNo = (int?)e.SeatNo };
        var sorted = question.Order switch
        {
            StudentOrder.Name => found.By(s => s.Name, question.IsDescending).ThenBy(s => s.StudentNo),
            StudentOrder.ClassName => found.ByClass(s => s.ClassId, await db.ClassChoicesAsync(year, ct), question.IsDescending)
                .Then(s => s.SeatNo, question.IsDescending).ThenBy(s => s.StudentNo),
            _ => found.By(s => s.StudentNo, question.IsDescending),
        };
        var total = await found.CountAsync(ct);
        var page = Paging.PageWithin(total, PageSize, question.Page);
        var rows = await sorted.Skip(page * PageSize).Take(PageSize)
            .Select(s => new FoundStudent(s.Id, s.StudentNo, s.Name, s.ClassName, s.SeatNo)).ToListAsync(ct);
        return new FoundStudents(page, rows, total);
    }
}

/// <summary>By what found students are sorted: columns of <see cref="FoundStudent"/>.</summary>
public enum StudentOrder
{
    StudentNo,
    Name,
    ClassName,
}

/// <param name="Words">the beginning of a number, or part of a name</param>
/// <param name="Page">from 0</param>
public sealed record StudentQuestion(
    string Words = "", StudentOrder Order = StudentOrder.StudentNo, bool IsDescending = false, int Page = 0);

/// <param name="Page">from 0</param>
public sealed record FoundStudents(int Page, IReadOnlyList<FoundStudent> Rows, int Total)
{
    public int Pages => Math.Max(1, (Total + StudentSearch.PageSize - 1) / StudentSearch.PageSize);
}

public sealed record FoundStudent(StudentId Id, string StudentNo, string Name, string? ClassName, int? SeatNo);
