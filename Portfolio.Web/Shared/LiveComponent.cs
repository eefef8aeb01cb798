using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Security;

namespace Portfolio.Web.Shared;

/// <summary>
/// A part of a page that shows one view and reads it again whenever something it watches has changed. The five states follow from
/// <see cref="View"/> and <see cref="Refused"/>: loading while both are absent. Who asks is read again when their account has changed: a
/// deputyship that begins or ends, a role that is taken away.
/// </summary>
public abstract class LiveComponent<TView> : ComponentBase, IDisposable
    where TView : class
{
    /// <summary>What takes longer waits for a server that is away.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _token;
    private IDisposable? _subscription;
    private IReadOnlyList<Topic> _watched = [];
    private (IReadOnlyList<Topic>? Watched, long Changes, Task Reading) _last = (null, 0, Task.CompletedTask);
    private long? _accountVersion;

    protected LiveComponent() => _token = _gone.Token;

    [Inject]
    public required LiveUpdates Live { get; init; }

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required Handovers Handovers { get; init; }

    [Inject]
    public required Staleness Staleness { get; init; }

    [Inject]
    public required TimeProvider Clock { get; init; }

    /// <summary>Where prerendering left what it has read.</summary>
    [PersistentState]
    public Guid? Handover { get; set; }

    /// <summary>Cancelled when the person has left: for reads, never for writes.</summary>
    protected CancellationToken Gone => _token;

    protected Actor? Actor { get; private set; }

    protected TView? View { get; private set; }

    protected Error? Refused { get; private set; }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<Result<TView>> ReadAsync(Actor actor, CancellationToken ct);

    /// <summary>What to watch, once the first view is known.</summary>
    protected abstract IEnumerable<Topic> Topics(Actor actor, TView? view);

    /// <summary>Called when a newer view has taken the place of <paramref name="before"/>, before it is rendered.</summary>
    protected virtual Task ChangedAsync(TView? before, TView now) => Task.CompletedTask;

    protected override void OnInitialized()
    {
        if (Handovers.Take<Held>(Handover) is { } held)
        {
            (Actor, View, Refused, _accountVersion) = (held.Actor, held.View, held.Refused, held.AccountVersion);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        if (View is null && Refused is null)
        {
            await RefreshAsync();
        }

        if (!RendererInfo.IsInteractive)
        {
            Handover = Handovers.Put(new Held(Actor!, View, Refused, _accountVersion), Clock.GetUtcNow());
            return;
        }

        if (Gone.IsCancellationRequested)
        {
            return;
        }

        Subscribe();

        // Whatever changed between the first read and the subscription.
        await RefreshAsync();
    }

    /// <summary>Reads again now: after an own action whose effect should not wait for the feed, or a new address.</summary>
    protected Task RefreshAsync()
    {
        // Counted before the read: a change in between is found by the next one.
        var (watched, changes) = (_watched, Changes());
        var reading = ReadAgainAsync();
        _last = (watched, changes, reading);
        return reading;
    }

    /// <summary>How often something that is watched has changed.</summary>
    private long Changes() => _watched.Sum(Live.VersionOf);

    /// <summary>What this page has done itself it has read, or is reading: nothing has changed since that reading began.</summary>
    private bool IsReadAlready =>
        _last.Watched == _watched && _last.Changes == Changes() && !_last.Reading.IsFaulted && !_last.Reading.IsCanceled;

    private async Task ReadAgainAsync()
    {
        var before = View;
        var isOther = await ReadActorAsync();
        var read = Actor is { } actor ? await ReadAsync(actor, Gone) : CommonErrors.NotYours;
        (View, Refused) = (read.IsRefused ? null : read.Value, read.Error);
        if (isOther && _subscription is not null)
        {
            Subscribe();
        }

        if (View is not null)
        {
            await ChangedAsync(before, View);
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        _subscription?.Dispose();
        Staleness.IsFresh(this);
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <summary>Reads who is asking, the first time and whenever their account has changed.</summary>
    /// <returns>Whether it was read.</returns>
    private async Task<bool> ReadActorAsync()
    {
        // The version is taken before the read: a change in between is found by the next one.
        var version = await CurrentActor.AccountAsync() is { } account ? Live.VersionOf(Topic.Of(account)) : (long?)null;
        if (Actor is not null && version == _accountVersion)
        {
            return false;
        }

        (_accountVersion, Actor) = (version, await CurrentActor.FindAsync(Gone));
        return true;
    }

    /// <summary>Watches what the actor may now see, in place of what they watched before.</summary>
    private void Subscribe()
    {
        var earlier = _subscription;
        IEnumerable<Topic> topics = Actor is { } actor ? [.. Topics(actor, View), Topic.Of(actor.School), Topic.Of(actor.Account)] : [];
        _watched = [.. topics.Distinct()];
        _subscription = Gone.IsCancellationRequested ? null : Live.Subscribe(_watched, () => InvokeAsync(RefreshAndRenderAsync));
        earlier?.Dispose();
    }

    /// <summary>Who cannot read shows what was, says so, and is told again by and by.</summary>
    private async Task RefreshAndRenderAsync()
    {
        try
        {
            var reading = IsReadAlready ? _last.Reading : RefreshAsync();
            await using var late =
                Clock.CreateTimer(_ => _ = InvokeAsync(() => StaleUnless(reading)), null, LongestRead, Timeout.InfiniteTimeSpan);
            await reading;
            Staleness.IsFresh(this);
            StateHasChanged();
        }
        catch (OperationCanceledException)
        {
            // The person has left in the middle of a read.
        }
        catch (ObjectDisposedException)
        {
            // The same, a moment earlier.
        }
        catch (Exception) when (!Gone.IsCancellationRequested)
        {
            Staleness.IsStale(this);
            throw;
        }
    }

    private void StaleUnless(Task reading)
    {
        if (!reading.IsCompleted && !Gone.IsCancellationRequested)
        {
            Staleness.IsStale(this);
        }
    }

    private sealed record Held(Actor Actor, TView? View, Error? Refused, long? AccountVersion);
}
