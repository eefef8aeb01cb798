using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>Decides who may open whose cabinet: the single place, used by the cabinet and by every file in it.</summary>
internal static class CabinetAccess
{
    /// <summary>
    /// Everything that the person's roles let them see of this student; <see cref="CabinetParts.None"/> for everybody else.
    /// </summary>
    public static async Task<CabinetParts> PartsAsync(
        this PortfolioDbContext db, Actor actor, StudentId student, DateTimeOffset now, CancellationToken ct)
    {
        if (!await db.Students.AnyAsync(s => s.Id == student, ct))
        {
            return CabinetParts.None;
        }

        var parts = actor.Student == student && actor.Is(Roles.Student) ? CabinetParts.Own : CabinetParts.None;
        parts |= actor.Is(Roles.Registrar) ? CabinetParts.Registrar : CabinetParts.None;
        if (actor.Teacher is not { } teacher || !actor.Is(Roles.HomeroomTeacher | Roles.Adviser)
            || await db.CurrentCalendarAsync(now, ct) is not { Semester.Year: var year })
        {
            return parts;
        }

        if (actor.Is(Roles.HomeroomTeacher) && await db.LeadsAsync(teacher, student, year, ct))
        {
            parts |= CabinetParts.Homeroom;
        }

        if (actor.Is(Roles.Adviser)
            && await db.AdviserAssignments.AnyAsync(
                a => a.TeacherId == teacher && a.StudentId == student && a.Year == year && a.EndedAt == null, ct))
        {
            parts |= CabinetParts.Adviser;
        }

        return parts;
    }

    /// <summary>The student's current class, not an earlier one.</summary>
    private static Task<bool> LeadsAsync(
        this PortfolioDbContext db, TeacherId teacher, StudentId student, SchoolYear year, CancellationToken ct)
    {
        var present = EnrolmentStatuses.Present;
        return (
            from e in db.Enrolments
            join c in db.Classes on e.ClassId equals c.Id
            where e.StudentId == student && e.Year == year && present.Contains(e.Status) && c.HomeroomTeacherId == teacher
            select e.Id).AnyAsync(ct);
    }
}
