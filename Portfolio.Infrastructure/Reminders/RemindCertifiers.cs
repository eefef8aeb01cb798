using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.People;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>
/// So many days before a closing of certification: a notice, and a mail to be sent, for every teacher or deputy whose work is not done. Each
/// in a save of its own, so that a run that was broken off goes on where it stopped.
/// </summary>
public sealed class RemindCertifiers(IDbContextFactory<PortfolioDbContext> contexts, IMailSender mail, TimeProvider clock)
{
    /// <summary>Handles one turn; a second run finds it handled, and one that is no turn of the calendar any more does nothing.</summary>
    /// <exception cref="InvalidOperationException">Others saved first again and again: the job fails visibly, and the sweep comes within a minute.</exception>
    public async Task ExecuteAsync(SchoolId school, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        foreach (var need in await NeedsAsync(school, semester, turn, ct))
        {
            Demand(await Attempts.RunAsync(() => RemindAsync(school, semester, turn, need, ct)));
        }

        Demand(await Attempts.RunAsync(() => EndRoundAsync(school, semester, turn, ct)));
    }

    private async Task<IReadOnlyList<ReminderNeed>> NeedsAsync(SchoolId school, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        return await IsHandledAsync(db, semester, turn, ct) ? [] : await db.NeedsAsync(semester, turn, clock.GetUtcNow(), ct);
    }

    private async Task<Result> RemindAsync(SchoolId school, SemesterId semester, ReminderTurn turn, ReminderNeed need, CancellationToken ct)
    {
        var (recipient, closesAt, lead) = (need.Recipient, turn.ClosesAt, turn.LeadDays);
        await using var db = await contexts.OpenAsync(school, ct);
        if (await db.Set<CertificationReminder>().AnyAsync(r => r.RecipientId == recipient && r.SemesterId == semester && r.ClosesAt == closesAt && r.LeadDays == lead, ct))
        {
            return Result.Done;
        }

        var now = clock.GetUtcNow();
        var address = await db.Teachers.Where(t => t.Id == recipient).Select(t => t.Personal.Email).SingleAsync(ct);
        var hasMail = mail.IsOn && MailAddress.IsUsable(address);
        db.Add(new CertificationReminder(new(Guid.CreateVersion7(now)), school, semester, turn, recipient, hasMail, now));
        var kind = lead == ReminderTurn.Leads[0] ? NoticeKind.CertificationClosesInThreeDays : NoticeKind.CertificationClosesInOneDay;
        foreach (var account in await db.CertifierAccounts().Where(a => a.TeacherId == recipient).Select(a => a.Id).ToListAsync(ct))
        {
            db.Notices.Add(new Notice(new(Guid.CreateVersion7(now)), school, account, kind, need.Total, now));
        }

        return await db.SaveAsync(ct);
    }

    private async Task<Result> EndRoundAsync(SchoolId school, SemesterId semester, ReminderTurn turn, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var now = clock.GetUtcNow();
        if (!turn.IsDue(now) || await IsHandledAsync(db, semester, turn, ct))
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
