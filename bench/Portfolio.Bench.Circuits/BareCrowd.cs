using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace Portfolio.Bench.Circuits;

/// <summary>As many clients of a hub that only sends bytes: the minimum cost of a push here.</summary>
internal sealed class BareCrowd(Server server, Uri address)
{
    private const int AtATime = 32;

    private readonly ConcurrentBag<double> _took = [];

    /// <returns>Milliseconds from the server's sending to each client's receiving.</returns>
    public async Task<List<double>> MeasureAsync(int clients, int bytes, int rounds)
    {
        var all = new List<HubConnection>();
        foreach (var some in Enumerable.Range(0, clients).Chunk(AtATime))
        {
            all.AddRange(await Task.WhenAll(some.Select(_ => ConnectAsync())));
        }

        for (var round = 1; round <= rounds; round++)
        {
            await server.SayAsync(string.Create(CultureInfo.InvariantCulture, $"broadcast {bytes}"));
            while (_took.Count < clients * round)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }

        await Task.WhenAll(all.Select(c => c.DisposeAsync().AsTask()));
        return [.. _took];
    }

    private async Task<HubConnection> ConnectAsync()
    {
        var hub = new HubConnectionBuilder().WithUrl(address, HttpTransportType.WebSockets, options => options.SkipNegotiation = true).AddMessagePackProtocol().Build();
        hub.On<long, byte[]>("bytes", (sentAt, _) => _took.Add(Stopwatch.GetElapsedTime(sentAt).TotalMilliseconds));
        await hub.StartAsync();
        return hub;
    }
}
