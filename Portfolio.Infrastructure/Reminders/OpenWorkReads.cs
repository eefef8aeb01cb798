using Portfolio.Infrastructure.People;

namespace Portfolio.Infrastructure.Reminders;

internal static class OpenWorkReads
{
    /// <summary>Whom to remind in this turn now; empty when its closing has moved, or it is not time.</summary>
    public static async Task<IReadOnlyList<ReminderNeed>> NeedsAsync(
        this PortfolioDbContext db, SchoolCalendar calendar, ReminderTurn turn, DateTimeOffset now, CancellationToken ct)
    {
        if (!turn.IsInTime(calendar, now))
        {
            return [];
        }

        var semester = calendar.Semester.Id;
        var outcomes = await (
            from o in db.Outcomes.AsNoTracking()
            where o.SemesterId == semester && OutcomeStates.InCertification.Contains(o.State)
                && o.TeacherId != null && o.EffectiveAt == null
            join c in db.Classes on o.ClassId equals c.Id
            select new { o.TeacherId, o.CourseId, o.State, Subject = new WindowSubject(c.Grade, o.ClassId, o.StudentId, o.CourseId) })
                .ToListAsync(ct);
        var today = TaipeiTime.DayOf(now);
        var certifiers = await db.CertifierAccounts().Select(a => a.TeacherId).ToListAsync(ct);
        var deputies = await db.Deputies.AsNoTracking().Include(d => d.Courses)
            .Where(d => d.EndedAt == null && d.From <= today && d.Until >= today).ToListAsync(ct);
        var work = outcomes.Select(o => new OpenWork(
            o.TeacherId!.Value, o.CourseId, calendar.For(WindowKind.Certification, o.Subject).ClosesAt, o.State == OutcomeState.Decided));
        var needs = ReminderNeed.Of(turn, calendar, work, [.. deputies.Where(d => certifiers.Contains(d.DeputisingId))], now);
        return [.. needs.Where(n => certifiers.Contains(n.Recipient))];
    }
}
