namespace Portfolio.Infrastructure.Windows;

/// <summary>A year's extensions with the names of their subjects and of those who granted and withdrew them.</summary>
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
        var ids = extensions.SelectMany(e => new[] { e.GrantedBy, e.WithdrawnBy }).OfType<AccountId>().Distinct().ToList();
        var people = await db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return
        [
            .. extensions.Select(e => new ExtensionView(
                e.Id,
                semesters.FirstOrDefault(s => s.Semester.Id == e.SemesterId)?.Semester.Term,
                e.Kind,
                e.Scope,
                e.Grade,
                names.GetValueOrDefault(e.SubjectId ?? Guid.Empty, string.Empty),
                e.ClosesAt,
                e.Reason,
                NameOf(e.GrantedBy),
                e.GrantedAt,
                e.WithdrawnAt,
                NameOf(e.WithdrawnBy),
                e.WithdrawReason)),
        ];

        string NameOf(AccountId? account) => people.GetValueOrDefault(account ?? default, string.Empty);
    }

    private static async Task<Dictionary<Guid, string>> NamesAsync(PortfolioDbContext db, List<Extension> extensions, CancellationToken ct)
    {
        var classes = Of(ExtensionScope.HomeroomClass).ConvertAll(HomeroomClassId.From);
        var courses = Of(ExtensionScope.Course).ConvertAll(CourseId.From);
        var students = Of(ExtensionScope.Student).ConvertAll(StudentId.From);
        var names = new Dictionary<Guid, string>();
        foreach (
            var c in await db.Classes.AsNoTracking().Where(c => classes.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(ct))
        {
            names[c.Id.Value] = c.Name;
        }

        foreach (
            var c in await db.Courses.AsNoTracking().Where(c => courses.Contains(c.Id)).Select(c => new { c.Id, c.Subject })
                .ToListAsync(ct))
        {
            names[c.Id.Value] = c.Subject;
        }

        foreach (
            var s in await db.Students.AsNoTracking().Where(s => students.Contains(s.Id)).Select(s => new { s.Id, s.Name, s.StudentNo })
                .ToListAsync(ct))
        {
            names[s.Id.Value] = $"{s.Name} {s.StudentNo}";
        }

        return names;

        List<Guid> Of(ExtensionScope scope) =>
            [.. extensions.Where(e => e.Scope == scope && e.SubjectId is not null).Select(e => e.SubjectId!.Value).Distinct()];
    }
}
