using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Security;

namespace Portfolio.Web.Shared;

/// <summary>
/// Base class for a part of a page that shows one view and reloads it whenever something it watches has changed. The five states
/// follow from <see cref="View"/> and <see cref="Refused"/>: loading while both are null. The actor is reloaded when their account
/// changes: a deputyship that begins or ends, a role that is removed.
/// </summary>
public abstract class LiveComponent<TView> : ComponentBase, IDisposable
    where TView : class
{
    /// <summary>A read that takes longer is waiting for an unreachable server.</summary>
    private static readonly TimeSpan LongestRead = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _token;
    private IDisposable? _subscription;
    private IReadOnlyList<Topic> _watched = [];
    private long _begun;
    private long _shown;
    private (IReadOnlyList<Topic>? Watched, long Changes, Task Reading) _last = (null, 0, Task.CompletedTask);
    private long? _accountVersion;
    private bool _isOtherActor;

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

    /// <summary>The key of what prerendering has loaded.</summary>
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

    /// <summary>The topics to watch, once the first view is loaded.</summary>
    protected abstract IEnumerable<Topic> Topics(Actor actor, TView? view);

    /// <summary>Called when a newer view has replaced <paramref name="before"/>, before it is rendered.</summary>
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

        // For changes between the first read and the subscription.
        await RefreshAsync();
    }

    /// <summary>Reloads now: after an action whose effect should not wait for the live update, or when the URL has changed.</summary>
    protected Task RefreshAsync()
    {
        // Counted before the read: the next reload notices a change in between.
        var (watched, changes) = (_watched, Changes());
        var reading = ReadAgainAsync();
        _last = (watched, changes, reading);
        return reading;
    }

    /// <summary>How often something that is watched has changed.</summary>
    private long Changes() => _watched.Sum(Live.VersionOf);

    /// <summary>Whether the only change was the page's own, which it has loaded or is loading already.</summary>
    private bool IsReadAlready =>
        _last.Watched == _watched && _last.Changes == Changes() && !_last.Reading.IsFaulted && !_last.Reading.IsCanceled;

    private async Task ReadAgainAsync()
    {
        var number = ++_begun;
        var before = View;
        await ReadActorAsync();
        var read = Actor is { } actor ? await ReadAsync(actor, Gone) : CommonErrors.NotYours;

        // Stale if a read that began later has been shown already.
        var isStale = number < _shown;
        if (!isStale)
        {
            _shown = number;
            (View, Refused) = (read.IsRefused ? null : read.Value, read.Error);
        }

        if (_isOtherActor && _subscription is not null)
        {
            Subscribe();
        }

        if (View is not null && !isStale)
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

    /// <summary>Loads the actor, the first time and whenever their account has changed.</summary>
    private async Task ReadActorAsync()
    {
        // The version is taken before the read: the next reload notices a change in between.
        var version = await CurrentActor.AccountAsync() is { } account ? Live.VersionOf(Topic.Of(account)) : (long?)null;
        if (Actor is null || version != _accountVersion)
        {
            (_accountVersion, Actor) = (version, await CurrentActor.FindAsync(Gone));
            _isOtherActor = true;
        }
    }

    /// <summary>
    /// Subscribes to what the actor may see now. A subscription to the same is kept: it may hold a signal that came during this read. A
    /// new one begins with another read, for what has changed during this one.
    /// </summary>
    private void Subscribe()
    {
        _isOtherActor = false;
        var earlier = _subscription;
        IEnumerable<Topic> topics = Actor is { } actor ? [.. Topics(actor, View), Topic.Of(actor.School), Topic.Of(actor.Account)] : [];
        List<Topic> wanted = [.. topics.Distinct()];
        if (earlier is not null && wanted.SequenceEqual(_watched))
        {
            return;
        }

        _watched = wanted;
        _subscription = Gone.IsCancellationRequested
            ? null
            : Live.Subscribe(wanted, () => InvokeAsync(RefreshAndRenderAsync), isDue: earlier is not null);
        earlier?.Dispose();
    }

    /// <summary>When a reload fails, the old view stays and is marked as stale, and the subscription retries.</summary>
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
            // The person left during a read.
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
