using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Windows;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>What Hangfire calls. Jobs carry plain values, so that they can be stored and read by any version.</summary>
public sealed class ClosingJobs(CloseUploads closeUploads, CloseCertification closeCertification, DueClosings due, LiveUpdates live, TimeProvider clock)
{
    /// <summary>At the instant of one closing.</summary>
    public Task CloseAsync(Guid school, Guid semester, WindowKind kind, long atUtcTicks, CancellationToken ct)
    {
        var at = new DateTimeOffset(atUtcTicks, TimeSpan.Zero);
        return kind == WindowKind.Upload
            ? closeUploads.ExecuteAsync(new(school), new(semester), at, ct)
            : closeCertification.ExecuteAsync(new(school), new(semester), at, ct);
    }

    /// <summary>When a window of the year or a deputyship begins or ends: nothing is settled, the school's open pages look again.</summary>
    /// <param name="atUtcTicks">the turn itself: a job that runs before it, planned under a clock that ran elsewhere, says nothing</param>
    public void LookAgain(Guid school, long atUtcTicks)
    {
        if (clock.GetUtcNow().UtcTicks >= atUtcTicks)
        {
            live.Publish([Topic.Of(new SchoolId(school))]);
        }
    }

    /// <summary>Each minute and at every start: whatever is due and was missed.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var planned in (await due.ReadAsync(ct)).Where(p => p.Closing.At <= now))
        {
            await CloseAsync(planned.School.Value, planned.Semester.Value, planned.Closing.Kind, planned.Closing.At.UtcTicks, ct);
        }
    }
}
