using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security;

/// <summary>Receipts from the portal, verified on its public page and on the command line.</summary>
public sealed partial class ReceiptsOverHttpTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private static readonly string Evidence = Visitor.Evidence("report-physics.pdf");

    [Fact]
    public async Task Receipt_IsAFileForItsStudent_AndForNobodyElse()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var address = await AcceptedAsync(student);
        using var answer = await student.GetAsync(address);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("報告.pdf.receipt.json", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True(answer.Headers.CacheControl!.NoStore);

        using var other = await PortalClient.SignInAsync(day.Portal, "student2");
        using var teacher = await PortalClient.SignInAsync(day.Portal, "teacher1");
        using var nobody = PortalClient.Nobody(day.Portal);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address + "/print")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await nobody.GetAsync(address + "/print")).StatusCode);
    }

    [Fact]
    public async Task PublicPage_ShowsTheReceipt_WithoutSignInAndWithoutScript()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var receipt = await (await student.GetAsync(await AcceptedAsync(student))).Content.ReadAsStringAsync();
        using var nobody = PortalClient.Nobody(day.Portal);
        foreach (var part in new[] { "receipt", "file" })
        {
            var (status, valid, html) = await CheckAsync(nobody, receipt, part);
            Assert.Equal((HttpStatusCode.OK, "true"), (status, valid));
            Assert.Contains("報告.pdf", html, StringComparison.Ordinal);
        }

        var (_, changed, said) = await CheckAsync(nobody, receipt.Replace("報告", "成果", StringComparison.Ordinal));
        Assert.Equal("false", changed);
        Assert.DoesNotContain("成果.pdf", AnswerOf(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublicPage_GivesUnknownKeys_AlteredReceiptsAndNonsense_TheSameAnswer()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var receipt = JsonDocument.Parse(await (await student.GetAsync(await AcceptedAsync(student))).Content.ReadAsStringAsync());
        var jws = receipt.RootElement.GetProperty("jws").GetString()!;
        var foreign = new ReceiptKeys(Path.Combine(day.Portal.Directory, "foreign"), TimeProvider.System)
            .Sign(new("demo", "示範高工", "1", "某人", Guid.Empty, 1, Guid.Empty, default, "a.pdf", 1, "00", DateTimeOffset.UnixEpoch)).Compact;
        using var nobody = PortalClient.Nobody(day.Portal);
        var answers = new List<string>();
        foreach (var text in new[] { foreign, jws[..^2] + "AA", "nonsense", "{}", "{\"jws\":[]}", "a.b.c", "\0\uFFFF\u202E", "<script>alert(1)</script>" })
        {
            var (status, valid, html) = await CheckAsync(nobody, text);
            Assert.Equal((HttpStatusCode.OK, "false"), (status, valid));
            answers.Add(AnswerOf(html));
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task PublicPage_WithHugeOrOddBodies_IsNeverAnError()
    {
        using var nobody = PortalClient.Nobody(day.Portal);
        Assert.Equal(HttpStatusCode.OK, (await CheckAsync(nobody, string.Empty)).Status);
        Assert.Equal(HttpStatusCode.OK, (await CheckAsync(nobody, new string('a', 60_000))).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await CheckAsync(nobody, new string('a', 1_000_000))).Status);
        foreach (var body in new HttpContent[]
        {
            new StringContent("garbage", Encoding.UTF8, "multipart/form-data"),
            new StringContent("{}", Encoding.UTF8, "application/json"),
            new ByteArrayContent([0, 255, 254]),
            new FormUrlEncodedContent(Enumerable.Range(0, 3000).Select(i => KeyValuePair.Create($"k{i}", "v"))),
        })
        {
            using var answer = await nobody.PostAsync("/receipt", body);
            Assert.InRange((int)answer.StatusCode, 400, 499);
        }
    }

    [Fact]
    public async Task PublicPage_AfterTooManyChecks_AsksToWait()
    {
        // A separate portal: the limit counts by address, and all tests share one.
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        using var nobody = PortalClient.Nobody(portal);
        var form = await FormAsync(nobody, "nonsense");
        var seen = new List<HttpStatusCode>();
        for (var i = 0; i < 90 && !seen.Contains(HttpStatusCode.TooManyRequests); i++)
        {
            using var answer = await nobody.PostAsync("/receipt", new FormUrlEncodedContent(form));
            seen.Add(answer.StatusCode);
        }

        Assert.InRange(seen.Count(s => s == HttpStatusCode.OK), 60, 89);
        Assert.Equal(HttpStatusCode.TooManyRequests, seen[^1]);
    }

    [Fact]
    public async Task Command_VerifiesOffline_AlsoAfterARotation()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var folder = Directory.CreateDirectory(Path.Combine(day.Portal.Directory, "check")).FullName;
        string In(string name) => Path.Combine(folder, name);
        var address = await AcceptedAsync(student);
        await File.WriteAllBytesAsync(In("a.receipt.json"), await (await student.GetAsync(address)).Content.ReadAsByteArrayAsync());
        using var nobody = PortalClient.Nobody(day.Portal);
        await File.WriteAllBytesAsync(In("keys.json"), await (await nobody.GetAsync("/receipt/keys")).Content.ReadAsByteArrayAsync());
        var bytes = await File.ReadAllBytesAsync(Evidence);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(In("changed.pdf"), bytes);

        Assert.Equal(0, (await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("a.receipt.json"), Evidence)).Code);
        Assert.Equal(1, (await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("a.receipt.json"), In("changed.pdf"))).Code);
        Assert.Equal(1, (await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("keys.json"), Evidence)).Code);
        Assert.Equal(0, (await Command.RunAsync(In("nowhere"), "receipt", "check", In("a.receipt.json"), Evidence, "--keys", In("keys.json"))).Code);
        Assert.Equal(2, (await Command.RunAsync(In("nowhere"), "receipt", "check", In("a.receipt.json"), Evidence)).Code);
        Assert.False(Directory.Exists(In("nowhere")));
        Assert.Equal(2, (await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("a.receipt.json"))).Code);
        Assert.Equal(2, (await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("missing.json"), Evidence)).Code);

        // The running portal signs with the new key at once, and both receipts are valid.
        Assert.Equal(0, (await Command.RunAsync(day.Portal.Directory, "receipt", "rotate")).Code);
        await File.WriteAllBytesAsync(In("b.receipt.json"), await (await student.GetAsync(address)).Content.ReadAsByteArrayAsync());
        Assert.NotEqual(KeyOf(In("a.receipt.json")), KeyOf(In("b.receipt.json")));
        Assert.Equal(0, (await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("a.receipt.json"), Evidence)).Code);
        var (code, said) = await Command.RunAsync(day.Portal.Directory, "receipt", "check", In("b.receipt.json"), Evidence);
        Assert.Equal(0, code);
        Assert.Contains("報告.pdf", said, StringComparison.Ordinal);
    }

    private static async Task<string> AcceptedAsync(PortalClient student)
    {
        using var accepted = await student.UploadAsync(await student.DraftAsync(), "document", await File.ReadAllBytesAsync(Evidence), "報告.pdf");
        using var json = JsonDocument.Parse(await accepted.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("receipt").GetString()!;
    }

    private static async Task<Dictionary<string, string>> FormAsync(PortalClient client, string text) =>
        new() { ["__RequestVerificationToken"] = await client.TokenAsync(), ["_handler"] = "receipt", ["receipt"] = text };

    private static async Task<(HttpStatusCode Status, string Valid, string Html)> CheckAsync(PortalClient client, string text, string part = "receipt")
    {
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in await FormAsync(client, string.Empty))
        {
            body.Add(new StringContent(name == part ? text : value), name);
        }

        if (part == "file")
        {
            body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "file", "a.receipt.json");
        }

        using var answer = await client.PostAsync("/receipt", body);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, Valid().Match(html).Groups["valid"].Value, html);
    }

    private static string AnswerOf(string html)
    {
        var from = html.IndexOf("id=\"receipt-answer\"", StringComparison.Ordinal);
        return html[from..html.IndexOf("</section>", from, StringComparison.Ordinal)];
    }

    private static string KeyOf(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("keyId").GetString()!;

    [GeneratedRegex("data-valid=\"(?<valid>\\w+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Valid();
}
