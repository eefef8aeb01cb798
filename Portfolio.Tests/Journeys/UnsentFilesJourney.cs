using Microsoft.Playwright;
using Portfolio.Tests.Security;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>Files that the page itself refuses: nothing of them is sent.</summary>
public sealed class UnsentFilesJourney(Browser browser, PortalOfTheDay day) : IClassFixture<PortalOfTheDay>
{
    private const int Mebibyte = 1_048_576;

    [Theory]
    [InlineData("photo.jpg", "file-type", "heic")]
    [InlineData("large.pdf", "file-too-large", "4")]
    [InlineData("page.pdf", "file-type", "")]
    public async Task WhatTheServerWouldRefuse_IsReportedBeforeAByteIsSent(string name, string code, string words)
    {
        await using var student = await browser.SignInAsync(day.Portal, "student1");
        await student.OpenAsync("/outcomes/new");
        var sent = false;
        student.Page.Request += (_, request) => sent |= request.Url.Contains("/files/", StringComparison.Ordinal);
        byte[] content = name switch
        {
            "photo.jpg" => Bytes.Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]),
            "large.pdf" => Bytes.Pdf((4 * Mebibyte) + 1),
            _ => "<html></html>"u8.ToArray(),
        };
        await student.PickAsync("document", content, name);
        var refused = student.Handle("error-summary");
        await Assertions.Expect(refused).ToHaveAttributeAsync("data-code", code);
        await Assertions.Expect(refused).ToContainTextAsync(words, new() { IgnoreCase = true });
        Assert.False(sent);
    }

    [Fact]
    public async Task AFileChosenBeforeTheUploaderIsLoaded_IsNotForgotten()
    {
        await using var student = await browser.SignInAsync(day.Portal, "student1");
        var held = new TaskCompletionSource<IRoute>();
        await student.Page.RouteAsync("**/uploader.*js", held.SetResult);
        await student.OpenAsync("/outcomes/new");
        var uploader = await held.Task;
        await student.PickAsync("document", "<html></html>"u8.ToArray(), "page.pdf");
        await uploader.ContinueAsync();
        await Assertions.Expect(student.Handle("error-summary")).ToHaveAttributeAsync("data-code", "file-type");
    }
}
