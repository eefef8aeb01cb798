using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Portfolio.Tests.Journeys;

/// <summary>A line on which everything arrives, in its order, and the circuit's messages late: each after a time of its own.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _open = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Uri _portal;
    private readonly Random _random;
    private readonly int _mostMilliseconds;
    private readonly Task _accepting;

    public SlowLine(Uri portal, int seed, int mostMilliseconds)
    {
        (_portal, _random, _mostMilliseconds) = (portal, new Random(seed), mostMilliseconds);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        foreach (var socket in _open.Keys)
        {
            socket.Close(0);
        }

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
        var isCircuit = new TaskCompletionSource();
        try
        {
            await portal.ConnectAsync(_portal.Host, _portal.Port, _stop.Token);
            await Task.WhenAny(CopyAsync(browser, portal, isCircuit), CopyAsync(portal, browser, isCircuit));
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two has hung up.
        }
        finally
        {
            _open.TryRemove(browser, out _);
            _open.TryRemove(portal, out _);
            browser.Close(0);
            portal.Close(0);
        }
    }

    private async Task CopyAsync(Socket from, Socket to, TaskCompletionSource isCircuit)
    {
        var buffer = new byte[65_536];
        for (var count = await from.ReceiveAsync(buffer, _stop.Token); count > 0; count = await from.ReceiveAsync(buffer, _stop.Token))
        {
            if (isCircuit.Task.IsCompleted)
            {
                await Task.Delay(Late(), _stop.Token);
            }
            else if (buffer.AsSpan(0, count).IndexOf("Upgrade: websocket"u8) >= 0)
            {
                isCircuit.TrySetResult();
            }

            await to.SendAsync(buffer.AsMemory(0, count), _stop.Token);
        }
    }

    private int Late()
    {
        lock (_random)
        {
            return _random.Next(_mostMilliseconds);
        }
    }
}
