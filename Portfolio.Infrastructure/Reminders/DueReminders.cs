using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>Which reminders are to come or due, and which mails wait, over all schools.</summary>
public sealed class DueReminders(IDbContextFactory<PortfolioDbContext> contexts, TimeProvider clock)
{
    private const int MailsAtATime = 500;

    /// <summary>Turns that nobody has handled and for which it is not too late, in order.</summary>
    public async Task<IReadOnlyList<PlannedReminder>> ReadAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var planned = new List<PlannedReminder>();
        foreach (var school in await contexts.SchoolsAsync(ct))
        {
            await using var db = await contexts.OpenAsync(school, ct);
            foreach (var calendar in await db.RecentCalendarsAsync(now, ct))
            {
                var semester = calendar.Semester.Id;
                var turns = ReminderTurn.Of(calendar).Where(t => now < t.Until(calendar)).ToList();
                var handled = turns.Count == 0 ? [] : await db.Set<ReminderRound>().AsNoTracking().Where(r => r.SemesterId == semester).ToListAsync(ct);
                planned.AddRange(turns.Except(handled.Select(r => r.Turn)).Select(t => new PlannedReminder(school, semester, t)));
            }
        }

        return [.. planned.OrderBy(p => p.Turn.At)];
    }

    /// <summary>Mails whose time has come, oldest first.</summary>
    public async Task<IReadOnlyList<WaitingMail>> MailsAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var now = clock.GetUtcNow();
        return await db.Set<CertificationReminder>().AcrossSchools().AsNoTracking().Where(r => r.Mail == ReminderMail.Due && r.MailDueAt <= now)
            .OrderBy(r => r.MailDueAt).Take(MailsAtATime).Select(r => new WaitingMail(r.SchoolId, r.Id)).ToListAsync(ct);
    }
}

public sealed record PlannedReminder(SchoolId School, SemesterId Semester, ReminderTurn Turn);

public sealed record WaitingMail(SchoolId School, ReminderId Reminder);
