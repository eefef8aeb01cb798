namespace Portfolio.Infrastructure.Courses;

/// <summary>A student's class and seat in a school year.</summary>
public sealed record ClassPlace(HomeroomClassId ClassId, string ClassName, int Grade, int SeatNo);

internal static class ClassPlaces
{
    public static Task<ClassPlace?> PlaceAsync(this PortfolioDbContext db, StudentId student, SchoolYear year, CancellationToken ct) =>
        (from e in db.Enrolments
         join c in db.Classes on e.ClassId equals c.Id
         where e.StudentId == student && e.Year == year
         select new ClassPlace(c.Id, c.Name, c.Grade, e.SeatNo)).SingleOrDefaultAsync(ct);
}
