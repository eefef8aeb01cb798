using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Reminders;

/// <summary>
/// Reminders that are due or still to come, over all schools. Their mails are sent separately: an unreachable mail server delays
/// nobody.
/// </summary>
public sealed class DueReminders(IDbContextFactory<PortfolioDbContext> contexts, RemindCertifiers remind, TimeProvider clock) : IDueWork
{
    public string Name => "reminders";

    public bool IsDoneBeforeStart => true;

    public async Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct) =>
        await ReadAsync(ct) is [var first, ..] ? first.Turn.At : null;

    public async Task RunAsync(DateTimeOffset since, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = (await ReadAsync(ct)).Where(p => p.Turn.At <= now);
        await Each.OfAsync(due, one => remind.ExecuteAsync(one.School, one.Semester, one.Turn, ct));
    }

    /// <summary>Turns that have not been processed and are not too late, in order.</summary>
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
                var handled = turns.Count == 0
                    ? []
                    : await db.Set<ReminderRound>().AsNoTracking().Where(r => r.SemesterId == semester).ToListAsync(ct);
                planned.AddRange(turns.Except(handled.Select(r => r.Turn)).Select(t => new PlannedReminder(school, semester, t)));
            }
        }

        return [.. planned.OrderBy(p => p.Turn.At)];
    }
}

public sealed record PlannedReminder(SchoolId School, SemesterId Semester, ReminderTurn Turn);
