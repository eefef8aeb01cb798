using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>A student's outcomes, updated live as teachers read and publish.</summary>
public sealed partial class OutcomesPage
{
    [Inject]
    public required StudentOutcomes Outcomes { get; init; }

    [Inject]
    public required Announcer Announcer { get; init; }

    [Inject]
    public required IStringLocalizer<SharedText> Shared { get; init; }

    private bool IsOpen => View?.MayBegin(Clock.GetUtcNow()) == true;

    protected override async Task<Result<StudentOutcomesView>> ReadAsync(Actor actor, CancellationToken ct)
    {
        var read = await Outcomes.ReadAsync(actor, ct);
        return read.IsRefused ? read : read.Value.Listed();
    }

    protected override IEnumerable<Topic> Topics(Actor actor, StudentOutcomesView? view) => [Topic.Of(actor.Student!.Value)];

    protected override async Task ChangedAsync(StudentOutcomesView? before, StudentOutcomesView now)
    {
        foreach (var outcome in now.Outcomes)
        {
            var earlier = before?.Outcomes.FirstOrDefault(o => o.Id == outcome.Id);
            if (earlier is null || !RendererInfo.IsInteractive)
            {
                continue;
            }

            if (earlier.Current.Corrections.Count < outcome.Current.Corrections.Count)
            {
                await Announcer.SayAsync(T["Result.Corrected", outcome.Current.Title], Gone);
            }
            else if (earlier.State != outcome.State)
            {
                await Announcer.SayAsync(T["Result.Announce", outcome.Current.Title, Shared[$"State.{outcome.State}"].Value], Gone);
            }
        }
    }
}
