using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>Assigns a class, or one student, to an adviser for this school year.</summary>
public sealed class AssignAdviser(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <param name="Class">every present student of this class; or</param>
    /// <param name="Student">this student</param>
    public sealed record Command(TeacherId Adviser, HomeroomClassId? Class = null, StudentId? Student = null);

    /// <returns>Done; or <c>not-yours</c>, <c>not-found</c>, <c>not-an-adviser</c>, <c>assigned-already</c>, <c>conflict</c>.</returns>
    public async Task<Result> ExecuteAsync(Actor actor, Command command, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var now = clock.GetUtcNow();
        if (await db.CurrentCalendarAsync(now, ct) is not { Semester.Year: var year })
        {
            return CommonErrors.NotFound;
        }

        var present = EnrolmentStatuses.Present;
        var students = await db.Enrolments.AsNoTracking()
            .Where(e => e.Year == year && present.Contains(e.Status) && (e.ClassId == command.Class || e.StudentId == command.Student))
            .OrderBy(e => e.SeatNo).Select(e => e.StudentId).ToListAsync(ct);
        if (students.Count == 0)
        {
            return CommonErrors.NotFound;
        }

        var isAdviser =
            await db.Accounts.AnyAsync(a => a.TeacherId == command.Adviser && a.IsActive && (a.Roles & Roles.Adviser) != Roles.None, ct);
        var held = await db.AdviserAssignments.Where(a => a.TeacherId == command.Adviser && a.Year == year && a.EndedAt == null)
            .Select(a => a.StudentId).ToListAsync(ct);
        foreach (var student in students.Except(held))
        {
            var assigned = AdviserAssignment.Assign(actor, new(Guid.CreateVersion7(now)), command.Adviser, isAdviser, student, year, now);
            if (assigned.Error is { } refused)
            {
                return refused;
            }

            db.Add(assigned.Value);
        }

        return students.Except(held).Any() ? await db.SaveAsync(ct) : AdvisingErrors.AssignedAlready;
    }
}
