using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Records;

/// <summary>Students' mistake reports: unanswered ones first, oldest first; then the latest answers.</summary>
public sealed class MistakeReports(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    /// <summary>How many answered ones are shown.</summary>
    private const int History = 50;

    /// <returns>The reports; or <c>not-yours</c> for somebody who is not a registrar.</returns>
    public async Task<Result<MistakeReportsView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        if (!actor.Is(Roles.Registrar))
        {
            return CommonErrors.NotYours;
        }

        await using var db = await contexts.OpenAsync(actor.School, ct);
        var reports = db.MistakeReports.AsNoTracking();
        var found = await reports.Where(r => r.AnsweredAt == null).OrderBy(r => r.ReportedAt).ToListAsync(ct);
        var open = found.Count;
        found.AddRange(await reports.Where(r => r.AnsweredAt != null).OrderByDescending(r => r.AnsweredAt).Take(History).ToListAsync(ct));
        var students = found.Select(r => r.StudentId).Distinct().ToList();
        var year = (await db.CurrentCalendarAsync(clock.GetUtcNow(), ct))?.Semester.Year;
        var people = await (
            from s in db.Students.AsNoTracking()
            where students.Contains(s.Id)
            from p in (
                from e in db.Enrolments
                join c in db.Classes on e.ClassId equals c.Id
                where e.StudentId == s.Id && e.Year == year
                select new { c.Name, e.SeatNo }).DefaultIfEmpty()
            select new { s.Id, s.StudentNo, s.Name, ClassName = p.Name, SeatNo = (int?)p.SeatNo }).ToDictionaryAsync(s => s.Id, ct);
        var labels = await RecordLabels.ReadAsync(db, found, ct);
        return new MistakeReportsView(open,
        [
            .. found.Select(r => people[r.StudentId] is var s
                ? new MistakeRow(
                    r.Id, s.Id, s.StudentNo, s.Name, s.ClassName, s.SeatNo, r.Part, labels.GetValueOrDefault(r.Id), r.Text, r.ReportedAt,
                    r.Answer, r.AnsweredAt, r.IsCorrected)
                : throw new InvalidOperationException("A report of nobody")),
        ]);
    }
}

public sealed record MistakeReportsView(int Open, IReadOnlyList<MistakeRow> Rows)
{
    public IEnumerable<MistakeRow> Waiting => Rows.Take(Open);

    public IEnumerable<MistakeRow> Answered => Rows.Skip(Open);
}

/// <param name="Row">the text of the reported row; null for a part as a whole, or when the row is gone</param>
public sealed record MistakeRow(
    MistakeReportId Id, StudentId Student, string StudentNo, string Name, string? ClassName, int? SeatNo, RecordPart Part, RecordLabel? Row,
    string Text,
    DateTimeOffset ReportedAt, string Answer, DateTimeOffset? AnsweredAt, bool? IsCorrected);

/// <param name="Term">1 or 2; null for what belongs to a whole year</param>
public sealed record RecordLabel(SchoolYear Year, int? Term, string Text);
