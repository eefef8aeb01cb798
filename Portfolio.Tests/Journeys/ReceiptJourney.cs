using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Tests.Security;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace Portfolio.Tests.Journeys;

/// <summary>A receipt from the student's page to paper, and from paper to somebody else who verifies it.</summary>
public sealed class ReceiptJourney(Browser browser, PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private readonly RunningPortal _portal = day.Portal;

    [Fact]
    public async Task PrintedReceipt_IsScanned_AndTheFileIsComparedWithoutLeavingTheComputer()
    {
        await using var student = await browser.SignInAsync(_portal, "student1");
        await student.OpenAsync("/outcomes/new");
        await student.WriteOutcomeAsync("有上傳證明的作品", "report-physics.pdf");
        var links = student.Handle("file-document-accepted").GetByTestId("receipt-links");
        var saved = student.Page.WaitForDownloadAsync();
        await links.GetByTestId("receipt-download").ClickAsync();
        Assert.Equal("report-physics.pdf.receipt.json", (await saved).SuggestedFilename);
        var paper = await student.Page.RunAndWaitForPopupAsync(() => links.GetByTestId("receipt-print").ClickAsync());
        await Assertions.Expect(paper.GetByTestId("receipt-sheet")).ToContainTextAsync("report-physics.pdf");
        var address = await ScanAsync(paper.GetByTestId("receipt-qr"));
        Assert.StartsWith(new Uri(_portal.Address, "/receipt#").ToString(), address, StringComparison.Ordinal);
        var keys = new ReceiptKeys(Path.Combine(_portal.Directory, "keys", "receipts"), TimeProvider.System).Public();
        Assert.Equal("report-physics.pdf", ReceiptFile.Read(address, keys)!.Says.FileName);

        await using var stranger = await browser.VisitAsync(_portal);
        var page = stranger.Page;
        var sent = new List<byte[]>();
        page.Request += (_, request) => sent.Add(request.PostDataBuffer ?? []);
        await page.GotoAsync(address);
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToHaveAttributeAsync("data-valid", "true");
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToContainTextAsync("report-physics.pdf");
        Assert.DoesNotContain('#', page.Url);

        var bytes = await File.ReadAllBytesAsync(Visitor.Evidence("report-physics.pdf"), TestContext.Current.CancellationToken);
        var evidence = stranger.Handle("receipt-evidence");
        await evidence.SetInputFilesAsync(new FilePayload { Name = "same.pdf", MimeType = "application/pdf", Buffer = bytes });
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToHaveAttributeAsync("data-file", "same");
        await Assertions.Expect(stranger.Handle("receipt-file-answer")).ToContainTextAsync("檔案相符");
        byte[] changed = [.. bytes[..^1], (byte)(bytes[^1] ^ 1)];
        await evidence.SetInputFilesAsync(new FilePayload { Name = "changed.pdf", MimeType = "application/pdf", Buffer = changed });
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToHaveAttributeAsync("data-file", "other");
        await stranger.Handle("receipt-check").ClickAsync();
        await Assertions.Expect(stranger.Handle("receipt-file-answer")).ToContainTextAsync("檔案不符");
        Assert.Contains(sent, body => body.Length > 0);
        Assert.All(sent, body => Assert.True(body.Length < 10_000 && body.AsSpan().IndexOf(bytes.AsSpan(0, 100)) < 0));

        await stranger.Handle("receipt-text").FillAsync(address[..^3] + "AAA");
        await stranger.Handle("receipt-check").ClickAsync();
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToHaveAttributeAsync("data-valid", "false");
    }

    [Fact]
    public async Task ReceiptFile_IsChecked_WithoutScript()
    {
        using var student = await Security.PortalClient.SignInAsync(_portal, "student1");
        using var accepted = await student.UploadAsync(await student.DraftAsync(), "document", await File.ReadAllBytesAsync(Visitor.Evidence("report-physics.pdf"), TestContext.Current.CancellationToken), "報告.pdf");
        var receipt = await (await student.GetAsync(accepted.Headers.Location + "/receipt")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await using var stranger = await browser.VisitAsync(_portal, new View(HasScript: false));
        await stranger.GoToAsync("/receipt");
        await stranger.Handle("receipt-file").SetInputFilesAsync(new FilePayload { Name = "a.receipt.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(receipt) });
        await stranger.Handle("receipt-check").ClickAsync();
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToHaveAttributeAsync("data-valid", "true");
        await Assertions.Expect(stranger.Handle("receipt-answer")).ToContainTextAsync("報告.pdf");
    }

    /// <summary>Reads the QR code in a picture as a phone would: from its dark and light modules.</summary>
    private static async Task<string> ScanAsync(ILocator picture)
    {
        var points = await picture.EvaluateAsync<string>(
            """
            async img => {
              await img.decode();
              const canvas = document.createElement('canvas');
              [canvas.width, canvas.height] = [img.naturalWidth, img.naturalHeight];
              const pen = canvas.getContext('2d');
              pen.drawImage(img, 0, 0);
              const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
              return canvas.width + ' ' + Array.from({ length: data.length / 4 }, (_, i) => data[i * 4] > 127 ? '1' : '0').join('');
            }
            """);
        var at = points.IndexOf(' ', StringComparison.Ordinal);
        var (width, bits) = (int.Parse(points[..at], CultureInfo.InvariantCulture), points[(at + 1)..]);
        var light = new RGBLuminanceSource([.. bits.Select(b => b == '1' ? byte.MaxValue : byte.MinValue)], width, bits.Length / width, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).Text;
    }
}
