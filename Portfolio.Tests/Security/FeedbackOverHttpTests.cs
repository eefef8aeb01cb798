using System.Net;
using System.Text;
using System.Text.Json;
using Portfolio.Domain.Outcomes;

namespace Portfolio.Tests.Security;

/// <summary>The feedback draft endpoint, called directly with valid and invalid input.</summary>
public sealed class FeedbackOverHttpTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private string Address => $"/certify/{day.Portal.Text("SELECT o.Id FROM Outcomes o JOIN Accounts a ON a.TeacherId = o.TeacherId WHERE o.State = 'Sent' AND a.SignInName = 'teacher1' ORDER BY o.Id LIMIT 1")}/draft";

    [Fact]
    public async Task ADraft_IsStoredAndReturnedUnchanged()
    {
        using var teacher = await PortalClient.SignInAsync(day.Portal, "teacher1");
        const string Text = "<script>\u202E第一行\n第二行  ";
        using var kept = await PutAsync(teacher, JsonSerializer.Serialize(new { revision = 1, text = Text, seen = 0, decided = "", ageMs = 5 }));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);
        using var back = await teacher.GetAsync(Address);
        Assert.True(back.Headers.CacheControl!.NoStore);
        using var draft = JsonDocument.Parse(await back.Content.ReadAsStringAsync());
        Assert.Equal(Text, draft.RootElement.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"revision":"x"}""")]
    [InlineData("""{"revision":1,"text":"a","decided":"-7"}""")]
    [InlineData("""{"revision":1,"text":"a","decided":"9999999999999999999"}""")]
    [InlineData("""{"revision":1,"text":"\ud800","decided":""}""")]
    public async Task ABrokenBody_IsRefused(string body)
    {
        using var teacher = await PortalClient.SignInAsync(day.Portal, "teacher1");
        using var answer = await PutAsync(teacher, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("bad-form", await PortalClient.CodeAsync(answer));
    }

    [Theory]
    [InlineData(FeedbackDraft.MaxUnits + 1, "feedback-too-long")]
    [InlineData(FeedbackDraft.MaxUnits * 7, "bad-form")]
    public async Task AnOversizedText_IsRefused(int length, string code)
    {
        using var teacher = await PortalClient.SignInAsync(day.Portal, "teacher1");
        using var answer = await PutAsync(teacher, JsonSerializer.Serialize(new { revision = 1, text = new string('a', length) }));
        Assert.Equal(code, await PortalClient.CodeAsync(answer));
    }

    [Fact]
    public async Task ADraft_IsItsAuthorsOnly_AndNeedsTheToken()
    {
        using var other = await PortalClient.SignInAsync(day.Portal, "homeroom1");
        const string Body = """{"revision":1,"text":"a"}""";
        using var refused = await PutAsync(other, Body);
        Assert.Equal("not-yours", await PortalClient.CodeAsync(refused));
        using var unseen = await other.GetAsync(Address);
        Assert.Equal("not-found", await PortalClient.CodeAsync(unseen));
        using var student = await PortalClient.SignInAsync(day.Portal, "student2");
        using var forbidden = await PutAsync(student, Body);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var teacher = await PortalClient.SignInAsync(day.Portal, "teacher1");
        using var nowhere = await teacher.SendAsync(HttpMethod.Put, $"/certify/{Guid.CreateVersion7()}/draft", new StringContent(Body, Encoding.UTF8, "application/json"));
        Assert.Equal("not-found", await PortalClient.CodeAsync(nowhere));
        using var foreign = await teacher.SendAsync(HttpMethod.Put, Address, new StringContent(Body, Encoding.UTF8, "application/json"), ("RequestVerificationToken", "wrong"));
        Assert.Equal("antiforgery", await PortalClient.CodeAsync(foreign));
    }

    private Task<HttpResponseMessage> PutAsync(PortalClient client, string body) => client.SendAsync(HttpMethod.Put, Address, new StringContent(body, Encoding.UTF8, "application/json"));
}
