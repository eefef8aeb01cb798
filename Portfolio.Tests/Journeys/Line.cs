using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Portfolio.Tests.Journeys;

/// <summary>The line between a browser and the portal, which a test lets carry so many bytes, cuts, and leads to a portal that has been started again.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _open = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly Task _accepting;
    private long _allowed = long.MaxValue;
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _exhausted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Line(Uri portal)
    {
        Portal = portal;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where it leads.</summary>
    public Uri Portal { get; set; }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Bytes of uploads that have gone from the browser to the portal.</summary>
    public long Carried { get; private set; }

    /// <summary>Carries so many bytes of uploads from now on and then holds its breath.</summary>
    /// <returns>Completes when it does.</returns>
    public Task Allow(long bytes)
    {
        lock (_lock)
        {
            _allowed = bytes;
            _exhausted = new(TaskCreationOptions.RunContinuationsAsynchronously);
            _more.TrySetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _exhausted.Task;
        }
    }

    /// <summary>Drops every connection, as a phone that changes from one network to another.</summary>
    public void Cut()
    {
        foreach (var socket in _open.Keys)
        {
            socket.Close(0);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // The test is over.
        }
    }

    private async Task CarryAsync(Socket browser)
    {
        var portal = new Socket(SocketType.Stream, ProtocolType.Tcp);
        _open[browser] = _open[portal] = 0;
        try
        {
            await portal.ConnectAsync(Portal.Host, Portal.Port, _stop.Token);
            await Task.WhenAny(CopyAsync(browser, portal, isUp: true), CopyAsync(portal, browser, isUp: false));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The portal is away, or the line was cut.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(portal, out _);
            browser.Close(0);
            portal.Close(0);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, bool isUp)
    {
        var buffer = new byte[16_384];
        var isUpload = false;
        for (var count = await from.ReceiveAsync(buffer, _stop.Token); count > 0; count = await from.ReceiveAsync(buffer, _stop.Token))
        {
            // Only uploads are counted and held: pages must load meanwhile.
            isUpload |= isUp && buffer.AsSpan(0, count).IndexOf("PATCH /files/tus/"u8) >= 0;
            if (isUpload)
            {
                await TakeAsync(count);
            }

            await to.SendAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }

    private async Task TakeAsync(int count)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (_allowed >= count)
                {
                    _allowed -= count;
                    Carried += count;
                    return;
                }

                _exhausted.TrySetResult();
                more = _more.Task;
            }

            await more.WaitAsync(_stop.Token);
        }
    }
}
