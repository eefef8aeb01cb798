namespace Portfolio.Web.Features.Certification;

/// <summary>How the desk comes by what lies on it, and what it does when that changes.</summary>
public sealed partial class CertificationDeskPanel
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(40);

    private DeskReading? _laid;
    private DeskReading? _taken;
    private ITimer? _closing;
    private bool _isGone;
    private bool _takesNewer;

    /// <summary>What lies on the desk; none while it is being looked for, or was never there.</summary>
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
            // Once: what the desk has read for itself since is newer.
            _taken = read;
            await (read.Outcome == Id ? LayAsync(read) : Task.CompletedTask);
        }

        if (IsLaid)
        {
            return;
        }

        if (View?.Ahead is { } ready && ready.Id == Id && View.Shown.Id != Id)
        {
            // What was made ready is shown at once; the look at the database follows it.
            View = new DeskBoard(ready);
            StateHasChanged();
        }

        while (!IsLaid && !_isGone)
        {
            // The teacher may go on meanwhile: an older answer must not take the place of a newer one.
            var wanted = DeskReading.Wanted(Id, AheadId);
            var desks = await Desk.ReadAsync(Actor, wanted, CancellationToken.None);
            if (wanted.SequenceEqual(DeskReading.Wanted(Id, AheadId)))
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
        await OnDone.InvokeAsync();
    }
}
