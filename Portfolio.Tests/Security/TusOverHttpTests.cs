using System.Net;
using System.Security.Cryptography;
using Portfolio.Tests.Infrastructure.Evidence.Hostile;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security;

/// <summary>Resumable uploads with the tus protocol 1.0, and the hostile corpus over both upload paths.</summary>
public sealed class TusOverHttpTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private static readonly byte[] Pdf = Bytes.Pdf(300_000);

    [Fact]
    public async Task Upload_InChunks_IsBegunFoundContinuedAndConfirmed()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student3");
        using var begun = await student.BeginAsync(await student.DraftAsync(), "document", Pdf.Length, "報告.pdf");
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        Assert.Equal("0", Assert.Single(begun.Headers.GetValues("Upload-Queue")));
        Assert.True(begun.Content.Headers.Expires is not null || begun.Headers.Contains("Upload-Expires"));
        var address = begun.Headers.Location!.ToString();

        using var first = await student.SendPieceAsync(address, 0, Pdf[..100_000]);
        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal(100_000, first.Offset());
        using var found = await student.AskAsync(address);
        Assert.Equal((100_000L, "300000"), (found.Offset(), Assert.Single(found.Headers.GetValues("Upload-Length"))));
        using var wrong = await student.SendPieceAsync(address, 0, Pdf);
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        using var last = await student.SendPieceAsync(address, 100_000, Pdf[100_000..]);
        Assert.Equal(HttpStatusCode.NoContent, last.StatusCode);
        Assert.Equal(Bytes.Sha256(Pdf), Assert.Single(last.Headers.GetValues("Upload-Sha256")));

        using var back = await student.GetAsync(last.Content.Headers.ContentLocation!.ToString());
        Assert.Equal(Pdf, await back.Content.ReadAsByteArrayAsync());
        using var after = await student.AskAsync(address);
        Assert.Equal(last.Content.Headers.ContentLocation, after.Content.Headers.ContentLocation);
    }

    [Fact]
    public async Task Upload_SentWithItsCreation_IsConfirmedAtOnce()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var whole = await student.BeginAsync(await student.DraftAsync(), "document", Pdf.Length, with: Pdf);
        Assert.Equal((HttpStatusCode.Created, (long)Pdf.Length), (whole.StatusCode, whole.Offset()));
        Assert.NotNull(whole.Content.Headers.ContentLocation);
    }

    [Fact]
    public async Task Upload_Cancelled_IsGone()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var begun = await student.BeginAsync(await student.DraftAsync(), "document", Pdf.Length);
        using var cancelled = await student.CancelAsync(begun.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        using var gone = await student.AskAsync(begun.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Upload_OfAnotherPerson_IsInaccessible()
    {
        using var owner = await PortalClient.SignInAsync(day.Portal, "student1");
        using var other = await PortalClient.SignInAsync(day.Portal, "student2");
        using var begun = await owner.BeginAsync(await owner.DraftAsync(), "document", Pdf.Length);
        var address = begun.Headers.Location!.ToString();
        using var asked = await other.AskAsync(address);
        using var sent = await other.SendPieceAsync(address, 0, Pdf);
        using var cancelled = await other.CancelAsync(address);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [asked.StatusCode, sent.StatusCode, cancelled.StatusCode]);
        using var nobody = PortalClient.Nobody(day.Portal);
        using var signedOut = await nobody.AskAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
    }

    [Fact]
    public async Task Requests_ThatViolateTheProtocol_AreRefused()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var item = await student.DraftAsync();
        using var begun = await student.BeginAsync(item, "document", Pdf.Length);
        var address = begun.Headers.Location!.ToString();
        (string, string) version = ("Tus-Resumable", "1.0.0");
        var body = () => new ByteArrayContent([1]);
        (HttpStatusCode Expected, Task<HttpResponseMessage> Answer)[] all =
        [
            (HttpStatusCode.PreconditionFailed, student.SendAsync(HttpMethod.Patch, address, body())),
            (HttpStatusCode.PreconditionFailed, student.SendAsync(HttpMethod.Patch, address, body(), ("Tus-Resumable", "0.2.2"))),
            (HttpStatusCode.UnsupportedMediaType, student.SendAsync(HttpMethod.Patch, address, body(), version, ("Upload-Offset", "0"))),
            (HttpStatusCode.BadRequest, student.SendAsync(HttpMethod.Patch, address, body(), version, ("Content-Type", TusClient.Chunk), ("Upload-Offset", "-1"))),
            (HttpStatusCode.BadRequest, student.SendAsync(HttpMethod.Post, $"/files/tus/{item}/document", body(), version)),
            (HttpStatusCode.BadRequest, student.SendAsync(HttpMethod.Post, $"/files/tus/{item}/document", body(), version, ("Upload-Length", "12x"))),
            (HttpStatusCode.BadRequest, student.SendAsync(HttpMethod.Post, $"/files/tus/{item}/document", body(), version, ("Upload-Length", "10"), ("Upload-Metadata", "filename not/base64!"))),
            (HttpStatusCode.NotFound, student.BeginAsync(item, "poster", 10)),
            (HttpStatusCode.RequestEntityTooLarge, student.BeginAsync(item, "document", long.MaxValue)),
            (HttpStatusCode.BadRequest, student.SendPieceAsync(address, 0, [1], ("Upload-Checksum", "md5 AAAA"))),
            ((HttpStatusCode)460, student.SendPieceAsync(address, 0, Pdf[..100], ("Upload-Checksum", "sha256 " + Convert.ToBase64String(SHA256.HashData([1]))))),
            (HttpStatusCode.NotFound, student.SendPieceAsync($"/files/tus/{Guid.CreateVersion7()}", 0, [1])),
        ];
        foreach (var (index, (expected, answer)) in all.Index())
        {
            using var got = await answer;
            Assert.True(expected == got.StatusCode, $"Request {index}: {got.StatusCode}");
            Assert.NotEmpty(await PortalClient.CodeAsync(got));
        }
    }

    [Fact]
    public async Task HostileFiles_OverBothPaths_AreRefusedWithTheirCodes()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var item = await student.DraftAsync();
        var wrong = new List<string>();
        foreach (var (index, file) in Corpus.All.Index().Where(f => f.Item.Content.Length < 6_000_000))
        {
            var kind = file.Kind.ToString().ToLowerInvariant();
            using var answer = index % 2 == 0
                ? await student.UploadAsync(item, kind, file.Content, file.Name)
                : await student.BeginAsync(item, kind, file.Content.Length, file.Name, with: file.Content);
            var code = (int)answer.StatusCode is >= 400 and < 500 ? await PortalClient.CodeAsync(answer) : answer.StatusCode.ToString();
            if (code is not ("file-damaged" or "file-type" or "file-too-large"))
            {
                wrong.Add($"{file}: {code}");
            }
        }

        Assert.Equal(string.Empty, string.Join(Environment.NewLine, wrong));
        Assert.DoesNotContain("Unhandled", day.Portal.Said(), StringComparison.OrdinalIgnoreCase);
    }
}
