using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Infrastructure.Jobs;

/// <summary>What Hangfire calls for publishings. Jobs carry plain values, so that they can be stored and read by any version.</summary>
public sealed class PublicationJobs(PublishDue publish, DuePublications due, PublicationSchedule schedule, TimeProvider clock)
{
    /// <summary>When the time for undoing one publishing is over.</summary>
    public Task TakeEffectAsync(Guid school, Guid publication, CancellationToken ct) => publish.ExecuteAsync(new(school), new(publication), ct);

    /// <summary>Each minute and at every start: whatever is due and was missed, and plans for what is due before the next.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var (school, publication) in await due.ReadAsync(now + PublicationSchedule.Ahead, ct))
        {
            if (publication.EffectiveAt <= now)
            {
                await publish.ExecuteAsync(school, publication.Id, ct);
            }
            else
            {
                schedule.Plan(school, publication);
            }
        }
    }
}
