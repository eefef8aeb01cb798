using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Security;

/// <summary>Roster files over HTTP, with valid and invalid input.</summary>
public sealed class ImportsOverHttpTests(PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private static readonly byte[] Roster = Rosters.Text("學號,姓名,學年度,年級,班級,座號", "1150901,=1+1,130,1,資訊一甲,1");

    [Fact]
    public async Task File_OfTheRegistrar_IsReceived_AndItsProblemsCanBeDownloaded()
    {
        using var registrar = await PortalClient.SignInAsync(day.Portal, "registrar1");
        using var received = await registrar.PostAsync("/registrar/import/students", new ByteArrayContent(Roster), ("X-File-Name", Uri.EscapeDataString("名冊.csv")));
        Assert.Equal(HttpStatusCode.Created, received.StatusCode);
        using var json = JsonDocument.Parse(await received.Content.ReadAsStringAsync());
        using var problems = await registrar.GetAsync($"/registrar/import/problems/{json.RootElement.GetProperty("id").GetGuid()}");
        var csv = await problems.Content.ReadAsStringAsync();
        Assert.Contains("\"formula-cell\"", csv, StringComparison.Ordinal);

        // What a spreadsheet would evaluate is returned as text.
        Assert.Contains("\"'=1+1\"", csv, StringComparison.Ordinal);
        using var page = await registrar.GetAsync(received.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    [Theory]
    [InlineData("students", "csv", "text/csv")]
    [InlineData("rewards", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    public async Task Template_IsAnAttachment(string kind, string format, string type)
    {
        using var registrar = await PortalClient.SignInAsync(day.Portal, "registrar1");
        using var template = await registrar.GetAsync($"/registrar/import/{kind}/template.{format}");
        Assert.Equal(type, template.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", template.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("cats", "import-kind-unknown")]
    [InlineData("departments", "import-kind-later")]
    public async Task UnknownKind_IsNotFound(string kind, string code)
    {
        using var registrar = await PortalClient.SignInAsync(day.Portal, "registrar1");
        using var refused = await registrar.PostAsync($"/registrar/import/{kind}", new ByteArrayContent(Roster));
        Assert.Equal((HttpStatusCode.NotFound, code), (refused.StatusCode, await PortalClient.CodeAsync(refused)));
    }

    [Fact]
    public async Task Others_AndForgedRequests_AreRefused()
    {
        using var admin = await PortalClient.SignInAsync(day.Portal, "admin1");
        using var foreign = await admin.PostAsync("/registrar/import/students", new ByteArrayContent(Roster));
        Assert.Equal("not-yours", await PortalClient.CodeAsync(foreign));
        using var nobody = PortalClient.Nobody(day.Portal);
        using var signedOut = await nobody.PostAsync("/registrar/import/students", new ByteArrayContent(Roster));
        Assert.Equal("signed-out", await PortalClient.CodeAsync(signedOut));
        using var registrar = await PortalClient.SignInAsync(day.Portal, "registrar1");
        using var forged = await registrar.PostWithoutTokenAsync("/registrar/import/students");
        Assert.Equal("antiforgery", await PortalClient.CodeAsync(forged));
    }

    [Fact]
    public async Task AGigabyte_IsRefused_BeforeItIsSent()
    {
        using var registrar = await PortalClient.SignInAsync(day.Portal, "registrar1");
        using var announced = await registrar.PostAsync("/registrar/import/students", new Announced(1L << 30), ("Expect", "100-continue"));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "import-too-large"), (announced.StatusCode, await PortalClient.CodeAsync(announced)));
    }

    [Fact]
    public async Task AZipBomb_IsAProblem_NotACrash()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            await using var part = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            await part.WriteAsync(new byte[50 * 1_048_576]);
        }

        using var registrar = await PortalClient.SignInAsync(day.Portal, "registrar1");
        using var received = await registrar.PostAsync("/registrar/import/students", new ByteArrayContent(stream.ToArray()));
        using var json = JsonDocument.Parse(await received.Content.ReadAsStringAsync());
        using var problems = await registrar.GetAsync($"/registrar/import/problems/{json.RootElement.GetProperty("id").GetGuid()}");
        Assert.Contains("archive-too-large", await problems.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>A body that announces its length and asks before it is sent, as large browser uploads through a proxy do.</summary>
    private sealed class Announced(long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new InvalidOperationException("Nobody should have asked for the bytes");

        protected override bool TryComputeLength(out long size)
        {
            size = length;
            return true;
        }
    }
}
