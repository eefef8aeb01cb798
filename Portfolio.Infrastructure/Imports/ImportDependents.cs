using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>What has been built on the rows that an import added, and so keeps it from being undone.</summary>
internal static class ImportDependents
{
    /// <returns>The first that is found, with how many; none when the import may be undone.</returns>
    public static async Task<Error?> FindAsync(PortfolioDbContext db, ImportRunId run, CancellationToken ct)
    {
        var students = Added<Student>(db, run).Select(s => s.Id);
        var courses = Added<Course>(db, run).Select(c => c.Id);
        var teachers = Added<Teacher>(db, run).Select(t => t.Id);
        var classes = Added<HomeroomClass>(db, run).Select(c => c.Id);
        var members = Added<CourseMember>(db, run);
        var taught = Added<CourseTeacher>(db, run);
        var places = Added<Enrolment>(db, run);
        var outcomes = await db.Outcomes.CountAsync(
            o => students.Contains(o.StudentId) || (o.CourseId != null && courses.Contains(o.CourseId.Value)) || (o.TeacherId != null && teachers.Contains(o.TeacherId.Value))
                || classes.Contains(o.ClassId) || places.Any(p => p.StudentId == o.StudentId && p.ClassId == o.ClassId)
                || members.Any(m => m.CourseId == o.CourseId && m.StudentId == o.StudentId) || taught.Any(t => t.CourseId == o.CourseId && t.TeacherId == o.TeacherId),
            ct);
        if (outcomes > 0)
        {
            return ImportErrors.Depended("outcomes", outcomes);
        }

        if (await db.Performances.CountAsync(p => students.Contains(p.StudentId), ct) is > 0 and var performances)
        {
            return ImportErrors.Depended("performances", performances);
        }

        var accounts = await Added<Account>(db, run).CountAsync(a => a.LastSignInAt != null || a.Credential != CredentialState.NotIssued, ct);
        if (accounts > 0)
        {
            return ImportErrors.Depended("accounts", accounts);
        }

        var reports = await db.MistakeReports.CountAsync(r => students.Contains(r.StudentId), ct) + await ReportedAsync(db, run, ct);
        return reports > 0 ? ImportErrors.Depended("reports", reports) : null;
    }

    /// <summary>Asked when changed rows have their former values again: what still points at rows that are about to go.</summary>
    public static async Task<Error?> FindLeftAsync(PortfolioDbContext db, ImportRunId run, CancellationToken ct)
    {
        var students = Added<Student>(db, run).Select(s => s.Id);
        var teachers = Added<Teacher>(db, run).Select(t => t.Id);
        var courses = Added<Course>(db, run).Select(c => c.Id);
        var classes = Added<HomeroomClass>(db, run).Select(c => c.Id);
        var duties = await db.Deputies.CountAsync(d => teachers.Contains(d.AbsentId) || teachers.Contains(d.DeputisingId), ct)
            + await db.AdviserAssignments.CountAsync(a => teachers.Contains(a.TeacherId) || students.Contains(a.StudentId), ct)
            + await Others<CourseTeacher>(db, run).CountAsync(t => teachers.Contains(t.TeacherId) || courses.Contains(t.CourseId), ct)
            + await Others<HomeroomClass>(db, run).CountAsync(c => c.HomeroomTeacherId != null && teachers.Contains(c.HomeroomTeacherId.Value), ct);
        if (duties > 0)
        {
            return ImportErrors.Depended("duties", duties);
        }

        var rows = await Others<CourseMember>(db, run).CountAsync(m => students.Contains(m.StudentId) || courses.Contains(m.CourseId), ct)
            + await Others<CourseRecord>(db, run).CountAsync(r => students.Contains(r.StudentId) || courses.Contains(r.CourseId), ct)
            + await Others<CadreRole>(db, run).CountAsync(r => students.Contains(r.StudentId), ct)
            + await Others<ConductRecord>(db, run).CountAsync(r => students.Contains(r.StudentId), ct)
            + await Others<Enrolment>(db, run).CountAsync(e => students.Contains(e.StudentId) || classes.Contains(e.ClassId), ct);
        return rows > 0 ? ImportErrors.Depended("rows", rows) : null;
    }

    /// <summary>Mistakes that students have reported in added records.</summary>
    private static async Task<int> ReportedAsync(PortfolioDbContext db, ImportRunId run, CancellationToken ct)
    {
        var reported = await db.MistakeReports.Where(r => r.SubjectId != null).Select(r => r.SubjectId!.Value).ToListAsync(ct);
        var records = reported.ConvertAll(r => new CourseRecordId(r));
        var roles = reported.ConvertAll(r => new CadreRoleId(r));
        var conduct = reported.ConvertAll(r => new ConductRecordId(r));
        return await Added<CourseRecord>(db, run).CountAsync(r => records.Contains(r.Id), ct)
            + await Added<CadreRole>(db, run).CountAsync(r => roles.Contains(r.Id), ct)
            + await Added<ConductRecord>(db, run).CountAsync(r => conduct.Contains(r.Id), ct);
    }

    private static IQueryable<T> Added<T>(PortfolioDbContext db, ImportRunId run)
        where T : class => db.Set<T>().Where(r => EF.Property<ImportRunId?>(r, ImportedRows.Run) == run);

    private static IQueryable<T> Others<T>(PortfolioDbContext db, ImportRunId run)
        where T : class => db.Set<T>().Where(r => EF.Property<ImportRunId?>(r, ImportedRows.Run) == null || EF.Property<ImportRunId?>(r, ImportedRows.Run) != run);
}
