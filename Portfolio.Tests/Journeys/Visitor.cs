using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>A person at a page: what they do and what they wait for, by the contract's handles.</summary>
public sealed class Visitor(IPage page, RunningPortal portal, Uri? address = null) : IAsyncDisposable
{
    private int _reloads;

    public IPage Page => page;

    public static string Evidence(string name) => Path.Combine(RunningPortal.RepositoryRoot, "Portfolio.Infrastructure", "Demo", "Files", name);

    public ILocator Handle(string testId) => page.GetByTestId(testId);

    public ILocator Card(string status) => page.Locator($"[data-testid='outcome-card'][data-status='{status}']");

    public ILocator Row(string outcomeId) => page.Locator($"[data-testid='queue-row'][data-outcome-id='{outcomeId}']");

    public Task GoToAsync(string path) => page.GotoAsync(new Uri(address ?? portal.Address, path).ToString());

    /// <summary>Opens a page and waits for its circuit; from here on every document load is counted.</summary>
    public async Task OpenAsync(string path)
    {
        await GoToAsync(path);
        await IsLiveAsync();
        page.Load += (_, _) => _reloads++;
        _reloads = 0;
    }

    /// <summary>Opens a teacher's queue; on a wide screen its first work opens by itself, which changes the address.</summary>
    public async Task OpenQueueAsync()
    {
        await OpenAsync("/certify");
        if (page.ViewportSize!.Width >= 1280)
        {
            await Assertions.Expect(Handle("desk-read")).ToBeVisibleAsync();
        }
    }

    /// <summary>Opens a work from the queue and waits for it to lie on the desk; another one may have been there.</summary>
    public async Task OpenWorkAsync(string outcomeId)
    {
        await Row(outcomeId).ClickAsync();
        await Assertions.Expect(page.Locator("[data-desk]")).ToHaveAttributeAsync("data-outcome-id", outcomeId);
    }

    public Task IsLiveAsync() => Assertions.Expect(Handle("live-state")).ToHaveAttributeAsync("data-state", "live");

    /// <summary>Switches the current page from desktop to phone or back, and from one theme to the other.</summary>
    public async Task TurnAsync()
    {
        var isDark = await page.EvaluateAsync<bool>("() => matchMedia('(prefers-color-scheme: dark)').matches");
        await page.SetViewportSizeAsync(page.ViewportSize!.Width < 500 ? 1280 : 360, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = isDark ? ColorScheme.Light : ColorScheme.Dark });
        // With the other screen's scroll position, a sticky bar may cover a field.
        await page.EvaluateAsync("() => window.scrollTo(0, 0)");
    }

    /// <summary>Fails when the document was reloaded since <see cref="OpenAsync"/>.</summary>
    public void HasNotReloaded() => Assert.Equal(0, _reloads);

    public Task StartsWithAsync(string testId, int number) =>
        Assertions.Expect(Handle(testId)).ToHaveTextAsync(new Regex($@"^\s*{number}(?!\d)", RegexOptions.None, TimeSpan.FromSeconds(1)));

    /// <summary>Signs in with the form, as people with a slip or a password do.</summary>
    public async Task SignInAsync(string name, string password)
    {
        await GoToAsync("/signin");
        await Handle("signin-name").FillAsync(name);
        await Handle("signin-password").FillAsync(password);
        await Handle("signin-submit").ClickAsync();
    }

    /// <summary>Fills in the form of an outcome, including files, without sending it.</summary>
    public async Task WriteOutcomeAsync(string title, string? document, string? media = null)
    {
        await Handle("outcome-course").ClickAsync();
        await Assertions.Expect(page.Locator(".mud-popover-open .mud-list-item").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await Handle("outcome-title").FillAsync(title);
        await Handle("outcome-description").FillAsync("完成配線並記錄除錯過程。");
        await AttachAsync("document", document);
        await AttachAsync("media", media);
    }

    /// <summary>Reads everything of the outcome on the desk, as its kind of file requires.</summary>
    public async Task ReadAsync()
    {
        await Assertions.Expect(Handle("evidence-view").First).ToBeVisibleAsync();
        foreach (var view in await Handle("evidence-view").AllAsync())
        {
            await Assertions.Expect(view.Locator("canvas, img, audio, video").First).ToBeVisibleAsync();
            foreach (var media in await view.Locator("audio, video").AllAsync())
            {
                await media.EvaluateAsync("m => m.play()");
            }
        }

        await Assertions.Expect(Handle("desk-read")).ToHaveAttributeAsync("data-read", "true");
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();

    private async Task AttachAsync(string kind, string? file)
    {
        if (file is not null)
        {
            await Handle($"file-{kind}").Locator("input[type=file]").SetInputFilesAsync(Evidence(file));
            await Assertions.Expect(Handle($"file-{kind}-accepted")).ToBeVisibleAsync();
        }
    }
}
