using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Portfolio.Tests.Journeys;

namespace Portfolio.Tests.Security;

/// <summary>The upload and download endpoints of the contract, called directly with valid and invalid input.</summary>
public sealed class FilesOverHttpTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private const int DocumentLimit = 4 * 1_048_576;

    private static readonly byte[] Pdf = File.ReadAllBytes(Visitor.Evidence("report-physics.pdf"));
    private static readonly byte[] Mp3 = File.ReadAllBytes(Visitor.Evidence("song-practice.mp3"));

    [Fact]
    public async Task Upload_ReturnsAReceipt_AndDownloadReturnsTheSameBytes()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var accepted = await student.UploadAsync(await student.DraftAsync(), "document", Pdf, "報告.pdf");
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        using var receipt = JsonDocument.Parse(await accepted.Content.ReadAsStringAsync());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Pdf)), receipt.RootElement.GetProperty("sha256").GetString());
        Assert.Equal(Pdf.Length, receipt.RootElement.GetProperty("size").GetInt64());

        using var back = await student.GetAsync(accepted.Headers.Location!.ToString());
        Assert.Equal(Pdf, await back.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", back.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("報告.pdf", back.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("nosniff", Assert.Single(back.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(back.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(back.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Download_OfARange_ReturnsThatPartInline()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var accepted = await student.UploadAsync(await student.DraftAsync(), "media", Mp3, "歌.mp3");
        using var part = await student.GetAsync(accepted.Headers.Location!.ToString(), ("Range", "bytes=10-19"));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Mp3[10..20], await part.Content.ReadAsByteArrayAsync());
        Assert.Equal("inline", part.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("audio/mpeg", part.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Upload_OfExactlyTheLimit_IsAccepted_AndOneByteMoreIsNot()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var whole = await student.UploadAsync(await student.DraftAsync(), "document", Sized(DocumentLimit));
        Assert.Equal(HttpStatusCode.Created, whole.StatusCode);
        using var over = await student.UploadAsync(await student.DraftAsync(), "document", Sized(DocumentLimit + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, over.StatusCode);
        Assert.Equal("file-too-large", await PortalClient.CodeAsync(over));
    }

    [Fact]
    public async Task Upload_OverTheLimitInAMultipartBodyOfUnknownLength_IsRefusedWhileStreaming()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Sized(DocumentLimit + 1)), "file", "big.pdf" } };
        using var over = await student.PostAsync($"/files/{await student.DraftAsync()}/document", body);
        Assert.Equal("file-too-large", await PortalClient.CodeAsync(over));
    }

    [Fact]
    public async Task Upload_AsMultipart_IsAcceptedToo()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var body = new MultipartFormDataContent { { new ByteArrayContent(Pdf), "file", "a.pdf" } };
        using var accepted = await student.PostAsync($"/files/{await student.DraftAsync()}/document", body);
        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
    }

    [Theory]
    [InlineData("document", "MZ program", "report.pdf", "file-type", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("document", "<svg xmlns='http://www.w3.org/2000/svg'/>", "a.png", "file-type", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("media", "%PDF-1.7 a document under a media name", "a.mp3", "file-type", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("document", "", "empty.pdf", "file-damaged", HttpStatusCode.BadRequest)]
    [InlineData("poster", "%PDF-1.7", "a.pdf", "not-found", HttpStatusCode.NotFound)]
    public async Task Upload_OfBadContent_IsRefusedByItsContentNotItsName(string kind, string content, string name, string code, HttpStatusCode status)
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var refused = await student.UploadAsync(await student.DraftAsync(), kind, System.Text.Encoding.UTF8.GetBytes(content), name);
        Assert.Equal(status, refused.StatusCode);
        Assert.Equal(code, await PortalClient.CodeAsync(refused));
    }

    [Fact]
    public async Task Upload_ToAnotherStudentsOutcome_IsNotYours_AndToNoOutcomeIsNotFound()
    {
        using var owner = await PortalClient.SignInAsync(day.Portal, "student1");
        using var other = await PortalClient.SignInAsync(day.Portal, "student2");
        var item = await owner.DraftAsync();
        using var foreign = await other.UploadAsync(item, "document", Pdf);
        Assert.Equal("not-yours", await PortalClient.CodeAsync(foreign));
        using var nowhere = await other.UploadAsync(Guid.CreateVersion7(), "document", Pdf);
        Assert.Equal("not-found", await PortalClient.CodeAsync(nowhere));
    }

    [Fact]
    public async Task Download_OfAnothersDraft_IsNotFound_ForStudentsAndTeachers()
    {
        using var owner = await PortalClient.SignInAsync(day.Portal, "student1");
        using var accepted = await owner.UploadAsync(await owner.DraftAsync(), "document", Pdf);
        foreach (var account in new[] { "student2", "teacher1", "homeroom1" })
        {
            using var other = await PortalClient.SignInAsync(day.Portal, account);
            using var refused = await other.GetAsync(accepted.Headers.Location!.ToString());
            Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Upload_SentTwiceUnderOneUploadId_IsOneFile()
    {
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        var (item, uploadId) = (await student.DraftAsync(), Guid.CreateVersion7());
        using var first = await student.UploadAsync(item, "document", Pdf, uploadId: uploadId);
        using var second = await student.UploadAsync(item, "document", Pdf, uploadId: uploadId);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
    }

    [Fact]
    public async Task Upload_WithoutSigningInOrWithoutTheToken_IsRefused()
    {
        using var nobody = PortalClient.Nobody(day.Portal);
        using var signedOut = await nobody.UploadAsync(Guid.CreateVersion7(), "document", Pdf);
        Assert.Equal(HttpStatusCode.Unauthorized, signedOut.StatusCode);
        Assert.Equal("signed-out", await PortalClient.CodeAsync(signedOut));
        using var student = await PortalClient.SignInAsync(day.Portal, "student1");
        using var forged = await student.PostWithoutTokenAsync($"/files/{await student.DraftAsync()}/document");
        Assert.Equal("antiforgery", await PortalClient.CodeAsync(forged));
    }

    private static byte[] Sized(int bytes)
    {
        var content = new byte[bytes];
        Pdf.CopyTo(content, 0);
        return content;
    }
}
