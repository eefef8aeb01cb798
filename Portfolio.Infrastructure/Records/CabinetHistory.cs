namespace Portfolio.Infrastructure.Records;

/// <summary>Part A of a cabinet: the student's classes and seats, and what the school has registered.</summary>
internal static class CabinetHistory
{
    /// <summary>All classes and seats of all years, newest first; within a year the earlier ones follow the last.</summary>
    public static async Task<IReadOnlyList<CabinetPlace>> PlacesAsync(PortfolioDbContext db, StudentId student, CancellationToken ct)
    {
        var enrolments = await db.Enrolments.AsNoTracking().Include(e => e.FormerPlaces).Where(e => e.StudentId == student)
            .OrderByDescending(e => e.Year).ToListAsync(ct);
        var ids = enrolments.Select(e => e.ClassId).Concat(enrolments.SelectMany(e => e.FormerPlaces).Select(p => p.ClassId)).Distinct()
            .ToList();
        var classes = await db.Classes.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        return
        [
            .. enrolments.SelectMany((e, index) => e.FormerPlaces.OrderByDescending(p => p.Number)
                .Select(p => Place(e, classes[p.ClassId], p.SeatNo, p.Status, p.Since, p.Until, isPresent: false))
                .Prepend(
                    Place(
                        e, classes[e.ClassId], e.SeatNo, e.Status, e.Since, null, isPresent: index == 0
                            && EnrolmentStatuses.Present.Contains(e.Status)))),
        ];
    }

    public static async Task<IReadOnlyList<CabinetCadre>> CadreAsync(PortfolioDbContext db, StudentId student, CancellationToken ct) =>
        await (
        from r in db.CadreRoles.AsNoTracking()
        join s in db.Semesters on r.SemesterId equals s.Id
        where r.StudentId == student
        orderby s.Year descending, s.Term descending, r.Level, r.Post
        select new CabinetCadre(r.Id, s.Year, s.Term, r.Level, r.Post, r.Unit, r.From, r.Until)).ToListAsync(ct);

    public static async Task<IReadOnlyList<CabinetConduct>> ConductAsync(
        PortfolioDbContext db, StudentId student, bool withDiscipline, CancellationToken ct) =>
        await db.ConductRecords.AsNoTracking()
            .Where(r => r.StudentId == student && (withDiscipline || r.Kind == ConductKind.Reward))
            .OrderByDescending(r => r.On).Select(r => new CabinetConduct(r.Id, r.Year, r.Kind, r.Text, r.On)).ToListAsync(ct);

    private static CabinetPlace Place(
        Enrolment e, HomeroomClass c, int seatNo, EnrolmentStatus status, DateOnly? since, DateOnly? until, bool isPresent) =>
        new(e.Id, e.Year, c.Name, c.Grade, seatNo, status, since, until, isPresent);
}
