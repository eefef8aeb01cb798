using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Tests.Journeys;
using Portfolio.Web.Security;

namespace Portfolio.Tests.Security;

/// <summary>One-time codes over HTTP: what a slip gives access to, and what it does not.</summary>
public sealed partial class FirstSignInTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    [Fact]
    public async Task SessionWithACode_ReachesOnlyTheFirstSignInPage()
    {
        var slip = (await IssueAsync("NotIssued")).First(s => s.Name.StartsWith("demo-4", StringComparison.Ordinal));
        using var client = await SignInAsync(slip.Name, slip.Code);
        foreach (var (template, rule) in AccessTable.All.Where(r => !r.Value.IsAnonymous && r.Key != "account/first"))
        {
            using var answer = await client.GetAsync("/" + Parameter().Replace(template, Guid.Empty.ToString()));
            var isRefused = answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound
                || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString == "/account/first");
            Assert.True(isRefused, $"/{template} ({rule}): {answer.StatusCode} {answer.Headers.Location}");
        }

        using var circuit = await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", new ByteArrayContent([]));
        Assert.Equal("first-sign-in", await PortalClient.CodeAsync(circuit));
        using var page = await client.GetAsync("/account/first");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain(slip.Code, await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal("account-name-taken", await ChooseAsync(client, "STUDENT1", "a green lamp"));
        Assert.Equal("password-common", await ChooseAsync(client, "night.owl", "password1"));
        Assert.Null(await ChooseAsync(client, "night.owl", "a green lamp"));
        using var cabinet = await client.GetAsync("/cabinet");
        Assert.Equal(HttpStatusCode.OK, cabinet.StatusCode);
        using var again = await client.GetAsync("/account/first");
        Assert.Equal("/not-yours", again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Sheet_IsForAdministrators_IsNotCached_AndNeedsItsToken()
    {
        foreach (var account in new[] { "student1", "homeroom1", "registrar1", "city1" })
        {
            using var client = await PortalClient.SignInAsync(day.Portal, account);
            using var refused = await client.PostAsync("/school/people/sheet", Form(("to", "NotIssued")));
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        using var admin = await PortalClient.SignInAsync(day.Portal, "admin1");
        using var bare = await admin.PostWithoutTokenAsync("/school/people/sheet");
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        var teachers = Form(("to", "Teachers"), ("seen", DateTimeOffset.MaxValue.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("replaces", "true"));
        using var sheet = await admin.PostAsync("/school/people/sheet", teachers);
        Assert.Contains("no-store", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Matches(Code(), await sheet.Content.ReadAsStringAsync());
        using var get = await admin.GetAsync("/school/people/sheet");
        Assert.NotEqual(HttpStatusCode.OK, get.StatusCode);
        using var nobody = await admin.PostAsync("/school/people/sheet", Form(("to", "HomeroomClass"), ("id", Guid.Empty.ToString())));
        Assert.Equal("/school/people?refusal=nobody-to-issue", nobody.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Sheet_SubmittedAgain_IssuesNothing_AndShowsNoCode()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        using var admin = await PortalClient.SignInAsync(portal, "admin1");
        (string, string)[] fields = [("to", "NotIssued"), ("seen", TimeProvider.System.GetUtcNow().UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture))];
        using var sheet = await admin.PostAsync("/school/people/sheet", Form(fields));
        var printed = await sheet.Content.ReadAsStringAsync();
        var slip = Slip().Match(printed);
        Assert.Contains("data-after=\"/school/people/slips?to=NotIssued\"", printed, StringComparison.Ordinal);
        using var again = await admin.PostAsync("/school/people/sheet", Form(fields));
        Assert.Equal("/school/people/slips?to=NotIssued&refusal=slip-changed", again.Headers.Location?.OriginalString);
        using var page = await admin.GetAsync(again.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotMatch(Code(), await page.Content.ReadAsStringAsync());
        using var client = PortalClient.Nobody(portal);
        using var answer = await client.PostAsync("/signin/password", Form(("name", slip.Groups["name"].Value), ("password", slip.Groups["code"].Value), ("returnUrl", "/cabinet")));
        Assert.Equal("/account/first", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task ChangedPassword_EndsEveryOtherSession_ButNotThisOne()
    {
        using var here = await PortalClient.SignInAsync(day.Portal, "student3");
        using var there = await PortalClient.SignInAsync(day.Portal, "student3");
        using var changed = await here.PostAsync("/account", Form(
            ("_handler", "password"), ("Password.Old", "portfolio-demo"), ("Password.New", "another green lamp"), ("Password.Again", "another green lamp")));
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        using var goesOn = await here.GetAsync("/cabinet");
        Assert.Equal(HttpStatusCode.OK, goesOn.StatusCode);
        using var ended = await there.GetAsync("/cabinet");
        Assert.Equal("/signin?returnUrl=%2Fcabinet", ended.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task ManyAttemptsFromOneAddress_AreRateLimited()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync(null, ("SignIn__AttemptsPerMinute", "3"));
        using var client = PortalClient.Nobody(portal);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            using var answer = await client.PostAsync("/signin/password", Form(("name", $"somebody{i}"), ("password", "wrong")));
            answers.Add(answer.StatusCode);
        }

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.TooManyRequests], answers);
        using var page = await client.PostAsync("/signin/password", Form(("name", "somebody"), ("password", "wrong")), ("Accept", "text/html"));
        Assert.Equal("/signin?refused=too-many-requests", page.Headers.Location?.OriginalString);
    }

    private static FormUrlEncodedContent Form(params IEnumerable<(string Name, string Value)> fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    /// <summary>The code of the refusal that the page shows; null when it was accepted.</summary>
    private static async Task<string?> ChooseAsync(PortalClient client, string name, string password)
    {
        using var answer = await client.PostAsync("/account/first", Form(("_handler", "first"), ("Form.Name", name), ("Form.Password", password), ("Form.Again", password)));
        if (answer.StatusCode == HttpStatusCode.Redirect)
        {
            return null;
        }

        var page = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain(password, page, StringComparison.Ordinal);
        return Refusal().Match(page).Groups["code"].Value;
    }

    private async Task<PortalClient> SignInAsync(string name, string code)
    {
        var client = PortalClient.Nobody(day.Portal);
        using var answer = await client.PostAsync("/signin/password", Form(("name", name), ("password", code), ("returnUrl", "/cabinet")));
        Assert.Equal("/account/first", answer.Headers.Location?.OriginalString);
        return client;
    }

    private async Task<IReadOnlyList<(string Name, string Code)>> IssueAsync(string to)
    {
        using var admin = await PortalClient.SignInAsync(day.Portal, "admin1");
        using var answer = await admin.PostAsync("/school/people/sheet", Form(("to", to)));
        var page = await answer.Content.ReadAsStringAsync();
        return [.. Slip().Matches(page).Select(m => (m.Groups["name"].Value, m.Groups["code"].Value))];
    }

    [GeneratedRegex("\\{[^}]*\\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex("slip-name\">(?<name>[^<]+)<.*?slip-code\">(?<code>[^<]+)<", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Slip();

    [GeneratedRegex("data-code=\"(?<code>[a-z-]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refusal();
}
