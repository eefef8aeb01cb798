using System.Net;

namespace Portfolio.Tests.Security;

/// <summary>The address for reminders on a teacher's own account page, over HTTP.</summary>
public sealed class OwnEmailTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    [Fact]
    public async Task ATeacher_SeesAndChangesTheAddress_AndSeesErrors()
    {
        using var teacher = await PortalClient.SignInAsync(day.Portal, "teacher1");
        using var wrong = await teacher.PostAsync("/account", Form("two@x.example,y@z.example"));
        var refused = await wrong.Content.ReadAsStringAsync();
        Assert.Contains("data-code=\"mail-address-invalid\"", refused, StringComparison.Ordinal);
        Assert.Contains("two@x.example,y@z.example", refused, StringComparison.Ordinal);

        using var right = await teacher.PostAsync("/account", Form("own@home.example"));
        Assert.Equal((HttpStatusCode.Redirect, "/account?done=mail"), (right.StatusCode, right.Headers.Location?.PathAndQuery ?? right.Headers.Location?.OriginalString));
        using var page = await teacher.GetAsync("/account?done=mail");
        Assert.Contains("own@home.example", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var off = await teacher.PostAsync("/account", Form(string.Empty));
        Assert.EndsWith("/account?done=mail-off", off.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStudent_HasNoAddressThere_AndCannotSetOne()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student3");
        using var page = await student.GetAsync("/account");
        Assert.DoesNotContain("account-mail", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var posted = await student.PostAsync("/account", Form("own@home.example"));
        Assert.NotEqual(HttpStatusCode.Redirect, posted.StatusCode);
    }

    private static FormUrlEncodedContent Form(string address) => new(new Dictionary<string, string> { ["_handler"] = "mail", ["Mail.Address"] = address });
}
