using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portfolio.Tests.Infrastructure.Evidence.Hostile;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>A file that is refused on a phone: the page says why, and offers a solution that works there.</summary>
public sealed class RefusedFilesJourney(Browser browser, PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private const string Draw = """
        async type => {
          const canvas = new OffscreenCanvas(120, 80);
          const pen = canvas.getContext('2d');
          pen.fillStyle = 'teal';
          pen.fillRect(0, 0, 60, 80);
          const blob = await canvas.convertToBlob({ type });
          return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), b => String.fromCharCode(b)).join(''));
        }
        """;

    private readonly RunningPortal _portal = day.Portal;

    [Theory]
    [InlineData("image/jpeg", "實驗 1.JPG", "實驗 1.JPG")]
    [InlineData("image/png", "截圖.png", "截圖.png")]
    [InlineData("image/png", "其實是.jpg", "其實是.png")]
    public async Task PictureWithAppendedData_IsRedrawn_ByKeyboardOnAPhone(string type, string name, string remade)
    {
        await using var student = await NewOutcomeAsync(new View(360));
        byte[] picture = [.. Convert.FromBase64String(await student.Page.EvaluateAsync<string>(Draw, type)), .. "<html><script>alert(1)</script>"u8];
        await student.PickAsync("document", picture, name);
        var refused = student.Handle("error-summary");
        await Assertions.Expect(refused).ToHaveAttributeAsync("data-code", "file-damaged");
        await Assertions.Expect(refused).ToContainTextAsync("重新製作後上傳");
        var offered = student.Handle("upload-remake");
        await Assertions.Expect(offered).ToBeVisibleAsync();
        Assert.True(await student.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));

        await student.Handle("file-document").Locator("input[type=file]").FocusAsync();
        await student.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(offered).ToBeFocusedAsync();
        await student.Page.Keyboard.PressAsync("Enter");
        var accepted = student.Handle("file-document-accepted");
        await Assertions.Expect(accepted.Locator(".file-name")).ToHaveTextAsync(remade);
        await Assertions.Expect(refused).ToHaveCountAsync(0);
        var stored = await student.StoredAsync(_portal, accepted);
        Assert.True(stored.AsSpan().IndexOf("<html>"u8) < 0);
        Assert.Equal(120, await student.LongSideAsync(stored));
    }

    [Fact]
    public async Task PictureThatNoBrowserDraws_GetsAdviceToo()
    {
        await using var student = await NewOutcomeAsync(new View(360));
        await student.PickAsync("document", [.. Bytes.Jpeg()[..^20], .. "nothing of a picture"u8], "壞掉.jpg");
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "file-damaged");
        await Assertions.Expect(student.Handle("upload-remake-impossible")).ToContainTextAsync("截圖");
    }

    [Fact]
    public async Task UnplayableVideo_IsReportedBeforeAByteIsSent()
    {
        await using var student = await NewOutcomeAsync();
        var sent = false;
        student.Page.Request += (_, request) => sent |= request.Url.Contains("/files/", StringComparison.Ordinal);
        await student.PickAsync("media", Looked.Case("refuse/u-hevc.mp4"), "科展.mp4");
        var refused = student.Handle("error-summary");
        await Assertions.Expect(refused).ToHaveAttributeAsync("data-code", "file-damaged");
        await Assertions.Expect(refused).ToContainTextAsync("最相容");
        Assert.False(sent);
    }

    [Fact]
    public async Task VideoRefusedByTheServer_GetsAdviceOnSavingItAgain()
    {
        await using var student = await NewOutcomeAsync();
        await student.PickAsync("media", MadeFilm.Of(MadeFilm.Picture, new("soun", "samr")), "舊手機.mp4");
        var refused = student.Handle("error-summary");
        await Assertions.Expect(refused).ToHaveAttributeAsync("data-code", "file-damaged");
        await Assertions.Expect(refused).ToContainTextAsync("H.264");
    }

    [Fact]
    public async Task IphoneVideo_IsConvertedToMp4()
    {
        await using var student = await NewOutcomeAsync(new View(360));
        var film = Looked.Case("take/ok-timecode.mp4");
        "qt  "u8.CopyTo(film.AsSpan(8));
        await student.PickAsync("media", film, "IMG_0042.MOV");
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "file-type");
        await student.Handle("upload-as-mp4").ClickAsync();
        var accepted = student.Handle("file-media-accepted");
        await Assertions.Expect(accepted.Locator(".file-name")).ToHaveTextAsync("IMG_0042.mp4");
        Assert.Equal("mp42", Encoding.ASCII.GetString((await student.StoredAsync(_portal, accepted))[8..12]));
    }

    [Fact]
    public async Task OldVideo_WithAnUnsupportedPicture_IsNotReadByListening()
    {
        await using var student = await NewOutcomeAsync();
        await student.WriteOutcomeAsync("只聽得到的影片", null, Visitor.Evidence("video-traffic-light.mp4"));
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(student.Card("Sent").First).ToBeVisibleAsync();
        var outcome = _portal.Text("SELECT OutcomeId FROM EvidenceFiles ORDER BY AcceptedAt DESC LIMIT 1");

        await using var teacher = await browser.SignInAsync(_portal, "teacher1");
        await teacher.Page.RouteAsync(
            new Regex("/files/[0-9a-f-]+$", RegexOptions.None, TimeSpan.FromSeconds(1)), r => r.FulfillAsync(new() { ContentType = "video/mp4", BodyBytes = Looked.Case("refuse/u-hevc.mp4") }));
        await teacher.OpenAsync($"/certify/{outcome.ToLowerInvariant()}");
        await Assertions.Expect(teacher.Handle("evidence-view").GetByRole(AriaRole.Alert)).ToContainTextAsync("畫面");
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "false");
        await teacher.Page.RunAndWaitForDownloadAsync(() => teacher.Handle("evidence-view").GetByRole(AriaRole.Link).ClickAsync());
        await Assertions.Expect(teacher.Desk()).ToHaveAttributeAsync("data-decides", "true");
    }

    private async Task<Visitor> NewOutcomeAsync(View? view = null)
    {
        var student = await browser.SignInAsync(_portal, "student1", view);
        await student.OpenAsync("/outcomes/new");
        return student;
    }
}
