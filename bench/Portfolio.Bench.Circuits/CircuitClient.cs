using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Portfolio.Bench.Circuits;

/// <summary>One headless browser: loads a page, opens its circuit, acknowledges each batch, and records when it arrived.</summary>
internal sealed partial class CircuitClient : IAsyncDisposable
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });

    private readonly HubConnection _hub;
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _batchAt;
    private long _batches;

    private CircuitClient(HubConnection hub) => _hub = hub;

    /// <summary>When the latest batch arrived, by <see cref="Stopwatch"/>; and how many have arrived.</summary>
    public (long At, long Count) Newest => (Interlocked.Read(ref _batchAt), Interlocked.Read(ref _batches));

    /// <summary>Size of the latest batch in bytes.</summary>
    public int Bytes { get; private set; }

    /// <summary>When the first batch since the last call of <see cref="Listen"/> arrived.</summary>
    public long FirstAt { get; private set; }

    public static async Task<CircuitClient> OpenAsync(Uri portal, string path, string? cookie)
    {
        var page = await LoadAsync(new Uri(portal, path), cookie);
        var hub = new HubConnectionBuilder().WithUrl(new Uri(portal, "/_blazor"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            if (cookie is not null)
            {
                options.Headers["Cookie"] = cookie;
            }
        });
        hub.Services.AddSingleton<IHubProtocol>(new BlazorPack());
        var client = new CircuitClient(hub.Build());
        await client.StartAsync(portal, new Uri(portal, path), page);
        return client;
    }

    public void Listen() => FirstAt = 0;

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private static async Task<string> LoadAsync(Uri address, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        using var answer = await Http.SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync() : throw new InvalidOperationException($"{address}: {answer.StatusCode}");
    }

    private async Task StartAsync(Uri portal, Uri address, string page)
    {
        _hub.On<long, byte[]>("JS.RenderBatch", TakeAsync);
        _hub.On<long, string, string?, int, long, int>("JS.BeginInvokeJS", AnswerAsync);
        _hub.On<string>("JS.Error", error => _first.TrySetException(new InvalidOperationException($"{address}: {error}")));
        await _hub.StartAsync();
        var state = State().Match(page) is { Success: true } found ? found.Groups["says"].Value : string.Empty;
        if (await _hub.InvokeAsync<string?>("StartCircuit", portal.ToString(), address.ToString(), "[]", state) is null)
        {
            throw new InvalidOperationException($"{address}: no circuit");
        }

        var markers = Markers().Matches(page).Select(m => m.Groups["says"].Value).Where(m => m.Contains("\"descriptor\"", StringComparison.Ordinal)).ToList();
        var operations = markers.Select((marker, i) => $$"""{"type":"add","ssrComponentId":{{i + 1}},"marker":{{marker}}}""");
        await _hub.SendAsync("UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', operations)}}]}""", state);
        await _first.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    private Task TakeAsync(long id, byte[] batch)
    {
        var now = Stopwatch.GetTimestamp();
        Interlocked.Exchange(ref _batchAt, now);
        Interlocked.Increment(ref _batches);
        Bytes = batch.Length;
        FirstAt = FirstAt == 0 ? now : FirstAt;
        _first.TrySetResult();
        return _hub.SendAsync("OnRenderCompleted", id, (string?)null);
    }

    /// <summary>Scripts do nothing here: a module is a number, a count is zero, everything else is null.</summary>
    private Task AnswerAsync(long call, string function, string? arguments, int resultType, long target, int callType)
    {
        const int Object = 1;
        var result = resultType == Object ? $$"""{"__jsObjectId":{{call}}}""" : function.Contains("count", StringComparison.OrdinalIgnoreCase) ? "0" : "null";
        return call == 0 ? Task.CompletedTask : _hub.SendAsync("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    [GeneratedRegex("<!--Blazor:(?<says>{.*?})-->", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<says>.*?)-->", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex State();
}
