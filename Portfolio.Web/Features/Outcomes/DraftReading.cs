using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>What the form of a draft shows, and what it lacks.</summary>
public sealed record DraftReading(
    OutcomeTimeline Timeline, StudentOutcomes Outcomes, CourseChoices Courses, LargestFiles Largest, SendObstacles Obstacles)
{
    public async Task<Result<DraftView>> ReadAsync(Actor actor, OutcomeId id, bool isNew, CancellationToken ct)
    {
        var stored = await Timeline.ReadAsync(actor, id, ct);
        if (!stored.IsRefused)
        {
            return await OfAsync(actor, stored.Value, ct);
        }

        if (!isNew)
        {
            return stored.Error!;
        }

        var mine = await Outcomes.ReadAsync(actor, ct);
        return mine.IsRefused ? mine.Error! : await WithSpaceAsync(
            actor,
            new DraftView(mine.Value.LatestUpload, mine.Value.Policy, await Courses.ReadAsync(actor, ct), mine.Value.StoredBytes, null),
            ct);
    }

    /// <summary>What the form shows of a draft that has just been read.</summary>
    public async Task<DraftView> OfAsync(Actor actor, OutcomeTimelineView stored, CancellationToken ct) => await WithSpaceAsync(
        actor, new DraftView(stored.Upload, stored.Policy, await Courses.ReadAsync(actor, ct), stored.StoredBytes, stored.Outcome), ct);

    /// <summary>All that stands against sending.</summary>
    /// <param name="blank">the upload window of a form on which nothing has been written, so that no draft has begun; else none</param>
    public async Task<IReadOnlyList<Error>> LacksAsync(
        Actor actor, SendOutcome.Command command, Window? blank, DateTimeOffset now, CancellationToken ct) =>
        blank is not { } window ? await Obstacles.ReadAsync(actor, command, ct)
        : window.Refusal(now) is { } closed ? [closed]
        : OutcomeDraft.LacksOfABlankForm;

    private async Task<DraftView> WithSpaceAsync(Actor actor, DraftView view, CancellationToken ct) =>
        view.HasLittleSpace ? view with { Largest = await Largest.ReadAsync(actor, ct) } : view;
}
