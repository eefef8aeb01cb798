using Hangfire;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>What a scheduled job is for, as Hangfire keeps it: a closing of a semester, or, without one, an instant to look again.</summary>
internal sealed record TurnJob(Guid School, Guid? Semester, WindowKind? Kind, long AtUtcTicks)
{
    public DateTimeOffset At => new(AtUtcTicks, TimeSpan.Zero);

    public static TurnJob Of(PlannedClosing planned) => new(planned.School.Value, planned.Semester.Value, planned.Closing.Kind, planned.Closing.At.UtcTicks);

    public static TurnJob Of(WindowTurn turn) => new(turn.School.Value, null, null, turn.At.UtcTicks);

    /// <summary>None for a job of another making.</summary>
    public static TurnJob? Of(IReadOnlyList<object> args) => args switch
    {
        [Guid school, Guid semester, WindowKind kind, long at, ..] => new(school, semester, kind, at),
        [Guid school, long at] => new(school, null, null, at),
        _ => null,
    };

    public void Plan(IBackgroundJobClient jobs, TimeSpan delay)
    {
        var (school, at) = (School, AtUtcTicks);
        if (Semester is { } semester && Kind is { } kind)
        {
            jobs.Schedule<ClosingJobs>(j => j.CloseAsync(school, semester, kind, at, CancellationToken.None), delay);
        }
        else
        {
            jobs.Schedule<ClosingJobs>(j => j.LookAgain(school, at), delay);
        }
    }
}
