using Portfolio.Domain.Imports;

namespace Portfolio.Infrastructure.Imports;

/// <summary>Finds data that depends on rows that an import added, which prevents its undo.</summary>
internal static class ImportDependents
{
    /// <returns>The first kind found, with its count; null when the import can be undone.</returns>
    public static async Task<Error?> FindAsync(PortfolioDbContext db, ImportRunId run, CancellationToken ct)
    {
        var students = Added<Student>(db, run).Select(s => s.Id);
        var teachers = Added<Teacher>(db, run).Select(t => t.Id);
        var classes = Added<HomeroomClass>(db, run).Select(c => c.Id);
        var members = Added<CourseMember>(db, run);
        var taught = Added<CourseTeacher>(db, run);
        var places = Added<Enrolment>(db, run);

        // Separate queries, each with its index; a single condition would use none.
        var outcomes = await db.Outcomes.Where(o => students.Contains(o.StudentId)).Select(o => o.Id)
            .Union(
                db.Outcomes.Where(o => Added<Course>(db, run).Any(c => c.SemesterId == o.SemesterId && c.Id == o.CourseId))
                    .Select(o => o.Id))
            .Union(db.Outcomes.Where(o => o.TeacherId != null && teachers.Contains(o.TeacherId.Value)).Select(o => o.Id))
            .Union(db.Outcomes.Where(o => classes.Contains(o.ClassId)).Select(o => o.Id))
            .Union(places.Join(db.Outcomes, p => new { p.StudentId, p.ClassId }, o => new { o.StudentId, o.ClassId }, (_, o) => o.Id))
            .Union(
                members.Join(
                    db.Outcomes, m => new { m.StudentId, Course = (CourseId?)m.CourseId }, o =>
                        new { o.StudentId, Course = o.CourseId }, (_, o) => o.Id))
            .Union(taught.Join(
                db.Outcomes, t => new { Teacher = (TeacherId?)t.TeacherId, Course = (CourseId?)t.CourseId }, o =>
                    new { Teacher = o.TeacherId, Course = o.CourseId }, (_, o) => o.Id))
            .CountAsync(ct);
        if (outcomes > 0)
        {
            return ImportErrors.Depended("outcomes", outcomes);
        }

        if (await db.Performances.CountAsync(p => students.Contains(p.StudentId), ct) is > 0 and var performances)
        {
            return ImportErrors.Depended("performances", performances);
        }

        var accounts = await Added<Account>(db, run).CountAsync(
            a => a.LastSignInAt != null || a.CredentialState != CredentialState.NotIssued, ct);
        if (accounts > 0)
        {
            return ImportErrors.Depended("accounts", accounts);
        }

        var reports = await db.MistakeReports.CountAsync(r => students.Contains(r.StudentId), ct) + await ReportedAsync(db, run, ct);
        return reports > 0 ? ImportErrors.Depended("reports", reports) : null;
    }

    /// <summary>
    /// Called once changed rows have their previous values again: finds what still refers to rows that are about to be deleted.
    /// </summary>
    public static async Task<Error?> FindLeftAsync(PortfolioDbContext db, ImportRunId run, CancellationToken ct)
    {
        var students = Added<Student>(db, run).Select(s => s.Id);
        var teachers = Added<Teacher>(db, run).Select(t => t.Id);
        var courses = Added<Course>(db, run).Select(c => c.Id);
        var classes = Added<HomeroomClass>(db, run).Select(c => c.Id);
        var duties = await db.Deputies.CountAsync(d => teachers.Contains(d.AbsentId), ct)
            + await db.Deputies.CountAsync(d => teachers.Contains(d.DeputisingId) && !teachers.Contains(d.AbsentId), ct)
            + await db.AdviserAssignments.CountAsync(a => teachers.Contains(a.TeacherId), ct)
            + await db.AdviserAssignments.CountAsync(a => students.Contains(a.StudentId) && !teachers.Contains(a.TeacherId), ct)
            + await Others<CourseTeacher>(db, run).CountAsync(t => teachers.Contains(t.TeacherId), ct)
            + await Others<CourseTeacher>(db, run).CountAsync(t => courses.Contains(t.CourseId) && !teachers.Contains(t.TeacherId), ct)
            + await Others<HomeroomClass>(db, run)
                .CountAsync(c => c.HomeroomTeacherId != null && teachers.Contains(c.HomeroomTeacherId.Value), ct);
        if (duties > 0)
        {
            return ImportErrors.Depended("duties", duties);
        }

        var rows = await Others<CourseMember>(db, run).CountAsync(m => students.Contains(m.StudentId), ct)
            + await Others<CourseMember>(db, run).CountAsync(m => courses.Contains(m.CourseId) && !students.Contains(m.StudentId), ct)
            + await Others<CourseRecord>(db, run).CountAsync(r => students.Contains(r.StudentId), ct)
            + await Others<CourseRecord>(db, run).CountAsync(r => courses.Contains(r.CourseId) && !students.Contains(r.StudentId), ct)
            + await Others<CadreRole>(db, run).CountAsync(r => students.Contains(r.StudentId), ct)
            + await Others<ConductRecord>(db, run).CountAsync(r => students.Contains(r.StudentId), ct)
            + await Others<Enrolment>(db, run).CountAsync(e => students.Contains(e.StudentId), ct)
            + await Others<Enrolment>(db, run).CountAsync(e => classes.Contains(e.ClassId) && !students.Contains(e.StudentId), ct);
        return rows > 0 ? ImportErrors.Depended("rows", rows) : null;
    }

    /// <summary>The number of mistakes that students have reported in added records.</summary>
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
        where T : class => db.Set<T>()
            .Where(r => EF.Property<ImportRunId?>(r, ImportedRows.Run) == null || EF.Property<ImportRunId?>(r, ImportedRows.Run) != run);
}
