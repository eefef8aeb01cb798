using Hangfire;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>Plans the job of a publishing. What is further off than the next sweeps is theirs to plan: a restart forgets nothing.</summary>
public sealed class PublicationSchedule(IBackgroundJobClient jobs, TimeProvider clock)
{
    /// <summary>Twice the time between two sweeps.</summary>
    internal static readonly TimeSpan Ahead = TimeSpan.FromMinutes(2);

    /// <summary>Hangfire keeps whole seconds, so a job set to the instant itself may run before it and find nothing due.</summary>
    private static readonly TimeSpan SafelyAfter = TimeSpan.FromSeconds(1);

    /// <summary>Plans it once more, when it was planned before: the second run finds nothing to do.</summary>
    public void Plan(SchoolId school, Publication publication)
    {
        var left = publication.EffectiveAt - clock.GetUtcNow();
        if (left > TimeSpan.Zero && left <= Ahead)
        {
            var (of, id) = (school.Value, publication.Id.Value);
            jobs.Schedule<PublicationJobs>(j => j.TakeEffectAsync(of, id, CancellationToken.None), left + SafelyAfter);
        }
    }
}
