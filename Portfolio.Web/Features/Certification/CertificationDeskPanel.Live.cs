namespace Portfolio.Web.Features.Certification;

/// <summary>How the desk comes by what lies on it, and what it does when that changes.</summary>
public sealed partial class CertificationDeskPanel
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(40);

    private (OutcomeId Outcome, OutcomeId? Ahead) _read;
    private ITimer? _closing;
    private bool _takesNewer;

    protected override async Task<Result<DeskBoard>> ReadAsync(Actor actor, CancellationToken ct)
    {
        // What was made ready is shown at once; the next look at the database follows it.
        if (View?.Ahead is { } ready && ready.Id == Id && View.Shown.Id != Id)
        {
            return new DeskBoard(ready);
        }

        while (true)
        {
            var wanted = (Outcome: Id, Ahead: AheadId);
            var read = await Desk.ReadAsync(actor, wanted.Outcome, ct);
            var ahead = wanted.Ahead is { } next && RendererInfo.IsInteractive ? await Desk.ReadAsync(actor, next, ct) : CommonErrors.NotFound;

            // The teacher may have gone on meanwhile: an older answer must not take the place of a newer one.
            if (wanted == (Id, AheadId))
            {
                _read = wanted;
                var before = _takesNewer ? null : View;
                _takesNewer = false;
                return DeskBoard.After(before, read, wanted.Outcome, ahead.IsRefused ? null : ahead.Value);
            }
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Actor is null || (Id, AheadId) == _read)
        {
            return;
        }

        if (View?.Ahead?.Id == Id)
        {
            await RefreshAsync();
            StateHasChanged();
        }

        await RefreshAsync();
    }

    protected override async Task ChangedAsync(DeskBoard? before, DeskBoard now)
    {
        WatchTheClock(now.Shown.Certification.ClosesAt);
        if (before is { Shown: { State: not OutcomeState.Decided } was } && was.Id == now.Shown.Id && now.Shown.Current is { Verdict: not null, Decider: { Length: > 0 } decider })
        {
            await Announcer.SayAsync(T["Desk.DecidedBy", decider], Gone);
        }
    }

    protected override void Dispose(bool disposing)
    {
        _closing?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>At the closing instant the desk says so by itself, before any job has done anything.</summary>
    private void WatchTheClock(DateTimeOffset closesAt)
    {
        _closing?.Dispose();
        var left = closesAt - Clock.GetUtcNow();
        _closing = left > TimeSpan.Zero && left < _longestWait && RendererInfo.IsInteractive
            ? Clock.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, left, Timeout.InfiniteTimeSpan)
            : null;
    }

    private async Task TakeNewerAsync()
    {
        _takesNewer = true;
        await RefreshAsync();
        StateHasChanged();
    }
}
