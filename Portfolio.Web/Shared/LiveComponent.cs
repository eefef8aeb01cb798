using Microsoft.AspNetCore.Components;
using Portfolio.Infrastructure.Live;
using Portfolio.Web.Security;

namespace Portfolio.Web.Shared;

/// <summary>
/// A part of a page that shows one view and reads it again whenever something it watches has changed. The five states follow from
/// <see cref="View"/> and <see cref="Refused"/>: loading while both are absent.
/// </summary>
public abstract class LiveComponent<TView> : ComponentBase, IDisposable
    where TView : class
{
    private readonly CancellationTokenSource _gone = new();
    private readonly CancellationToken _token;
    private IDisposable? _subscription;

    protected LiveComponent() => _token = _gone.Token;

    [Inject]
    public required LiveUpdates Live { get; init; }

    [Inject]
    public required CurrentActor CurrentActor { get; init; }

    [Inject]
    public required Handovers Handovers { get; init; }

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
            (Actor, View, Refused) = (held.Actor, held.View, held.Refused);
        }
    }

    protected override async Task OnInitializedAsync()
    {
        Actor ??= await CurrentActor.GetAsync(Gone);
        if (View is null && Refused is null)
        {
            await RefreshAsync();
        }

        if (!RendererInfo.IsInteractive)
        {
            Handover = Handovers.Put(new Held(Actor, View, Refused), Clock.GetUtcNow());
            return;
        }

        if (Gone.IsCancellationRequested)
        {
            return;
        }

        _subscription = Live.Subscribe([.. Topics(Actor, View), Topic.Of(Actor.School)], () => InvokeAsync(RefreshAndRenderAsync));

        // Whatever changed between the first read and the subscription.
        await RefreshAsync();
    }

    /// <summary>Reads again now: after an own action whose effect should not wait for the feed, or a new address.</summary>
    protected async Task RefreshAsync()
    {
        var before = View;
        var read = await ReadAsync(Actor!, Gone);
        (View, Refused) = (read.IsRefused ? null : read.Value, read.Error);
        if (View is not null)
        {
            await ChangedAsync(before, View);
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        _subscription?.Dispose();
        _gone.Cancel();
        _gone.Dispose();
    }

    private async Task RefreshAndRenderAsync()
    {
        try
        {
            await RefreshAsync();
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
    }

    private sealed record Held(Actor Actor, TView? View, Error? Refused);
}
