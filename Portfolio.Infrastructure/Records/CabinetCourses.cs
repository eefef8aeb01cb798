namespace Portfolio.Infrastructure.Records;

/// <summary>Part B of a cabinet: every course that the student has attended or has a mark in, by semester.</summary>
internal static class CabinetCourses
{
    public static async Task<IReadOnlyList<CabinetTerm>> ReadAsync(PortfolioDbContext db, StudentId student, CancellationToken ct)
    {
        var sat = db.CourseMembers.Where(m => m.StudentId == student).Select(m => m.CourseId)
            .Union(db.CourseRecords.Where(r => r.StudentId == student).Select(r => r.CourseId));
        var courses = await (
            from c in db.Courses.AsNoTracking()
            join s in db.Semesters on c.SemesterId equals s.Id
            where sat.Contains(c.Id)
            select new { s.Year, s.Term, c.Id, c.Code, c.Subject, c.Credits, c.IsRequired, c.IsCreditBearing }).ToListAsync(ct);
        var marks = (await db.CourseRecords.AsNoTracking().Where(r => r.StudentId == student)
            .Select(r => new { r.CourseId, r.Kind, r.Score, r.IsEarned }).ToListAsync(ct)).ToLookup(r => r.CourseId);
        return
        [
            .. courses.GroupBy(c => (c.Year, c.Term)).OrderByDescending(t => t.Key.Year).ThenByDescending(t => t.Key.Term)
            .Select(t => new CabinetTerm(
                t.Key.Year,
                t.Key.Term,
                [
                    .. t.OrderBy(c => c.Code, StringComparer.Ordinal).Select(c => new CabinetCourse(
                        c.Id,
                        c.Code,
                        c.Subject,
                        c.Credits,
                        c.IsRequired,
                        c.IsCreditBearing,
                        [.. marks[c.Id].OrderBy(m => m.Kind).Select(m => new CabinetMark(m.Kind, m.Score, m.IsEarned))])),
                ])),
        ];
    }
}
