using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>What a student types survives a reload, an unreachable portal, a sleeping phone and a shared computer.</summary>
public sealed class DraftKeepingJourney(Browser browser)
{
    private static readonly Regex OfADraft = new("/outcomes/[0-9a-f-]{36}$", RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task TypedText_SurvivesAReloadAndARestart_AtItsOwnUrl()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var line = new Line(portal.Address);
        await using var student = await browser.SignInAsync(portal, "student1", address: line.Address);
        await student.OpenDraftAsync("/outcomes/new");
        await student.Title().FillAsync("循線自走車");
        await Assertions.Expect(student.Page).ToHaveURLAsync(OfADraft);
        await student.ChooseCourseAsync("數位邏輯實習");
        await student.Description().FillAsync("說到一半");
        await student.Page.ReloadAsync();
        await student.KeepsAsync();
        await student.HasWordsAsync("循線自走車", "說到一半");
        await Assertions.Expect(student.Handle("outcome-course").Locator("input").First).ToHaveValueAsync("數位邏輯實習");
        await student.IsKeptAsync("saved");

        await portal.StopAsync();
        line.Cut();
        await student.IsKeptAsync("away");
        await Assertions.Expect(student.Handle("draft-line")).ToBeEmptyAsync();
        await student.Description().FillAsync("說到一半，停電了");
        await student.IsKeptAsync("offline");
        await Assertions.Expect(student.Handle("draft-line")).Not.ToContainTextAsync("已儲存");
        await student.Handle("outcome-send").ClickAsync();
        await Assertions.Expect(student.Handle("draft-line")).ToContainTextAsync("還沒有送出");

        await portal.StartAsync();
        line.Portal = portal.Address;
        await student.IsLiveAsync();
        await student.KeepsAsync();
        await student.HasWordsAsync("循線自走車", "說到一半，停電了");
        await student.IsKeptAsync("saved");
        await Assertions.Expect(student.Handle("draft-line")).ToContainTextAsync("草稿已儲存");
        Assert.Equal("說到一半，停電了", portal.Text("SELECT Description FROM OutcomeRevisions WHERE Title = '循線自走車'"));
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM OutcomeRevisions WHERE Title = '循線自走車'"));
    }

    [Fact]
    public async Task ANewOutcome_BegunOffline_IsRestoredByAReload()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var line = new Line(portal.Address);
        await using var student = await browser.SignInAsync(portal, "student1", address: line.Address);
        await student.OpenDraftAsync("/outcomes/new");
        await portal.StopAsync();
        line.Cut();
        await student.IsKeptAsync("away");
        await student.Title().FillAsync("停電時開始的");
        await student.Description().FillAsync("只有這台裝置知道");
        await student.IsKeptAsync("offline");
        await portal.StartAsync();
        line.Portal = portal.Address;
        await student.IsLiveAsync();
        await student.KeepsAsync();
        await student.HasWordsAsync("停電時開始的", "只有這台裝置知道");
        await student.IsKeptAsync("saved");
        await Assertions.Expect(student.Page).ToHaveURLAsync(OfADraft);
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM OutcomeRevisions WHERE Title = '停電時開始的' AND Description = '只有這台裝置知道'"));
    }

    [Fact]
    public async Task TextOfAPageClosedOffline_IsOfferedInTheList()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenDraftAsync("/outcomes/new");
        await student.Page.Context.SetOfflineAsync(true);
        await student.Title().FillAsync("關掉分頁之前");
        await student.IsKeptAsync("offline");
        await student.Page.Context.SetOfflineAsync(false);
        await student.OpenAsync("/outcomes");
        await student.Handle("left-typed").GetByRole(AriaRole.Link).ClickAsync();
        await student.KeepsAsync();
        await student.HasWordsAsync("關掉分頁之前", string.Empty);
        await student.IsKeptAsync("saved");
        await student.OpenAsync("/outcomes");
        await Assertions.Expect(student.Card("Draft")).ToContainTextAsync("關掉分頁之前");
        await Assertions.Expect(student.Handle("left-typed")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task ComposedText_ArrivesComplete_WhileItIsSaved()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenDraftAsync("/outcomes/new");
        await student.Title().FocusAsync();
        var keys = await student.Page.Context.NewCDPSessionAsync(student.Page);
        await student.Page.Keyboard.InsertTextAsync("你好");
        foreach (var letters in new[] { "ㄨ", "ㄨㄤ", "ㄨㄤˊ" })
        {
            await keys.SendAsync("Input.imeSetComposition", new() { ["text"] = letters, ["selectionStart"] = letters.Length, ["selectionEnd"] = letters.Length });
            await Assertions.Expect(student.Title()).ToHaveValueAsync("你好" + letters);
        }

        await student.Page.Keyboard.InsertTextAsync("王");
        await Assertions.Expect(student.Title()).ToHaveValueAsync("你好王");
        await student.IsKeptAsync("saved");
        await Assertions.Expect(student.Page).ToHaveURLAsync(OfADraft);
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM OutcomeRevisions WHERE Title = '你好王'"));
    }

    [Fact]
    public async Task AfterSigningOut_NothingIsLeftInTheBrowser_AndTheNextPersonSeesNothing()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var student = await browser.SignInAsync(portal, "student1");
        await student.OpenDraftAsync("/outcomes/new");
        await student.Page.Context.SetOfflineAsync(true);
        await student.Title().FillAsync("不給別人看");
        await student.IsKeptAsync("offline");
        Assert.Contains("不給別人看", await KeptAsync(student), StringComparison.Ordinal);
        var address = await student.Page.EvaluateAsync<string>("() => location.pathname + location.search");

        // The session ends silently, and somebody else signs in at the same computer.
        await student.Page.Context.SetOfflineAsync(false);
        await student.Page.Context.ClearCookiesAsync();
        await student.GoToAsync("/signin");
        await student.Handle("demo-student2").ClickAsync();
        await student.IsLiveAsync();
        Assert.DoesNotContain("不給別人看", await KeptAsync(student), StringComparison.Ordinal);
        await student.OpenDraftAsync(address);
        await student.HasWordsAsync(string.Empty, string.Empty);

        await student.Page.Context.SetOfflineAsync(true);
        await student.Title().FillAsync("也不給別人看");
        await student.IsKeptAsync("offline");
        await student.Page.Context.SetOfflineAsync(false);
        await student.OpenAsync("/");
        await student.Handle("account-menu").ClickAsync();
        await student.Handle("sign-out").ClickAsync();
        await Assertions.Expect(student.Handle("demo-student1")).ToBeVisibleAsync();
        Assert.DoesNotContain("不給別人看", await KeptAsync(student), StringComparison.Ordinal);
    }

    private static Task<string> KeptAsync(Visitor student) => student.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
}
