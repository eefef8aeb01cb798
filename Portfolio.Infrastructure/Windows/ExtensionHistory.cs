using System.Text.Json;

namespace Portfolio.Infrastructure.Windows;

/// <summary>The extensions of a year with their subjects' names, and from the audit record who gave and withdrew them.</summary>
internal static class ExtensionHistory
{
    private const int Most = 200;

    public static async Task<IReadOnlyList<ExtensionView>> ReadAsync(
        PortfolioDbContext db, SchoolYear year, IReadOnlyList<SemesterDatesView> semesters, CancellationToken ct)
    {
        var extensions = await db.Extensions.AsNoTracking().Where(e => e.Year == year)
            .OrderByDescending(e => e.Id).Take(Most).ToListAsync(ct);
        if (extensions.Count == 0)
        {
            return [];
        }

        var names = await NamesAsync(db, extensions, ct);
        var ids = extensions.ConvertAll(e => e.Id.Value);
        var deeds = (await (
            from a in db.Audit.AsNoTracking()
            where ids.Contains(a.Subject) && (a.Action == nameof(ExtensionGranted) || a.Action == nameof(ExtensionWithdrawn))
            join p in db.Accounts on a.By equals p.Id into people
            from p in people.DefaultIfEmpty()
            select new { a.Subject, a.Action, a.At, a.Facts, Name = p == null ? string.Empty : p.Name }).ToListAsync(ct)).ToLookup(a => (a.Subject, a.Action));
        return
        [
            .. extensions.Select(e =>
            {
                var granted = deeds[(e.Id.Value, nameof(ExtensionGranted))].FirstOrDefault();
                var withdrawn = deeds[(e.Id.Value, nameof(ExtensionWithdrawn))].FirstOrDefault();
                return new ExtensionView(
                    e.Id,
                    semesters.FirstOrDefault(s => s.Semester.Id == e.SemesterId)?.Semester.Term,
                    e.Kind,
                    e.Scope,
                    e.Grade,
                    names.GetValueOrDefault(e.SubjectId ?? Guid.Empty, string.Empty),
                    e.ClosesAt,
                    e.Reason,
                    granted?.Name ?? string.Empty,
                    granted?.At,
                    e.WithdrawnAt,
                    withdrawn?.Name ?? string.Empty,
                    withdrawn is null ? string.Empty : JsonSerializer.Deserialize<ExtensionWithdrawn>(withdrawn.Facts, EventJson.Options)!.Reason);
            }),
        ];
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PortfolioDbContext db, List<Extension> extensions, CancellationToken ct)
    {
        var classes = Of(ExtensionScope.HomeroomClass).ConvertAll(HomeroomClassId.From);
        var courses = Of(ExtensionScope.Course).ConvertAll(CourseId.From);
        var students = Of(ExtensionScope.Student).ConvertAll(StudentId.From);
        var names = new Dictionary<Guid, string>();
        foreach (var c in await db.Classes.AsNoTracking().Where(c => classes.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(ct))
        {
            names[c.Id.Value] = c.Name;
        }

        foreach (var c in await db.Courses.AsNoTracking().Where(c => courses.Contains(c.Id)).Select(c => new { c.Id, c.Subject }).ToListAsync(ct))
        {
            names[c.Id.Value] = c.Subject;
        }

        foreach (var s in await db.Students.AsNoTracking().Where(s => students.Contains(s.Id)).Select(s => new { s.Id, s.Name, s.StudentNo }).ToListAsync(ct))
        {
            names[s.Id.Value] = $"{s.Name} {s.StudentNo}";
        }

        return names;

        List<Guid> Of(ExtensionScope scope) => [.. extensions.Where(e => e.Scope == scope && e.SubjectId is not null).Select(e => e.SubjectId!.Value).Distinct()];
    }
}
