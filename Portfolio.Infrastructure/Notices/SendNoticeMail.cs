using Portfolio.Infrastructure.Mail;

namespace Portfolio.Infrastructure.Notices;

/// <summary>
/// Sends the e-mail of one notice. The sender holds a ten-minute lease, so only one of several nodes sends it. If it crashes between
/// the server's answer and its own save, the mail may be sent a second time with the same Message-Id.
/// </summary>
public sealed class SendNoticeMail(
    IDbContextFactory<PortfolioDbContext> contexts, IEnumerable<INoticeLetter> letters, IMailSender mail, TimeProvider clock)
{
    /// <returns>Done, also when another node is sending it or nothing is left to say; or <c>mail-failed</c>: it waits for its next
    /// retry.</returns>
    public async Task<Result> ExecuteAsync(SchoolId school, NoticeId id, CancellationToken ct)
    {
        await using var db = await contexts.OpenAsync(school, ct);
        var now = clock.GetUtcNow();
        var delivery = await db.NoticeMails.SingleOrDefaultAsync(m => m.NoticeId == id, ct);
        if (delivery?.Take(now) != true || (await db.SaveAsync(ct)).IsRefused)
        {
            return Result.Done;
        }

        var notice = await db.Notices.AsNoTracking().SingleAsync(n => n.Id == id, ct);
        if (await letters.Single(l => l.Writes(notice.Kind)).WriteAsync(db, notice, now, ct) is not { } letter)
        {
            delivery.Drop();
            return await db.SaveAsync(CancellationToken.None);
        }

        try
        {
            await mail.SendAsync(letter, ct);
            delivery.Sent();
        }
        catch (MailFailedException)
        {
            delivery.Failed(now);
        }

        await db.SaveAsync(CancellationToken.None);
        return delivery.State == MailState.Sent ? Result.Done : MailErrors.Failed;
    }
}
