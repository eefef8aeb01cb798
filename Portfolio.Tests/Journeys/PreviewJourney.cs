using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>Previews in a page: with keyboard and touch, long documents and rotated ones.</summary>
public sealed class PreviewJourney(Browser browser) : IAsyncLifetime
{
    private readonly RunningPortal _portal = new();

    public async ValueTask InitializeAsync() => await _portal.StartAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task AHundredPages_AreWalkedByKeyboard_WithAHandfulRendered()
    {
        await using var student = await SeesAsync("hundred.pdf", MadePdf.OfPages(100));
        var page = student.Page;
        var scroller = page.Locator(".preview-scroll");
        var number = page.Locator(".preview-number");
        await Assertions.Expect(page.Locator(".preview-page")).ToHaveCountAsync(100);
        await scroller.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(number).ToHaveValueAsync("2");
        await Assertions.Expect(page.Locator("#announce-polite")).ToContainTextAsync("第 2 / 100 頁");
        for (var at = 3; at <= 25; at++)
        {
            await page.Keyboard.PressAsync("PageDown");
            await ShowsAsync(student, at);
        }

        await page.Keyboard.PressAsync("End");
        await ShowsAsync(student, 100);
        await number.FillAsync("50");
        await number.PressAsync("Enter");
        await ShowsAsync(student, 50);

        // Manual scrolling counts too, and pages left behind are released.
        await scroller.HoverAsync();
        for (var i = 0; i < 20; i++)
        {
            await page.Mouse.WheelAsync(0, 2000);
        }

        await Assertions.Expect(number).Not.ToHaveValueAsync("50");
        await scroller.FocusAsync();
        await page.Keyboard.PressAsync("Home");
        await ShowsAsync(student, 1);
    }

