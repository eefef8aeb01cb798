using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Web.Security;

namespace Portfolio.Web.Features.Outcomes;

/// <summary>A sent outcome as its student sees it: its state, the result, and what can be done now.</summary>
public sealed partial class OutcomeDetail
{
    private Error? _refused;

    [Parameter, EditorRequired]
    public OutcomeTimelineView View { get; set; } = default!;

    /// <summary>Something was done here: the page reloads without waiting for the live update.</summary>
    [Parameter]
    public EventCallback OnDone { get; set; }

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required TakeBackOutcome TakeBack { get; init; }

    [Inject]
    public required ReviseOutcome Revise { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    private OutcomeView Outcome => View.Outcome;

    private bool IsOpen => View.Upload.IsOpen(Clock.GetUtcNow());

    private string? ResultText =>
        Outcome.State is OutcomeState.Passed or OutcomeState.Failed or OutcomeState.Expired ? $"Result.{Outcome.State}" : null;

    private Task TakeBackAsync() => DoAsync(TakeBack.ExecuteAsync);

    private Task ReviseAsync() => DoAsync(Revise.ExecuteAsync);

    private async Task DoAsync(Func<Actor, OutcomeId, CancellationToken, Task<Result>> verb)
    {
        _refused = (await verb(await CurrentActor.GetAsync(CancellationToken.None), Outcome.Id, CancellationToken.None)).Error;
        await OnDone.InvokeAsync();
    }
}
