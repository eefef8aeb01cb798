using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>A student's upload survives a broken connection, a reload, and a portal that is killed and restarted.</summary>
public sealed class UploadJourney(Browser browser)
{
    private const int Mebibyte = 1_048_576;

    [Fact]
    public async Task AnUpload_SurvivesALostConnection_AReloadAndARestart_AndArrivesUnchanged()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var line = new Line(portal.Address);
        await using var student = await browser.SignInAsync(portal, "student1", address: line.Address);
        await student.OpenAsync("/outcomes/new");
        var content = Bytes.Pdf(4 * Mebibyte);

        var halted = line.Allow((3 * Mebibyte) / 2);
        await student.PickAsync("document", content, "報告.pdf");
        await halted;
        await Assertions.Expect(student.Handle("upload-progress")).ToBeVisibleAsync();
        halted = line.Allow(Mebibyte);
        line.Cut();
        await halted;

        halted = line.Allow(Mebibyte);
        line.Cut();
        await student.Page.ReloadAsync();
        await halted;
        await Assertions.Expect(student.Handle("upload-progress")).ToBeVisibleAsync();

        await portal.RestartAsync();
        line.Portal = portal.Address;
        line.Cut();
        _ = line.Allow(long.MaxValue);
        await Assertions.Expect(student.Handle("file-document-accepted")).ToBeVisibleAsync();

        await Assertions.Expect(student.Handle("file-document-accepted")).ToHaveAttributeAsync("data-sha256", Bytes.Sha256(content));
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM EvidenceFiles WHERE Sha256 = '{Bytes.Sha256(content)}'"));
        Assert.Empty(Directory.GetFiles(Path.Combine(portal.Directory, "incoming")));
        Assert.InRange(line.Carried, 4 * Mebibyte, 8 * Mebibyte);
    }

    [Fact]
    public async Task APausedUpload_WaitsAndResumes_AndACancelledOneLeavesNothing()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var line = new Line(portal.Address);
        await using var student = await browser.SignInAsync(portal, "student1", address: line.Address);
        await student.OpenAsync("/outcomes/new");
        var halted = line.Allow(2 * Mebibyte);
        await student.PickAsync("document", Bytes.Pdf(4 * Mebibyte), "報告.pdf");
        await halted;
        await student.Handle("upload-pause").ClickAsync();
        await Assertions.Expect(student.Handle("upload-resume")).ToBeVisibleAsync();
        _ = line.Allow(long.MaxValue);
        await student.Handle("upload-resume").ClickAsync();
        await Assertions.Expect(student.Handle("file-document-accepted")).ToBeVisibleAsync();

        halted = line.Allow(2 * Mebibyte);
        await student.PickAsync("document", Bytes.Pdf(4 * Mebibyte, mark: 2), "另一份.pdf");
        await halted;
        var forgotten = student.Page.WaitForResponseAsync(r => r.Request.Method == "DELETE");
        await student.Handle("upload-cancel").ClickAsync();
        Assert.Equal(204, (await forgotten).Status);
        Assert.Empty(Directory.GetFiles(Path.Combine(portal.Directory, "incoming")));
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM EvidenceFiles WHERE Size = {4 * Mebibyte}"));
    }

    [Fact]
    public async Task APhoto_IsUploadedUnchanged_AndShrunkOrWithoutLocationOnlyOnRequest()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenAsync("/outcomes/new");
        var photo = await student.LargePhotoAsync();
        await student.PickAsync("document", photo, "遠足.jpg");
        var accepted = student.Handle("file-document-accepted");
        await Assertions.Expect(accepted).ToHaveAttributeAsync("data-sha256", Bytes.Sha256(photo));

        await student.Handle("upload-remove-place").ClickAsync();
        await Assertions.Expect(accepted).Not.ToHaveAttributeAsync("data-sha256", Bytes.Sha256(photo));
        var withoutPlace = await student.StoredAsync(portal, accepted);
        Assert.True(photo.AsSpan().IndexOf("GPS"u8) > 0);
        Assert.True(withoutPlace.AsSpan().IndexOf("GPS"u8) < 0);
        Assert.Equal(photo[^4000..], withoutPlace[^4000..]);

        await student.Handle("upload-shrink").ClickAsync();
        await Assertions.Expect(accepted).Not.ToHaveAttributeAsync("data-sha256", Bytes.Sha256(withoutPlace));
        var small = await student.StoredAsync(portal, accepted);
        Assert.Equal(2480, await student.LongSideAsync(small));
    }
}
