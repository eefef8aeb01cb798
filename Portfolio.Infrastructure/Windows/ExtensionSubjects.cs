using Portfolio.Infrastructure.People;

namespace Portfolio.Infrastructure.Windows;

/// <summary>Searches the classes, courses or students that an extension can be for, by number or name.</summary>
public sealed class ExtensionSubjects(IDbContextFactory<PortfolioDbContext> contexts)
{
    private const int Most = 20;

    /// <returns>At most twenty, by class, code or number.</returns>
    public async Task<IReadOnlyList<SubjectChoice>> ReadAsync(
        Actor actor, ExtensionScope scope, SchoolYear year, SemesterId? semester, string? text, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var words = (text ?? string.Empty).Trim();
        return scope switch
        {
            ExtensionScope.HomeroomClass =>
            [
                .. (await db.ClassChoicesAsync(year, ct)).Where(c => c.Name.Contains(words, StringComparison.OrdinalIgnoreCase)).Take(Most)
                    .Select(c => new SubjectChoice(c.Id.Value, c.Name, string.Empty)),
            ],
            ExtensionScope.Course => await db.Courses.AsNoTracking()
                .Where(c => c.SemesterId == semester && (c.Subject.Contains(words) || c.Code.Contains(words)))
                .OrderBy(c => c.Code).Take(Most).Select(c => new SubjectChoice(c.Id.Value, c.Subject, c.Code)).ToListAsync(ct),
            ExtensionScope.Student => await (
                from e in db.Enrolments.AsNoTracking()
                join s in db.Students on e.StudentId equals s.Id
                join c in db.Classes on e.ClassId equals c.Id
                where e.Year == year && (s.Name.Contains(words) || s.StudentNo.Contains(words))
                orderby s.StudentNo
                select new SubjectChoice(s.Id.Value, s.Name, c.Name + " " + s.StudentNo)).Take(Most).ToListAsync(ct),
            _ => [],
        };
    }
}

/// <param name="Note">code, or class and student number</param>
public sealed record SubjectChoice(Guid Id, string Name, string Note);
