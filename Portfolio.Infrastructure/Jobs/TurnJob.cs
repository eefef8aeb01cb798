using Hangfire;
using Portfolio.Infrastructure.Reminders;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>
/// What a scheduled job is for, as Hangfire keeps it: a closing of a semester, a reminder so many days before it, or, without a semester, an
/// instant to look again.
/// </summary>
internal sealed record TurnJob(Guid School, Guid? Semester, WindowKind? Kind, long AtUtcTicks, int? LeadDays = null)
{
    /// <summary>When it must run; a reminder before the closing that its ticks name.</summary>
    public DateTimeOffset At => new DateTimeOffset(AtUtcTicks, TimeSpan.Zero).AddDays(-(LeadDays ?? 0));

    public static TurnJob Of(PlannedClosing planned) => new(planned.School.Value, planned.Semester.Value, planned.Closing.Kind, planned.Closing.At.UtcTicks);

    public static TurnJob Of(WindowTurn turn) => new(turn.School.Value, null, null, turn.At.UtcTicks);

    public static TurnJob Of(PlannedReminder planned) =>
        new(planned.School.Value, planned.Semester.Value, WindowKind.Certification, planned.Turn.ClosesAt.UtcTicks, planned.Turn.LeadDays);

    /// <summary>None for a job of another making.</summary>
    public static TurnJob? Of(IReadOnlyList<object> args) => args switch
    {
        [Guid school, Guid semester, WindowKind kind, long at, ..] => new(school, semester, kind, at),
        [Guid school, Guid semester, long closesAt, int lead, ..] => new(school, semester, WindowKind.Certification, closesAt, lead),
        [Guid school, long at] => new(school, null, null, at),
        _ => null,
    };

    public void Plan(IBackgroundJobClient jobs, TimeSpan delay)
    {
        var (school, at) = (School, AtUtcTicks);
        if (Semester is not { } semester || Kind is not { } kind)
        {
            jobs.Schedule<ClosingJobs>(j => j.LookAgain(school, at), delay);
        }
        else if (LeadDays is { } lead)
        {
            jobs.Schedule<ReminderJobs>(j => j.RemindAsync(school, semester, at, lead, CancellationToken.None), delay);
        }
        else
        {
            jobs.Schedule<ClosingJobs>(j => j.CloseAsync(school, semester, kind, at, CancellationToken.None), delay);
        }
    }
}
