namespace Portfolio.Infrastructure.Records;

/// <summary>Describes the rows that reports are about: one query per part, however many reports.</summary>
internal static class RecordLabels
{
    public static async Task<IReadOnlyDictionary<MistakeReportId,
    RecordLabel>> ReadAsync(PortfolioDbContext db, IReadOnlyCollection<MistakeReport> reports, CancellationToken ct)
    {
        var (courses, cadre, conduct, enrolments) = (
            Ids<CourseId>(reports, RecordPart.CourseRecord), Ids<CadreRoleId>(reports, RecordPart.CadreRole),
            Ids<ConductRecordId>(reports, RecordPart.Conduct), Ids<EnrolmentId>(reports, RecordPart.Enrolment));
        var labels = new Dictionary<Guid, RecordLabel>();
        foreach (var c in await (
            from c in db.Courses
            join s in db.Semesters on c.SemesterId equals s.Id
            where courses.Contains(c.Id)
            select new { c.Id, s.Year, s.Term, c.Subject }).ToListAsync(ct))
        {
            labels[c.Id.Value] = new(c.Year, c.Term, c.Subject);
        }

        foreach (var r in await (
            from r in db.CadreRoles
            join s in db.Semesters on r.SemesterId equals s.Id
            where cadre.Contains(r.Id)
            select new { r.Id, s.Year, s.Term, r.Post }).ToListAsync(ct))
        {
            labels[r.Id.Value] = new(r.Year, r.Term, r.Post);
        }

        foreach (
            var r in await db.ConductRecords.Where(r => conduct.Contains(r.Id)).Select(r => new { r.Id, r.Year, r.Text }).ToListAsync(ct))
        {
            labels[r.Id.Value] = new(r.Year, null, r.Text);
        }

        foreach (var e in await (
            from e in db.Enrolments
            join c in db.Classes on e.ClassId equals c.Id
            where enrolments.Contains(e.Id)
            select new { e.Id, e.Year, c.Name }).ToListAsync(ct))
        {
            labels[e.Id.Value] = new(e.Year, null, e.Name);
        }

        return reports.Where(r => r.SubjectId is { } id && labels.ContainsKey(id)).ToDictionary(r => r.Id, r => labels[r.SubjectId!.Value]);
    }

    private static List<TId> Ids<TId>(IEnumerable<MistakeReport> reports, RecordPart part)
        where TId : struct, IEntityId<TId> =>
            [.. reports.Where(r => r.Part == part && r.SubjectId is not null).Select(r => TId.From(r.SubjectId!.Value)).Distinct()];
}
