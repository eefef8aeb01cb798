using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// The requests of a page, as reported by the browser's developer tools, with what came from its cache and what from the server.
/// </summary>
public sealed class Traffic
{
    private static readonly string[] Kept = ["Script", "Stylesheet", "Font", "Image"];

    private readonly ConcurrentDictionary<string, Request> _requests = new(StringComparer.Ordinal);

    private Traffic(ICDPSession tools) => Tools = tools;

    public ICDPSession Tools { get; }

    /// <summary>The requests that the server answered: a request served from the browser's cache transfers no bytes.</summary>
    public IReadOnlyList<Request> FromServer => [.. _requests.Values.Where(r => r.Bytes > 0 || r.IsSocket)];

    /// <summary>The same without students' files, which the desk loads to show them: no browser may keep those.</summary>
    public IReadOnlyList<Request> OfPage => [.. FromServer.Where(r => !r.Url.Contains("/files/", StringComparison.Ordinal))];

    public double Kilobytes => OfPage.Sum(r => r.Bytes) / 1024d;

    /// <summary>The pages' own files, whose content never changes under one name.</summary>
    public IEnumerable<Request> Files => _requests.Values.Where(r => Kept.Contains(r.Type) && r.Cache is not null);

    /// <summary>Records the requests of a page from now on.</summary>
    public static async Task<Traffic> OfAsync(IPage page)
    {
        var traffic = new Traffic(await page.Context.NewCDPSessionAsync(page));
        traffic.Hear("Network.requestWillBeSent", e => traffic.Begun(e, e.GetProperty("request").GetProperty("url").GetString()!));
        traffic.Hear("Network.webSocketCreated", e => traffic.Begun(e, e.GetProperty("url").GetString()!).IsSocket = true);
        traffic.Hear("Network.responseReceived", e =>
        {
            if (traffic.Of(e) is not { } request)
            {
                return;
            }

            request.Type = e.GetProperty("type").GetString()!;
            request.Cache = e.GetProperty("response").GetProperty("headers").EnumerateObject()
                .Where(h => h.Name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase)).Select(h => h.Value.GetString()).FirstOrDefault();
        });
        traffic.Hear("Network.loadingFinished", e =>
        {
            if (traffic.Of(e) is { } request)
            {
                request.Bytes = e.GetProperty("encodedDataLength").GetDouble();
            }
        });
        await traffic.Tools.SendAsync("Network.enable");
        return traffic;
    }

    public void Forget() => _requests.Clear();

    public override string ToString() => string.Join('\n', FromServer.Select(r => $"{r.Bytes,8:F0} {r.Type} {r.Url} ({r.Cache})"));

    private void Hear(string name, Action<JsonElement> act) => Tools.Event(name).OnEvent += (_, e) => act(e!.Value);

    private Request Begun(JsonElement e, string url) => _requests.GetOrAdd(e.GetProperty("requestId").GetString()!, _ => new Request(url));

    /// <summary>Null: it started before <see cref="Forget"/>.</summary>
    private Request? Of(JsonElement e) => _requests.GetValueOrDefault(e.GetProperty("requestId").GetString()!);

    public sealed class Request(string url)
    {
        public string Url => url;

        public string Type { get; set; } = "";

        public string? Cache { get; set; }

        public double Bytes { get; set; }

        public bool IsSocket { get; set; }
    }
}
