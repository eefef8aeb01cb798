using System.Net;
using Portfolio.Tests.Journeys;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security;

/// <summary>How a stored file is served: in ranges, uncached, and never as something that runs.</summary>
public sealed class FileServingTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private static readonly byte[] Pdf = File.ReadAllBytes(Visitor.Evidence("report-physics.pdf"));
    private static readonly byte[] Photo = File.ReadAllBytes(Visitor.Evidence("photo-wiring.jpg"));
    private static readonly byte[] Mp3 = File.ReadAllBytes(Visitor.Evidence("song-practice.mp3"));

    [Theory]
    [InlineData("bytes=0-0", 0, 1)]
    [InlineData("bytes=10-19", 10, 10)]
    [InlineData("bytes=-5", -5, 5)]
    public async Task Range_ReturnsThatPart_WithContentRange(string range, int from, int length)
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var part = await student.GetAsync(await MediaAsync(student), ("Range", range));
        var start = from < 0 ? Mp3.Length + from : from;
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Mp3[start..(start + length)], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal($"bytes {start}-{start + length - 1}/{Mp3.Length}", part.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task Range_ToTheEnd_ReturnsTheRest_AndBeyondTheEndIsRefused()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var address = await MediaAsync(student);
        using var rest = await student.GetAsync(address, ("Range", $"bytes={Mp3.Length - 3}-"));
        Assert.Equal(Mp3[^3..], await rest.Content.ReadAsByteArrayAsync());
        using var beyond = await student.GetAsync(address, ("Range", $"bytes={Mp3.Length}-"));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        Assert.Equal($"bytes */{Mp3.Length}", beyond.Content.Headers.ContentRange!.ToString());
    }

    [Fact]
    public async Task IfRange_OfTheSameContent_ReturnsThePart_OtherwiseTheWhole()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var address = await MediaAsync(student);
        using var same = await student.GetAsync(address, ("Range", "bytes=0-9"), ("If-Range", $"\"{Bytes.Sha256(Mp3)}\""));
        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
        using var other = await student.GetAsync(address, ("Range", "bytes=0-9"), ("If-Range", $"\"{Bytes.Sha256(Pdf)}\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(Mp3, await other.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task IfNoneMatch_OfTheSameContent_SendsNothing_AndForbidsCaching()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var address = await MediaAsync(student);
        using var unchanged = await student.GetAsync(address, ("If-None-Match", $"\"{Bytes.Sha256(Mp3)}\""));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.True(unchanged.Headers.CacheControl is { NoStore: true, Private: true });
        Assert.Equal($"\"{Bytes.Sha256(Mp3)}\"", unchanged.Headers.ETag!.Tag);
    }

    [Fact]
    public async Task Head_ReturnsTheHeadersOfGet()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var head = await student.HeadAsync(await MediaAsync(student));
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(Mp3.Length, head.Content.Headers.ContentLength);
        Assert.Equal("audio/mpeg", head.Content.Headers.ContentType!.MediaType);
        Assert.Contains("bytes", head.Headers.AcceptRanges);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        using var stranger = await PortalClient.SignInAsync(day.Portal, "student2");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.HeadAsync(head.RequestMessage!.RequestUri!.ToString())).StatusCode);
    }

    [Theory]
    [InlineData("document", "a.pdf", "empty", "attachment")]
    [InlineData("document", "a.jpg", "image", "inline")]
    [InlineData("document", "a.jpg", "document", "attachment")]
    [InlineData("media", "a.mp3", "audio", "inline")]
    [InlineData("media", "a.mp3", "document", "attachment")]
    [InlineData("media", "a.mp3", "iframe", "attachment")]
    [InlineData("document", "a.jpg", "object", "attachment")]
    public async Task File_IsShownOnlyAsPartOfAPage_AndDownloadedWhenNavigatedTo(string kind, string name, string destination, string disposition)
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var bytes = Path.GetExtension(name) switch { ".pdf" => Pdf, ".jpg" => Photo, _ => Mp3 };
        using var answer = await student.GetAsync(await AcceptedAsync(student, kind, bytes, name), ("Sec-Fetch-Dest", destination));
        Assert.Equal(disposition, answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task EveryResponse_HasHeadersThatPreventScripts()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var address = await MediaAsync(student);
        using var whole = await student.GetAsync(address);
        using var part = await student.GetAsync(address, ("Range", "bytes=0-9"));
        using var beyond = await student.GetAsync(address, ("Range", $"bytes={Mp3.Length}-"));
        using var head = await student.HeadAsync(address);
        foreach (var answer in new[] { whole, part, beyond, head })
        {
            Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).TrimEnd(';', ' '));
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
            Assert.Equal("DENY", Assert.Single(answer.Headers.GetValues("X-Frame-Options")));
            Assert.True(answer.Headers.CacheControl is { NoStore: true, Private: true });
        }
    }

    [Theory]
    [InlineData("報告 (最終)「完」.pdf", "報告 (最終)「完」.pdf")]
    [InlineData("a;b=\"c\",é🙂.pdf", "a;b=c,é🙂.pdf")]
    [InlineData("a%0d%0aSet-Cookie: x=1\r\n.pdf", "a%0d%0aSet-Cookie x=1.pdf")]
    [InlineData("../../etc/\u202Efdp.html", "fdp.html.pdf")]
    public async Task Name_ReachesTheReader_WithoutInjectingAHeader(string name, string shown)
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var answer = await student.GetAsync(await AcceptedAsync(student, "document", Pdf, name));
        Assert.Equal(shown, answer.Content.Headers.ContentDisposition!.FileNameStar);
        var raw = Assert.Single(answer.Content.Headers.NonValidated["Content-Disposition"]);
        Assert.All(raw, c => Assert.InRange(c, ' ', '~'));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private static Task<string> MediaAsync(PortalClient student) => AcceptedAsync(student, "media", Mp3, "歌.mp3");

    private static async Task<string> AcceptedAsync(PortalClient student, string kind, byte[] bytes, string name)
    {
        using var accepted = await student.UploadAsync(await student.DraftAsync(), kind, bytes, name);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        return accepted.Headers.Location!.ToString();
    }
}
