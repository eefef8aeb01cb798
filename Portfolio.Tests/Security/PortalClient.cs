using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Security;

/// <summary>A plain HTTP client of the running portal: a script, or an attacker.</summary>
public sealed class PortalClient : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;

    private PortalClient(RunningPortal portal) =>
        _http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false }) { BaseAddress = portal.Address };

    public static PortalClient Nobody(RunningPortal portal) => new(portal);

    /// <param name="language">chosen on the sign-in page; null leaves it unchanged</param>
    public static async Task<PortalClient> SignInAsync(RunningPortal portal, string account, string? language = null)
    {
        var client = new PortalClient(portal);
        if (language is null && await portal.SessionAsync(account) is { } session)
        {
            client._cookies.Add(session);

            // The first token sets its cookie: several requested at once would each set another.
            await client.TokenAsync();
            return client;
        }

        if (language is not null)
        {
            await client.SpeakAsync(language);
        }

        var form = new Dictionary<string, string> { ["account"] = account, ["returnUrl"] = "/", ["__RequestVerificationToken"] = await client.TokenAsync() };
        using var answer = await client._http.PostAsync("/signin/demo", new FormUrlEncodedContent(form));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    public async Task SpeakAsync(string language)
    {
        using var answer = await _http.PostAsync("/preferences/language", new FormUrlEncodedContent([new("language", language), new("returnUrl", "/")]));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>The value of the session cookie.</summary>
    public string Session(string cookie) => _cookies.GetCookies(_http.BaseAddress!)[cookie]!.Value;

    public Task<string> TokenAsync() => _http.GetStringAsync("/antiforgery");

    public Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> HeadAsync(string path) => _http.SendAsync(new(HttpMethod.Head, path));

    /// <summary>Creates a draft for files.</summary>
    public async Task<Guid> DraftAsync()
    {
        var id = Guid.CreateVersion7();
        using var answer = await PostAsync($"/outcomes/{id}/draft", new ByteArrayContent([]));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        return id;
    }

    public Task<HttpResponseMessage> UploadAsync(Guid item, string kind, byte[] bytes, string name = "file.pdf", Guid? uploadId = null) =>
        PostAsync($"/files/{item}/{kind}", new ByteArrayContent(bytes), ("X-File-Name", Uri.EscapeDataString(name)), ("X-Upload-Id", (uploadId ?? Guid.CreateVersion7()).ToString()));

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, path, body, headers);

    /// <summary>Sends the antiforgery token; content headers are put where they belong.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? body, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = body };
        request.Headers.Add("RequestVerificationToken", await TokenAsync());
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                body!.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await _http.SendAsync(request);
    }

    /// <summary>A POST without the antiforgery token, as a foreign page would send it.</summary>
    public Task<HttpResponseMessage> PostWithoutTokenAsync(string path) => _http.PostAsync(path, new ByteArrayContent([1]));

    public static async Task<string> CodeAsync(HttpResponseMessage answer)
    {
        Assert.Equal(new MediaTypeHeaderValue("application/problem+json").MediaType, answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.NotEmpty(problem.RootElement.GetProperty("detail").GetString()!);
        return problem.RootElement.GetProperty("code").GetString()!;
    }

    public void Dispose() => _http.Dispose();
}
