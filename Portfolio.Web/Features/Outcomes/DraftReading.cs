using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>Loads what the draft form shows, and what the draft is missing.</summary>
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

    /// <summary>The form's view of a draft that has just been loaded.</summary>
    public async Task<DraftView> OfAsync(Actor actor, OutcomeTimelineView stored, CancellationToken ct) => await WithSpaceAsync(
        actor, new DraftView(stored.Upload, stored.Policy, await Courses.ReadAsync(actor, ct), stored.StoredBytes, stored.Outcome), ct);

    /// <summary>Everything that prevents sending.</summary>
    /// <param name="blank">the upload window of an empty form whose draft has not begun; otherwise null</param>
    public async Task<IReadOnlyList<Error>> LacksAsync(
        Actor actor, SendOutcome.Command command, Window? blank, DateTimeOffset now, CancellationToken ct) =>
        blank is not { } window ? await Obstacles.ReadAsync(actor, command, ct)
        : window.Refusal(now) is { } closed ? [closed]
        : OutcomeDraft.LacksOfABlankForm;

    private async Task<DraftView> WithSpaceAsync(Actor actor, DraftView view, CancellationToken ct) =>
        view.HasLittleSpace ? view with { Largest = await Largest.ReadAsync(actor, ct) } : view;
}
