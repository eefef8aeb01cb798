using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Portfolio.Tests.Journeys;

/// <summary>A proxy between browser and portal: forwards every connection in both directions, in chunks that can be delayed.</summary>
internal abstract class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _open = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly int _pieceSize;
    private readonly Task _accepting;

    /// <param name="pieceSize">maximum chunk size in bytes</param>
    protected Wire(Uri portal, int pieceSize)
    {
        (Portal, _pieceSize) = (portal, pieceSize);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Delays one chunk of one connection.</summary>
    /// <param name="isUp">from the browser to the portal</param>
    protected delegate ValueTask Hold(ReadOnlyMemory<byte> piece, bool isUp);

    /// <summary>The portal to forward to.</summary>
    public Uri Portal { get; set; }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Cancelled at the end of the test.</summary>
    protected CancellationToken Stop => _stop.Token;

    /// <summary>Drops every connection, like a phone that changes networks.</summary>
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

    /// <summary>Creates the delay function of a new connection.</summary>
    protected abstract Hold OfConnection();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptSocketAsync(Stop));
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
        var hold = OfConnection();
        try
        {
            await portal.ConnectAsync(Portal.Host, Portal.Port, Stop);
            await Task.WhenAny(CopyAsync(browser, portal, p => hold(p, true)), CopyAsync(portal, browser, p => hold(p, false)));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The portal is unreachable, one side has disconnected, or the connection was cut.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(portal, out _);
            browser.Close(0);
            portal.Close(0);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, Func<ReadOnlyMemory<byte>, ValueTask> hold)
    {
        var buffer = new byte[_pieceSize];
        for (var count = await from.ReceiveAsync(buffer, Stop); count > 0; count = await from.ReceiveAsync(buffer, Stop))
        {
            await hold(buffer.AsMemory(0, count));
            await to.SendAsync(buffer.AsMemory(0, count), Stop);
        }
    }
}
