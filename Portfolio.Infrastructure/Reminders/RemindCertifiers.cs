using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>
/// Reminds every teacher or deputy with open work before a closing of certification, with a notice and a mail. One save per person,
/// so that an interrupted run continues where it stopped.
/// </summary>
public sealed class RemindCertifiers(IDbContextFactory<PortfolioDbContext> contexts, IMailSender mail, TimeProvider clock)
{
    /// <summary>Processes one turn; a second run does nothing, nor does a turn that is no longer in the calendar.</summary>
    /// <exception cref="InvalidOperationException">Too many conflicts with other saves: the job fails visibly and is run again within a
    /// minute.</exception>
    public async Task ExecuteAsync(SchoolId school, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        foreach (var need in await NeedsAsync(school, semester, turn, ct))
        {
            Demand(await Attempts.RunAsync(() => RemindAsync(school, semester, turn, need, ct)));
        }

        Demand(await Attempts.RunAsync(() => EndRoundAsync(school, semester, turn, ct)));
    }

    private async Task<IReadOnlyList<ReminderNeed>> NeedsAsync(
        SchoolId school, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var now = clock.GetUtcNow();
        var calendar = await db.CalendarAsync(semester, ct);
        return !turn.IsDue(calendar, now) || await IsHandledAsync(db, semester, turn, ct)
            ? []
            : await db.NeedsAsync(calendar, turn, now, ct);
    }

    private async Task<Result> RemindAsync(SchoolId school, SemesterId semester, ReminderTurn turn, ReminderNeed need, CancellationToken ct)
    {
        var (recipient, closesAt) = (need.Recipient, turn.ClosesAt);
        await using var db = await contexts.OpenAsync(school, ct);
        var now = clock.GetUtcNow();
        var teacher = await db.Teachers.SingleAsync(t => t.Id == recipient, ct);
        var calendar = await db.CalendarAsync(semester, ct);
        var told = await db.Set<CertificationReminder>().AsNoTracking()
            .Where(r => r.RecipientId == recipient && r.SemesterId == semester && r.ClosesAt == closesAt).ToListAsync(ct);
        if (!turn.IsDue(calendar, now) || turn.IsTold(calendar, told))
        {
            return Result.Done;
        }

        // Two nodes may know different lead times while these are being changed: whoever saves the teacher first sends the reminder.
        teacher.CountReminders();
        db.Add(new CertificationReminder(new(Guid.CreateVersion7(now)), school, semester, turn, recipient, now));
        var accounts = await db.CertifierAccounts().Where(a => a.TeacherId == recipient).Select(a => a.Id).ToListAsync(ct);
        var posted = db.Post(school, accounts, new(turn.Notice, NoticeSubject.Of(semester), need.Total, closesAt, turn.LeadDays), now);
        if (mail.IsOn && MailAddress.IsUsable(teacher.Email))
        {
            // One mail per teacher, however many accounts they have.
            db.NoticeMails.AddRange(posted.Take(1).Select(n => new NoticeMail(n)));
        }

        return await db.SaveAsync(ct);
    }

    private async Task<Result> EndRoundAsync(SchoolId school, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var now = clock.GetUtcNow();
        if (!turn.IsDue(await db.CalendarAsync(semester, ct), now) || await IsHandledAsync(db, semester, turn, ct))
        {
            return Result.Done;
        }

        db.Add(new ReminderRound(new(Guid.CreateVersion7(now)), school, semester, turn, now));
        return await db.SaveAsync(ct);
    }

    private static Task<bool> IsHandledAsync(PortfolioDbContext db, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        var (closesAt, lead) = (turn.ClosesAt, turn.LeadDays);
        return db.Set<ReminderRound>().AnyAsync(r => r.SemesterId == semester && r.ClosesAt == closesAt && r.LeadDays == lead, ct);
    }

    private static void Demand(Result saved)
    {
        if (saved.Error is { } error)
        {
            throw new InvalidOperationException($"A reminder could not be saved: {error.Code}");
        }
    }
}
