using Microsoft.Playwright;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>
/// A file that the server receives completely but never confirms: the page does not retry forever, not even after a reload.
/// </summary>
public sealed class UnansweredUploadJourney(Browser browser) : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();
    private readonly byte[] _content = Bytes.Pdf(3000);
    private int _asked;

    public async ValueTask InitializeAsync() => await _portal.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task AfterThreeTries_ThePageStops_SaysSo_AndContinuesOnRequest()
    {
        await using var student = await browser.SignInAsync(_portal, "student1");
        await student.OpenAsync("/outcomes/new");
        await student.Page.RouteAsync("**/files/tus/**", DieAtAcceptanceAsync);
        await student.PickAsync("document", _content, "報告.pdf");
        await IsGivenUpAsync(student);
        Assert.Equal(3, _asked);

        await student.Page.ReloadAsync();
        await IsGivenUpAsync(student);
        Assert.Equal(3, _asked);

        await student.Page.UnrouteAsync("**/files/tus/**");
        await student.Handle("upload-retry").ClickAsync();
        await Assertions.Expect(student.Handle("file-document-accepted")).ToHaveAttributeAsync("data-sha256", Bytes.Sha256(_content));
    }

    private static async Task IsGivenUpAsync(Visitor student)
    {
        await Assertions.Expect(student.Handle("error-summary")).ToContainTextAsync("不再自動重試");
        await Assertions.Expect(student.Handle("upload-retry")).ToBeVisibleAsync();
        await Assertions.Expect(student.Handle("upload-cancel")).ToBeVisibleAsync();
    }

    /// <summary>A server that has every byte and crashes whenever it inspects them.</summary>
    private Task DieAtAcceptanceAsync(IRoute route)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Tus-Resumable"] = "1.0.0",
            ["Upload-Offset"] = $"{_content.Length}",
            ["Upload-Length"] = $"{_content.Length}",
            ["Location"] = route.Request.Url + "/1",
        };
        switch (route.Request.Method)
        {
            case "POST":
                return route.FulfillAsync(new() { Status = 201, Headers = headers });
            case "HEAD":
                return route.FulfillAsync(new() { Status = 200, Headers = headers });
            default:
                var isWhole = route.Request.Method == "PATCH" && route.Request.Headers["upload-offset"] == $"{_content.Length}";
                _asked += isWhole ? 1 : 0;
                return route.AbortAsync();
        }
    }
}