    [Fact]
    public async Task Text_IsFoundAndRead_AndPagesAreZoomedAndRotated()
    {
        await using var student = await SeesAsync("twelve.pdf", MadePdf.OfPages(12));
        var page = student.Page;
        await page.GetByRole(AriaRole.Searchbox).FillAsync("page 7");
        await page.Keyboard.PressAsync("Enter");
        await ShowsAsync(student, 7);
        await page.WaitForFunctionAsync("() => CSS.highlights.get('preview-found')?.size === 1");
        await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = "第 7 / 12 頁" })).ToContainTextAsync("Page 7 of 12");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("nowhere");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveAttributeAsync("aria-invalid", "true");

        var first = page.Locator(".preview-page").First;
        await page.GetByRole(AriaRole.Button, new() { Name = "實際大小" }).ClickAsync();
        await Assertions.Expect(page.Locator(".preview-size")).ToHaveTextAsync("100%");
        Assert.Equal(794, (await first.BoundingBoxAsync())!.Width, 2f);
        await page.Keyboard.PressAsync("0");
        await page.Keyboard.PressAsync("+");
        await page.Keyboard.PressAsync("r");
        var turned = (await first.BoundingBoxAsync())!;
        Assert.True(turned.Width > turned.Height);
        await Assertions.Expect(page.Locator(".preview-number")).ToHaveValueAsync("7");
    }

    [Fact]
    public async Task Photo_IsUpright_AndIsZoomedPannedAndRotated()
    {
        var photo = await File.ReadAllBytesAsync(Visitor.Evidence("photo-wiring.jpg"), TestContext.Current.CancellationToken);
        await using var student = await SeesAsync("photo.jpg", MadePdf.TurnedByItsCamera(photo));
        var page = student.Page;
        var image = page.Locator(".preview-image");
        await Assertions.Expect(image).ToBeVisibleAsync();
        Assert.True(await image.EvaluateAsync<bool>("i => i.naturalWidth < i.naturalHeight"), "The camera's note was not followed");

        var scroller = page.Locator(".preview-scroll");
        var before = (await image.BoundingBoxAsync())!.Width;
        await scroller.DblClickAsync();
        var close = (await image.BoundingBoxAsync())!.Width;
        Assert.Equal(2.5, close / before, 0.05);
        var box = (await scroller.BoundingBoxAsync())!;
        var at = await scroller.EvaluateAsync<double>("s => s.scrollLeft");
        await page.Mouse.MoveAsync(box.X + 100, box.Y + 100);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(box.X + 40, box.Y + 60);
        await page.Mouse.UpAsync();
        Assert.Equal(60, await scroller.EvaluateAsync<double>("s => s.scrollLeft") - at, 2.0);
        await page.Keyboard.DownAsync("Control");
        await page.Mouse.WheelAsync(0, 200);
        await page.Keyboard.UpAsync("Control");
        Assert.True((await image.BoundingBoxAsync())!.Width < close);
        await page.GetByRole(AriaRole.Button, new() { Name = "旋轉" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "符合寬度" }).ClickAsync();
        var turned = (await page.Locator(".preview-photo").BoundingBoxAsync())!;
        Assert.True(turned.Width > turned.Height);
    }

    [Fact]
    public async Task Recording_HasALabelledPlayer_AndAWaveform()
    {
        await using var student = await browser.SignInAsync(_portal, "student1");
        await SendAsync(student, null, Visitor.Evidence("song-practice.mp3"));
        var audio = student.Page.Locator("[data-testid=evidence-view] audio");
        await Assertions.Expect(audio).ToHaveAttributeAsync("aria-label", new Regex("song-practice", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Assertions.Expect(student.Page.Locator("canvas.preview-wave[data-drawn=true][aria-hidden=true]")).ToBeVisibleAsync();
        await student.Page.Locator("canvas.preview-wave").ClickAsync();
        Assert.True(await audio.EvaluateAsync<double>("a => a.currentTime") > 0);
    }

    [Fact]
    public async Task TwoFingers_ZoomOnAPhone_AndThePageItselfStays()
    {
        await using var student = await SeesAsync("three.pdf", MadePdf.OfPages(3), new View(360));
        var page = student.Page;
        await Assertions.Expect(page.Locator("[data-page='1'][data-drawn=true]")).ToBeVisibleAsync();
        await page.Locator(".preview-scroll").ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator(".preview-scroll").BoundingBoxAsync())!;
        var before = (await page.Locator(".preview-page").First.BoundingBoxAsync())!.Width;
        var (x, y) = (box.X + (box.Width / 2), box.Y + 150);
        var touch = await page.Context.NewCDPSessionAsync(page);
        foreach (var apart in new[] { 20, 40, 60 })
        {
            await touch.SendAsync("Input.dispatchTouchEvent", new()
            {
                ["type"] = apart == 20 ? "touchStart" : "touchMove",
                ["touchPoints"] = new object[] { new { x = x - apart, y, id = 0 }, new { x = x + apart, y, id = 1 } },
            });
        }

        await touch.SendAsync("Input.dispatchTouchEvent", new() { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });
        Assert.Equal(3, (await page.Locator(".preview-page").First.BoundingBoxAsync())!.Width / before, 0.1);
        Assert.Equal(1, await page.EvaluateAsync<double>("() => visualViewport.scale"));
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"));
    }

    private static async Task ShowsAsync(Visitor visitor, int number)
    {
        await Assertions.Expect(visitor.Page.Locator(".preview-number")).ToHaveValueAsync($"{number}");
        await Assertions.Expect(visitor.Page.Locator($"[data-page='{number}'][data-drawn=true] canvas")).ToBeInViewportAsync();
        Assert.InRange(await visitor.Page.Locator(".preview-page canvas").CountAsync(), 1, 6);
    }

    private static async Task SendAsync(Visitor student, string? document, string? media = null)
    {
        await student.OpenAsync("/outcomes/new");
        await student.WriteOutcomeAsync("預覽的作品", document, media);
        await student.Handle("outcome-send").ClickAsync();
        await student.Card("Sent").GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(student.Handle("evidence-view")).ToBeVisibleAsync();
    }

    private async Task<Visitor> SeesAsync(string name, byte[] bytes, View? view = null)
    {
        var path = Path.Combine(_portal.Directory, name);
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        var student = await browser.SignInAsync(_portal, "student1", view);
        await SendAsync(student, path);
        await Assertions.Expect(student.Page.Locator(".preview-scroll")).ToBeVisibleAsync();
        return student;
    }
}
