using Portfolio.Infrastructure.Mail;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>
/// Sends the mail of one reminder, after looking once more whether the work is still there. Whoever takes it holds it for ten minutes, so of two
/// nodes one sends; should it die between the server's answer and its own save, the mail may come a second time under the same Message-Id.
/// </summary>
public sealed class SendReminderMail(IDbContextFactory<PortfolioDbContext> contexts, IMailSender mail, PortalAddress portal, TimeProvider clock)
{
    /// <returns>Done, also when another node has taken it or nothing is left to do; or <c>mail-failed</c>: it waits for its next try.</returns>
    public async Task<Result> ExecuteAsync(SchoolId school, ReminderId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var now = clock.GetUtcNow();
        var reminder = await db.Set<CertificationReminder>().SingleOrDefaultAsync(r => r.Id == id, ct);
        if (reminder?.TakeMail(now) != true || (await db.SaveAsync(ct)).IsRefused)
        {
            return Result.Done;
        }

        if (await LetterAsync(db, reminder, now, ct) is not { } letter)
        {
            reminder.DropMail();
            return await db.SaveAsync(CancellationToken.None);
        }

        try
        {
            await mail.SendAsync(letter, ct);
            reminder.MailSent();
        }
        catch (MailFailedException)
        {
            reminder.MailFailed(now);
        }

        await db.SaveAsync(CancellationToken.None);
        return reminder.Mail == ReminderMail.Sent ? Result.Done : MailErrors.Failed;
    }

    /// <summary>None when nothing is left to be reminded of: all done, the closing moved or over, or no address any more.</summary>
    private async Task<Letter?> LetterAsync(PortfolioDbContext db, CertificationReminder reminder, DateTimeOffset now, CancellationToken ct)
    {
        var recipient = reminder.RecipientId;
        var calendar = await db.CalendarAsync(reminder.SemesterId, ct);
        var need = (await db.NeedsAsync(calendar, reminder.Turn, now, ct)).FirstOrDefault(n => n.Recipient == recipient);
        var teacher = await db.Teachers.AsNoTracking().SingleAsync(t => t.Id == recipient, ct);
        if (need is null || !MailAddress.IsUsable(teacher.Email))
        {
            return null;
        }

        var school = await db.Schools.AsNoTracking().Select(s => s.Name).SingleAsync(ct);
        return ReminderLetter.Of(reminder, need, school, teacher.Email, portal, now);
    }
}
