using Hangfire;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>What Hangfire calls. A failure is the job's failure, to be seen under <c>/jobs</c>; the sweep tries again.</summary>
[AutomaticRetry(Attempts = 0)]
public sealed class ReminderJobs(RemindCertifiers remind, DueReminders due, TimeProvider clock)
{
    /// <summary>At the instant of one turn.</summary>
    public Task RemindAsync(Guid school, Guid semester, long closesAtUtcTicks, int leadDays, CancellationToken ct) =>
        remind.ExecuteAsync(new(school), new(semester), new(new DateTimeOffset(closesAtUtcTicks, TimeSpan.Zero), leadDays), ct);

    /// <summary>Each minute and at every start: whatever is due and was missed.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (school, semester, turn) in (await due.ReadAsync(ct)).Where(p => p.Turn.At <= now))
        {
            await remind.ExecuteAsync(school, semester, turn, ct);
        }
    }
}
