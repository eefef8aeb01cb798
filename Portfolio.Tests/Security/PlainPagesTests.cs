using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Tests.Security;

/// <summary>Pages without a circuit: account, error and not-found pages have the same header as every other page.</summary>
public sealed partial class PlainPagesTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    [Theory]
    [InlineData("/account")]
    [InlineData("/not-yours")]
    [InlineData("/not-found")]
    [InlineData("/no-such-page")]
    [InlineData("/error")]
    [InlineData("/receipt")]
    public async Task SignedIn_ThePagesHaveNavigation_School_AndSignOut(string address)
    {
        using var client = await PortalClient.SignInAsync(day.Portal, "teacher1");
        var page = await PageAsync(client, address);
        Assert.Contains("href=\"/certify\"", page, StringComparison.Ordinal);
        Assert.Contains(">示範高工<", page, StringComparison.Ordinal);
        Assert.Contains("data-testid=\"sign-out\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/school/windows\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotSignedIn_ThePagesHaveNoNavigation_ButALinkToTheReceiptCheck()
    {
        using var client = PortalClient.Nobody(day.Portal);
        var page = await PageAsync(client, "/signin");
        Assert.DoesNotContain("<nav", page, StringComparison.Ordinal);
        Assert.DoesNotContain("brand-school", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/receipt\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongPassword_KeepsTheAccountName_ForTheNextFormOnly_AndNeverInTheUrl()
    {
        using var client = PortalClient.Nobody(day.Portal);
        using var refused = await client.PostAsync("/signin/password", new FormUrlEncodedContent([new("name", "某人 <1>"), new("password", "wrong")]));
        Assert.Equal("/signin?refused=sign-in-failed&returnUrl=%2F", refused.Headers.Location?.OriginalString);
        var address = refused.Headers.Location!.OriginalString;
        Assert.Equal("某人 <1>", NameIn(await PageAsync(client, address)));
        Assert.Equal(string.Empty, NameIn(await PageAsync(client, address)));
    }

    private static string NameIn(string page) => WebUtility.HtmlDecode(NameField().Match(page).Groups["value"].Value);

    private static async Task<string> PageAsync(PortalClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<input id=\"name\" name=\"name\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NameField();
}
