using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Portfolio.Infrastructure.Live;

/// <summary>
/// One subscriber. Signals that arrive during a notification or within the interval are merged into one. A failed notification is
/// retried.
/// </summary>
internal sealed class LiveSubscription : IDisposable
{
    private readonly Channel<bool> _signals =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });
    private readonly CancellationTokenSource _gone = new();
    private readonly Action<LiveSubscription> _removed;
    private int _isDisposed;

    public LiveSubscription(Func<Task> changed, TimeSpan interval, TimeProvider clock, ILogger log, Action<LiveSubscription> removed)
    {
        _removed = removed;

        // Started here so that the loop keeps the subscriber's execution context, and with it the culture of its circuit.
        _ = Task.Run(() => RunAsync(changed, interval, clock, log, _gone.Token));
    }

    public void Signal() => _signals.Writer.TryWrite(true);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 1)
        {
            return;
        }

        _removed(this);
        _gone.Cancel();
        _signals.Writer.TryComplete();
        _gone.Dispose();
    }

    private async Task RunAsync(Func<Task> changed, TimeSpan interval, TimeProvider clock, ILogger log, CancellationToken gone)
    {
        try
        {
            for (var failures = 0; failures > 0 || await _signals.Reader.WaitToReadAsync(gone);)
            {
                _signals.Reader.TryRead(out _);
                failures = await TellAsync(changed, log, gone) ? 0 : failures + 1;
                await (failures == 0 ? Task.Delay(interval, clock, gone) : Pause.Stale.AfterAsync(failures, clock, gone));
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed.
        }
    }

    /// <returns>Whether the subscriber succeeded; otherwise the notification is retried later, even without further changes.</returns>
    private static async Task<bool> TellAsync(Func<Task> changed, ILogger log, CancellationToken gone)
    {
        try
        {
            await changed();
            return true;
        }
        catch (OperationCanceledException) when (!gone.IsCancellationRequested)
        {
            // One read was cancelled.
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.LogError(e, "A live page failed to take an update and will look again; the others go on");
            return false;
        }
    }
}
