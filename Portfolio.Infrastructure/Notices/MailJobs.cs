using Hangfire;

namespace Portfolio.Infrastructure.Notices;

/// <summary>What Hangfire calls for e-mails. A failure is the job's failure, to be seen under <c>/jobs</c>; the next minute tries again.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class MailJobs(DueMails due, SendNoticeMail send)
{
    /// <summary>Each minute: whatever is to be sent.</summary>
    /// <exception cref="InvalidOperationException">Some could not be sent; those after them were tried all the same.</exception>
    public async Task SweepAsync(CancellationToken ct)
    {
        var failed = 0;
        foreach (var (school, notice) in await due.ReadAsync(ct))
        {
            failed += (await send.ExecuteAsync(school, notice, ct)).IsRefused ? 1 : 0;
        }

        if (failed > 0)
        {
            throw new InvalidOperationException($"{failed} mails could not be sent; they are tried again");
        }
    }
}
