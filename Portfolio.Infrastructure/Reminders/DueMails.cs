using Portfolio.Infrastructure.Jobs;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>Mails of reminders that wait to be sent or to be tried again, over all schools.</summary>
public sealed class DueMails(IDbContextFactory<PortfolioDbContext> contexts, SendReminderMail send, TimeProvider clock) : IDueWork
{
    private const int AtATime = 500;

    public string Name => "reminder-mails";

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        return await Waiting(db).Select(r => (DateTimeOffset?)r.MailDueAt).FirstOrDefaultAsync(ct);
    }

    /// <exception cref="InvalidOperationException">Some could not be sent; those after them were tried all the same.</exception>
    public async Task RunAsync(DateTimeOffset since, CancellationToken ct)
    {
        var failed = 0;
        foreach (var (school, reminder) in await ReadAsync(ct))
        {
            failed += (await send.ExecuteAsync(school, reminder, ct)).IsRefused ? 1 : 0;
        }

        if (failed > 0)
        {
            throw new InvalidOperationException($"{failed} reminder mails could not be sent; they are tried again");
        }
    }

    private static IQueryable<CertificationReminder> Waiting(PortfolioDbContext db) =>
        db.Set<CertificationReminder>().AsNoTracking().Where(r => r.Mail == ReminderMail.Due).OrderBy(r => r.MailDueAt);

    private async Task<IReadOnlyList<WaitingMail>> ReadAsync(CancellationToken ct)
    {
        await using var db = await contexts.OpenAcrossSchoolsAsync(ct);
        var now = clock.GetUtcNow();
        return await Waiting(db).Where(r => r.MailDueAt <= now).Take(AtATime)
            .Select(r => new WaitingMail(r.SchoolId, r.Id)).ToListAsync(ct);
    }

    private sealed record WaitingMail(SchoolId School, ReminderId Reminder);
}
