namespace Portfolio.Infrastructure.Records;

/// <summary>Opens a student's cabinet for a reader, with the parts that the reader may see.</summary>
public sealed class Cabinet(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The cabinet; or <c>not-found</c>, also for a student the reader has nothing to do with.</returns>
    public async Task<Result<CabinetView>> ReadAsync(Actor actor, StudentId student, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var parts = await db.PartsAsync(actor, student, now, ct);
        if (parts == CabinetParts.None)
        {
            return CommonErrors.NotFound;
        }

        bool Sees(CabinetParts part) => (parts & part) != CabinetParts.None;
        return new CabinetView(
            parts,
            await PersonAsync(db, student, parts, ct),
            await CabinetHistory.PlacesAsync(db, student, ct),
            await CabinetHistory.CadreAsync(db, student, ct),
            await CabinetHistory.ConductAsync(db, student, withDiscipline: Sees(CabinetParts.Discipline), ct),
            await CabinetCourses.ReadAsync(db, student, ct),
            Sees(CabinetParts.Works) ? await CabinetWorks.OutcomesAsync(db, student, withDrafts: Sees(CabinetParts.Drafts), now, ct) : [],
            Sees(CabinetParts.Works) ? await CabinetWorks.PerformancesAsync(db, student, ct) : [],
            Sees(CabinetParts.Reports) ? await ReportsAsync(db, student, ct) : []);
    }

    private static async Task<CabinetPerson> PersonAsync(PortfolioDbContext db, StudentId id, CabinetParts parts, CancellationToken ct)
    {
        var student = await db.Students.AsNoTracking().SingleAsync(s => s.Id == id, ct);
        var nationalId = (parts & CabinetParts.NationalId) != CabinetParts.None ? student.Personal.NationalId
            : (parts & CabinetParts.MaskedNationalId) != CabinetParts.None ? student.Personal.MaskedNationalId
            : null;
        return new(
            id, student.StudentNo, student.Name, nationalId, (parts & CabinetParts.BirthDate) != CabinetParts.None
                ? student.Personal.BirthDate
                : null);
    }

    private static async Task<IReadOnlyList<CabinetReport>> ReportsAsync(PortfolioDbContext db, StudentId student, CancellationToken ct) =>
        await db.MistakeReports.AsNoTracking().Where(r => r.StudentId == student).OrderByDescending(r => r.ReportedAt)
            .Select(r => new CabinetReport(r.Id, r.Part, r.SubjectId, r.Text, r.ReportedAt, r.Answer, r.AnsweredAt, r.IsCorrected))
            .ToListAsync(ct);
}
