using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Notices;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>
/// So many days before a closing of certification: a notice, and a mail to be sent, for every teacher or deputy whose work is not done.
/// Each in a save of its own, so that a run that was broken off goes on where it stopped.
/// </summary>
public sealed class RemindCertifiers(IDbContextFactory<PortfolioDbContext> contexts, IMailSender mail, TimeProvider clock)
{
    /// <summary>Handles one turn; a second run finds it handled, and one that is no turn of the calendar any more does nothing.</summary>
    /// <exception cref="InvalidOperationException">Others saved first again and again: the job fails visibly, and the sweep comes within a
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

        // Two nodes may know different leads while these are being changed: whoever saves the teacher first has reminded.
        teacher.CountReminders();
        db.Add(new CertificationReminder(new(Guid.CreateVersion7(now)), school, semester, turn, recipient, now));
        var accounts = await db.CertifierAccounts().Where(a => a.TeacherId == recipient).Select(a => a.Id).ToListAsync(ct);
        var posted = db.Post(school, accounts, new(turn.Notice, NoticeSubject.Of(semester), need.Total, closesAt, turn.LeadDays), now);
        if (mail.IsOn && MailAddress.IsUsable(teacher.Email))
        {
            // The address is the teacher's, however many accounts they have.
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
