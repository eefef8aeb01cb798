using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Portfolio.Tests.Security;

/// <summary>A page's scripts: which may run, under which name they are requested, and how long a browser caches them.</summary>
public sealed partial class ScriptsOverHttpTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    [Fact]
    public async Task TheImportMap_IsTheOnlyInlineScript_AndThePolicyHasItsHash()
    {
        using var client = PortalClient.Nobody(day.Portal);
        using var answer = await client.GetAsync("/signin");
        var page = await answer.Content.ReadAsStringAsync();
        var inline = Assert.Single(InlineScript().Matches(page));
        Assert.Equal("importmap", inline.Groups["type"].Value);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(inline.Groups["text"].Value)));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains($"script-src 'self' 'sha256-{hash}';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryScript_IsCachedForeverUnderItsFingerprint_AndRevalidatedUnderItsPlainName()
    {
        using var client = PortalClient.Nobody(day.Portal);
        using var answer = await client.GetAsync("/signin");
        using var map = JsonDocument.Parse(Assert.Single(InlineScript().Matches(await answer.Content.ReadAsStringAsync())).Groups["text"].Value);
        var imports = map.RootElement.GetProperty("imports").EnumerateObject().ToDictionary(i => i.Name, i => i.Value.GetString()!, StringComparer.Ordinal);
        var own = Architecture.Source.Of("Portfolio.Web", ".js").Select(f => f.Path).Where(p => p.StartsWith("Portfolio.Web/wwwroot/", StringComparison.Ordinal));
        Assert.Equal([], own.Select(p => p["Portfolio.Web/wwwroot".Length..]).Except(imports.Keys));
        foreach (var (plain, served) in imports.Where(i => i.Key.StartsWith("/js/", StringComparison.Ordinal)))
        {
            using var kept = await client.GetAsync(served);
            Assert.Contains("immutable", kept.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            using var asked = await client.GetAsync(plain);
            Assert.True(asked.Headers.CacheControl!.NoCache);
            Assert.Equal(await asked.Content.ReadAsStringAsync(), await kept.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task TheTheme_IsCachedForever_AndCompressed()
    {
        using var client = PortalClient.Nobody(day.Portal);
        using var theme = await client.GetAsync("/theme.css", ("Accept-Encoding", "br"));
        Assert.Contains("immutable", theme.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Empty(theme.Headers.Pragma);
        Assert.Equal(["br"], theme.Content.Headers.ContentEncoding);
    }

    /// <summary>Slips with codes are responses to a POST: their length must reveal nothing about their content.</summary>
    [Fact]
    public async Task Pages_AreCompressed_ButResponsesToPostAreNot()
    {
        using var admin = await PortalClient.SignInAsync(day.Portal, "admin1");
        using var page = await admin.GetAsync("/school/people", ("Accept-Encoding", "br"));
        Assert.Equal(["br"], page.Content.Headers.ContentEncoding);
        using var form = new FormUrlEncodedContent([new("to", "Teachers"), new("seen", DateTimeOffset.MaxValue.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)), new("replaces", "true")]);
        using var sheet = await admin.SendAsync(HttpMethod.Post, "/school/people/sheet", form, ("Accept-Encoding", "br"));
        Assert.Equal("text/html", sheet.Content.Headers.ContentType?.MediaType);
        Assert.Empty(sheet.Content.Headers.ContentEncoding);
    }

    [GeneratedRegex("<script(?! src=)(?: type=\"(?<type>\\w+)\")?(?![^>]* src=)[^>]*>(?<text>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InlineScript();
}
