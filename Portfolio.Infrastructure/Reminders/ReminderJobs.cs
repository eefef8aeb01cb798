using Hangfire;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>What Hangfire calls. A failure is the job's failure, to be seen under <c>/jobs</c>; the sweep tries again.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class ReminderJobs(RemindCertifiers remind, SendReminderMail send, DueReminders due, TimeProvider clock)
{
    /// <summary>At the instant of one turn.</summary>
    public async Task RemindAsync(Guid school, Guid semester, long closesAtUtcTicks, int leadDays, CancellationToken ct)
    {
        await remind.ExecuteAsync(new(school), new(semester), new(new DateTimeOffset(closesAtUtcTicks, TimeSpan.Zero), leadDays), ct);
        await SendAsync(ct);
    }

    /// <summary>Each minute and at every start: whatever is due and was missed, and mails to be tried again.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        await RemindDueAsync(ct);
        await SendAsync(ct);
    }

    /// <summary>Notices and rows without a mail being sent, for the program's start: a mail server that is away must not keep it from starting.</summary>
    public async Task RemindDueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (school, semester, turn) in (await due.ReadAsync(ct)).Where(p => p.Turn.At <= now))
        {
            await remind.ExecuteAsync(school, semester, turn, ct);
        }
    }

    /// <exception cref="InvalidOperationException">Some could not be sent; those after them were tried all the same.</exception>
    private async Task SendAsync(CancellationToken ct)
    {
        var failed = 0;
        foreach (var (school, reminder) in await due.MailsAsync(ct))
        {
            failed += (await send.ExecuteAsync(school, reminder, ct)).IsRefused ? 1 : 0;
        }

        if (failed > 0)
        {
            throw new InvalidOperationException($"{failed} reminder mails could not be sent; they are tried again");
        }
    }
}
