using System.Globalization;
using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>The chunk size: larger on a fast connection, smaller behind a proxy that refuses large requests.</summary>
public sealed class UploadPiecesJourney(Browser browser)
{
    private const int Mebibyte = 1_048_576;

    [Fact]
    public async Task Chunks_GrowOnAFastConnection_AndStaySmallBehindAProxyThatRefusesLargeOnes()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        var offsets = new List<int>();
        await student.OpenAsync("/outcomes/new");
        student.Page.Request += (_, request) =>
        {
            if (request.Method == "PATCH")
            {
                offsets.Add(int.Parse(request.Headers["upload-offset"], CultureInfo.InvariantCulture) / Mebibyte);
            }
        };
        await UploadAsync(student, mark: 1);
        Assert.Equal([0, 1], offsets);

        offsets.Clear();
        var stopped = false;
        await student.Page.RouteAsync("**/files/tus/*", route =>
        {
            var isLarge = route.Request.Method == "PATCH" && route.Request.Headers["upload-offset"] != "0" && !stopped;
            stopped |= isLarge;
            return isLarge ? route.FulfillAsync(new() { Status = 413, ContentType = "text/html", Body = "<h1>413 Request Entity Too Large</h1>" }) : route.ContinueAsync();
        });
        await UploadAsync(student, mark: 2);
        Assert.Equal([0, 1, 1, 2, 3], offsets);
    }

    private static async Task UploadAsync(Visitor student, byte mark)
    {
        var content = Bytes.Pdf(4 * Mebibyte, mark: mark);
        await student.PickAsync("document", content, "報告.pdf");
        await Assertions.Expect(student.Handle("file-document-accepted")).ToHaveAttributeAsync("data-sha256", Bytes.Sha256(content));
    }
}
