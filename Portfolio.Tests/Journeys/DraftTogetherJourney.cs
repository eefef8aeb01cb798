using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>One draft in two tabs: the second sees the newer state, and its own text is not lost.</summary>
public sealed class DraftTogetherJourney(Browser browser)
{
    [Fact]
    public async Task TheSecondTab_GetsTheNewerState_AndCanRestoreItsOwnText()
    {
        await using var portal = new RunningPortal();

        // Without live updates the second tab learns of the first only when it saves: the harder case.
        await portal.StartAsync(null, ("Live__Enabled", "false"));
        await using var first = await browser.SignInAsync(portal, "student1");
        await first.OpenDraftAsync("/outcomes/new");
        await first.Title().FillAsync("原來的標題");
        await first.IsKeptAsync("saved");
        await Assertions.Expect(first.Page).ToHaveURLAsync(new Regex("/outcomes/[0-9a-f-]{36}$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var address = new Uri(first.Page.Url).AbsolutePath;
        await using var second = await browser.SignInAsync(portal, "student1");
        await second.OpenDraftAsync(address);
        await second.HasWordsAsync("原來的標題", string.Empty);

        await first.Title().FillAsync("第一個分頁的標題");
        await StoredAsync(portal, first, "第一個分頁的標題");
        await second.Title().FillAsync("第二個分頁的標題");
        await Assertions.Expect(second.Handle("draft-other")).ToContainTextAsync("第二個分頁的標題");
        await second.HasWordsAsync("第一個分頁的標題", string.Empty);
        await StoredAsync(portal, first, "第一個分頁的標題");

        await second.Page.ReloadAsync();
        await second.KeepsAsync();
        await Assertions.Expect(second.Handle("draft-other")).ToContainTextAsync("第二個分頁的標題");
        await second.Handle("draft-take").ClickAsync();
        await second.HasWordsAsync("第二個分頁的標題", string.Empty);
        await StoredAsync(portal, second, "第二個分頁的標題");

        // The first tab, unaware of it, edits another field: both edits are kept.
        await first.Description().FillAsync("第一個分頁的簡述");
        await Assertions.Expect(first.Handle("draft-notice")).ToBeVisibleAsync();
        await first.HasWordsAsync("第二個分頁的標題", "第一個分頁的簡述");
        await StoredAsync(portal, first, "第二個分頁的標題");
    }

    [Fact]
    public async Task WithLiveUpdates_AnUneditedTab_Follows()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var first = await browser.SignInAsync(portal, "student1");
        await first.OpenDraftAsync("/outcomes/new");
        await first.Title().FillAsync("原來的標題");
        await first.IsKeptAsync("saved");
        await using var second = await browser.SignInAsync(portal, "student1");
        await second.OpenDraftAsync(new Uri(first.Page.Url).AbsolutePath);
        await first.Title().FillAsync("新的標題");
        await second.HasWordsAsync("新的標題", string.Empty);
        await Assertions.Expect(second.Handle("draft-notice")).ToContainTextAsync("另一個分頁或裝置");
        await second.Description().FillAsync("接著寫");
        await second.IsKeptAsync("saved");
        await first.HasWordsAsync("新的標題", "接著寫");
    }

    private static async Task StoredAsync(RunningPortal portal, Visitor by, string title)
    {
        await by.IsKeptAsync("saved");
        Assert.Equal(1, portal.Count($"SELECT COUNT(*) FROM OutcomeRevisions WHERE Title = '{title}'"));
    }
}
