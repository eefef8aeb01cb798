using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.Publishing;

/// <summary>Actions for the ticked outcomes; those that cannot be decided together are named and stay ticked.</summary>
public sealed partial class SelectionBar
{
    private IReadOnlyList<(string Name, Error Why)> _left = [];
    private int _decided;
    private Error? _refused;

    [Parameter, EditorRequired]
    public QueueTicks Ticks { get; set; } = default!;

    /// <summary>The displayed queue.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<QueueRow> Rows { get; set; } = [];

    /// <summary>Returns the feedback typed for an outcome so far.</summary>
    [Parameter, EditorRequired]
    public Func<Guid, string> FeedbackOf { get; set; } = default!;

    [Parameter]
    public EventCallback<IEnumerable<OutcomeId>> OnPublish { get; set; }

    /// <summary>Decisions made together, to be undone together.</summary>
    [Parameter]
    public EventCallback<DecidedAction> OnDecided { get; set; }

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required DecideSelected Decide { get; init; }

    private IReadOnlyList<QueueRow> Chosen => [.. Rows.Where(r => Ticks.Chosen.Contains(r.Id) && QueueTicks.Offers(r))];

    /// <summary>Rows that can be passed together: read, but not yet decided.</summary>
    private IEnumerable<QueueRow> Read => Chosen.Where(r => r.State == OutcomeState.Read);

    private int Unread => Chosen.Count(r => r.State == OutcomeState.Sent);

    private IEnumerable<OutcomeId> Decided => Chosen.Where(r => r.State == OutcomeState.Decided).Select(r => r.Id);

    private async Task PassAsync()
    {
        var chosen = Read.ToList();
        var actor = await CurrentActor.GetAsync(CancellationToken.None);
        var answer = await Decide.ExecuteAsync(
            actor, new([.. chosen.Select(r => new SelectedOutcome(r.Id, r.OnScreen, FeedbackOf(r.Id.Value)))], Verdict.Pass),
            CancellationToken.None);
        (_refused, _left) = (answer.Error, []);
        if (_refused is not null)
        {
            return;
        }

        _decided = answer.Value.Decided.Count;
        _left = [.. answer.Value.Left.Select(l => (chosen.First(r => r.Id == l.Outcome).StudentName, l.Why))];
        Ticks.Keep(Ticks.Chosen.Except(answer.Value.Decided));
        var made = chosen.Where(r => answer.Value.Decided.Contains(r.Id)).ToList();
        if (made.Count > 0)
        {
            await OnDecided.InvokeAsync(
                new DecidedAction([.. made.Select(r => new MadeDecision(r.Id, r.OnScreen.Decided))], Verdict.Pass, made[0].StudentName));
        }
    }
}
