namespace Portfolio.Web.Features.Certification;

/// <summary>Loads the desk's data and reacts when it changes.</summary>
public sealed partial class CertificationDeskPanel
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(40);

    private DeskReading? _laid;
    private DeskReading? _taken;
    private ITimer? _closing;
    private bool _isGone;
    private bool _takesNewer;

    /// <summary>What the desk shows; null while loading, or when the outcome was never on this desk.</summary>
    private DeskBoard? View { get; set; }

    private Error? Refused { get; set; }

    public void Dispose()
    {
        _isGone = true;
        _closing?.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (Read is { } read && !ReferenceEquals(read, _taken))
        {
            // Apply each reading passed in only once: the desk's own reads since then are newer.
            _taken = read;
            await (read.Outcome == Id ? LayAsync(read) : Task.CompletedTask);
        }

        if (IsLaid)
        {
            return;
        }

        if (View?.Ahead is { } ready && ready.Id == Id && View.Shown.Id != Id)
        {
            // Show the prefetched outcome at once; the read from the database follows.
            View = new DeskBoard(ready);
            StateHasChanged();
        }

        while (!IsLaid && !_isGone)
        {
            // The teacher may open another outcome during the read; a stale response is dropped.
            var wanted = DeskReading.Wanted(Id, AheadId);
            var desks = await Desk.ReadAsync(Actor, wanted, CancellationToken.None);
            if (!_isGone && wanted.SequenceEqual(DeskReading.Wanted(Id, AheadId)))
            {
                await LayAsync(new(Id, AheadId, desks));
            }
        }
    }

    private bool IsLaid => _laid is { } laid && (laid.Outcome, laid.Ahead) == (Id, AheadId);

    private async Task LayAsync(DeskReading read)
    {
        var (before, board) = (View, DeskBoard.After(_takesNewer ? null : View, read));
        (_laid, _takesNewer) = (read, false);
        (View, Refused) = (board.IsRefused ? null : board.Value, board.Error);
        if (View is { } now)
        {
            await ChangedAsync(before, now);
        }
    }

    private async Task ChangedAsync(DeskBoard? before, DeskBoard now)
    {
        WatchTheClock(now.Shown.Certification.ClosesAt);
        if (before is { Shown: { State: not OutcomeState.Decided } was } && was.Id == now.Shown.Id
            && now.Shown.Current is { Verdict: not null, Decider: { Length: > 0 } decider })
        {
            await Announcer.SayAsync(T["Desk.DecidedBy", decider], CancellationToken.None);
        }
    }

    /// <summary>Re-renders at the closing instant, so that the desk shows it is closed without waiting for the closing job.</summary>
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
        await OnDone.InvokeAsync();
    }
}
