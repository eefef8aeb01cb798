using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.People;

/// <summary>Past, current and future deputyships, and who could be a deputy.</summary>
public sealed class DeputyBook(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private const int Shown = 200;

    public async Task<DeputyBookView> ReadAsync(Actor actor, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        var calendar = await db.CurrentCalendarAsync(now, ct);
        var semester = calendar?.Semester.Id;
        var certifiers = (await db.CertifierAccounts().Select(a => a.TeacherId).ToListAsync(ct)).ToHashSet();
        var teachers = await db.Teachers.AsNoTracking().OrderBy(t => t.TeacherNo).Select(t => new { t.Id, t.TeacherNo, t.Name })
            .ToListAsync(ct);
        var courses = await (
            from t in db.CourseTeachers.AsNoTracking()
            join c in db.Courses on t.CourseId equals c.Id
            where c.SemesterId == semester
            orderby c.Code
            select new { t.TeacherId, Course = new TaughtCourse(c.Id, c.Subject, c.Code) }).ToListAsync(ct);
        var taught = courses.ToLookup(c => c.TeacherId, c => c.Course);
        var deputies = await db.Deputies.AsNoTracking().Include(d => d.Courses).OrderByDescending(d => d.Until).ThenByDescending(d => d.Id)
            .Take(Shown).ToListAsync(ct);
        var named = deputies.SelectMany(d => d.Courses).Select(c => c.CourseId).Distinct().ToList();
        var subjects = await db.Courses.AsNoTracking().Where(c => named.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Subject, ct);
        var names = teachers.ToDictionary(t => t.Id, t => t.Name);
        return new(
            [.. teachers.Select(t => new TeacherView(t.Id, t.TeacherNo, t.Name, certifiers.Contains(t.Id), [.. taught[t.Id]]))],
            [
                .. deputies.Select(d => new DeputyView(
                    d.Id, names[d.AbsentId], names[d.DeputisingId], [.. d.Courses.Select(c => subjects[c.CourseId])], d.From, d.Until,
                    d.EndedAt, d.Reason, d.IsOver(now))),
            ]);
    }
}

/// <param name="Teachers">all of the school, by number</param>
/// <param name="Deputies">the latest to end first</param>
public sealed record DeputyBookView(IReadOnlyList<TeacherView> Teachers, IReadOnlyList<DeputyView> Deputies);

/// <param name="MayCertify">whether the teacher has an active account with the role</param>
/// <param name="Courses">courses taught this semester</param>
public sealed record TeacherView(TeacherId Id, string TeacherNo, string Name, bool MayCertify, IReadOnlyList<TaughtCourse> Courses);

public sealed record TaughtCourse(CourseId Id, string Subject, string Code);

/// <param name="Subjects">empty means every course</param>
public sealed record DeputyView(
    DeputyId Id, string Absent, string Deputising, IReadOnlyList<string> Subjects, DateOnly From, DateOnly Until, DateTimeOffset? EndedAt,
    string Reason, bool IsOver);
