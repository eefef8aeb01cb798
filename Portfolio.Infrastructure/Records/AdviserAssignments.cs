using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>This school year's adviser assignments, for the registrar.</summary>
public sealed class AdviserAssignments(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <returns>The assignments, grouped by adviser and class; or <c>not-yours</c>.</returns>
    public async Task<Result<AdviserAssignmentsView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        if (await db.CurrentCalendarAsync(clock.GetUtcNow(), ct) is not { Semester.Year: var year })
        {
            return new AdviserAssignmentsView([], [], []);
        }

        var held = await (
            from a in Rows(db, year)
            where a.EndedAt == null
            orderby a.SeatNo
            select a).ToListAsync(ct);
        var advisers = await (
            from a in db.Accounts.AsNoTracking()
            join t in db.Teachers on a.TeacherId equals t.Id
            where a.IsActive && (a.Roles & Roles.Adviser) != Roles.None
            orderby t.TeacherNo
            select new AdviserChoice(t.Id, t.Name)).ToListAsync(ct);
        var classes = await db.ClassChoicesAsync(year, ct);
        return new AdviserAssignmentsView(
            advisers, classes,
            [.. held.OrderBy(a => a.Adviser, StringComparer.Ordinal).ThenBy(a => a.ClassName, ClassOrder.Instance)]);
    }

    /// <returns>Every assignment of one student, ended ones too, newest first; or <c>not-yours</c>.</returns>
    public async Task<Result<AdviserAssignmentsView>> OfStudentAsync(Actor actor, StudentId student, CancellationToken ct)
    {
        var all = await ReadAsync(actor, ct);
        if (all.IsRefused)
        {
            return all;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        return all.Value with
        {
            Rows = await Rows(db, null).Where(a => a.Student == student).OrderByDescending(a => a.Since).ToListAsync(ct)
        };
    }

    private static IQueryable<AssignmentRow> Rows(PortfolioDbContext db, SchoolYear? year) =>
        from a in db.AdviserAssignments.AsNoTracking()
        where year == null || a.Year == year
        join t in db.Teachers on a.TeacherId equals t.Id
        join s in db.Students on a.StudentId equals s.Id
        from p in (
            from e in db.Enrolments
            join c in db.Classes on e.ClassId equals c.Id
            where e.StudentId == a.StudentId && e.Year == a.Year
            select new { c.Name, e.SeatNo }).DefaultIfEmpty()
        select new AssignmentRow
        {
            Id = a.Id,
            AdviserId = a.TeacherId,
            Adviser = t.Name,
            Student = a.StudentId,
            StudentName = s.Name,
            ClassName = p.Name,
            SeatNo = p.SeatNo,
            Year = a.Year,
            Since = a.Since,
            EndedAt = a.EndedAt,
        };
}

public sealed record AdviserAssignmentsView(
    IReadOnlyList<AdviserChoice> Advisers, IReadOnlyList<ClassChoice> Classes, IReadOnlyList<AssignmentRow> Rows);

public sealed record AdviserChoice(TeacherId Id, string Name);

/// <summary>One student's assignment to one adviser.</summary>
public sealed record AssignmentRow
{
    public AdviserAssignmentId Id { get; init; }

    public TeacherId AdviserId { get; init; }

    public string Adviser { get; init; } = string.Empty;

    public StudentId Student { get; init; }

    public string StudentName { get; init; } = string.Empty;

    public string? ClassName { get; init; }

    public int? SeatNo { get; init; }

    public SchoolYear Year { get; init; }

    public DateTimeOffset Since { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
