using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Tests.Journeys;

/// <summary>What a teacher types survives a reload, a second device, an unreachable portal and an input method.</summary>
public sealed class FeedbackJourney(Browser browser)
{
    [Fact]
    public async Task TypedFeedback_SurvivesAReload_ASecondDevice_AndARestart_UntilTheDecision()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var line = new Line(portal.Address);
        await using var computer = await browser.SignInAsync(portal, "teacher1", address: line.Address);
        await computer.OpenAsync("/certify");
        var id = (await computer.Handle("queue-row").First.GetAttributeAsync("data-outcome-id"))!;
        await computer.OpenAsync($"/certify/{id}");
        await TypeAsync(computer, "電路圖清楚");
        await IsKeptAsync(computer, "saved");
        await computer.Page.ReloadAsync();
        await Assertions.Expect(Field(computer)).ToHaveValueAsync("電路圖清楚");

        await using var tablet = await browser.SignInAsync(portal, "teacher1");
        await tablet.OpenAsync($"/certify/{id}");
        await Assertions.Expect(Field(tablet)).ToHaveValueAsync("電路圖清楚");
        await TypeAsync(tablet, "電路圖清楚，請補數據");
        await IsKeptAsync(tablet, "saved");
        await IsAttachedAsync(computer);
        await Field(computer).FocusAsync();
        await Assertions.Expect(Field(computer)).ToHaveValueAsync("電路圖清楚，請補數據");
        await Assertions.Expect(computer.Handle("draft-other")).ToHaveTextAsync("電路圖清楚");
        await computer.Handle("draft-dismiss").ClickAsync();

        await portal.StopAsync();
        line.Cut();
        await TypeAsync(computer, "電路圖清楚，請補數據與照片");
        await IsKeptAsync(computer, "offline");
        await portal.StartAsync();
        line.Portal = portal.Address;

        // The page reloads itself: the portal that knew its circuit is gone.
        await computer.IsLiveAsync();
        await Assertions.Expect(Field(computer)).ToHaveValueAsync("電路圖清楚，請補數據與照片");
        Assert.Equal("電路圖清楚，請補數據與照片", portal.Text("SELECT Text FROM FeedbackDrafts"));

        await computer.ReadAsync();
        await computer.Handle("desk-fail").ClickAsync();
        await Assertions.Expect(computer.Row(id)).ToHaveAttributeAsync("data-status", "Decided");
        Assert.Equal(0, portal.Count("SELECT COUNT(*) FROM FeedbackDrafts"));
        Assert.Equal(1, portal.Count("SELECT COUNT(*) FROM OutcomeRevisions WHERE Feedback = '電路圖清楚，請補數據與照片'"));
    }

    [Fact]
    public async Task ComposedFeedback_ArrivesComplete_WhileItIsSaved_AndAPhraseIsInsertedAtTheCaret()
    {
        await using var portal = new RunningPortal();
        await portal.StartAsync();
        await using var teacher = await browser.SignInAsync(portal, "teacher1");
        await teacher.OpenAsync("/certify/phrases");
        await teacher.Handle("phrase-new").FillAsync("{name}，");
        await teacher.Handle("phrase-add").ClickAsync();
        await Assertions.Expect(teacher.Handle("phrase")).ToHaveCountAsync(1);
        await teacher.OpenAsync("/certify");
        await teacher.Handle("queue-row").First.ClickAsync();
        await IsAttachedAsync(teacher);

        await Field(teacher).FocusAsync();
        var saved = teacher.Page.WaitForResponseAsync(r => r.Request.Method == "PUT" && r.Url.EndsWith("/draft", StringComparison.Ordinal));
        await teacher.Page.Keyboard.InsertTextAsync("你好");
        var keys = await teacher.Page.Context.NewCDPSessionAsync(teacher.Page);
        await ComposeAsync(keys, "ㄨ");
        await saved;
        await ComposeAsync(keys, "ㄨㄤ");
        await ComposeAsync(keys, "ㄨㄤˊ");
        await teacher.Page.Keyboard.InsertTextAsync("王");
        await Assertions.Expect(Field(teacher)).ToHaveValueAsync("你好王");
        await IsKeptAsync(teacher, "saved");
        Assert.Equal("你好王", portal.Text("SELECT Text FROM FeedbackDrafts"));

        await teacher.Page.Keyboard.PressAsync("Home");
        await teacher.Handle("desk-phrases").Locator("summary").ClickAsync();
        await teacher.Handle("desk-phrase").ClickAsync();
        await Assertions.Expect(Field(teacher)).ToHaveValueAsync(new Regex("^[^{}]{2,4}，你好王$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await IsKeptAsync(teacher, "saved");
        Assert.EndsWith("，你好王", portal.Text("SELECT Text FROM FeedbackDrafts"), StringComparison.Ordinal);
    }

    private static ILocator Field(Visitor teacher) => teacher.Handle("desk-feedback");

    private static async Task TypeAsync(Visitor teacher, string text)
    {
        await IsAttachedAsync(teacher);
        await Field(teacher).FillAsync(text);
    }

    private static Task IsAttachedAsync(Visitor teacher) =>
        Assertions.Expect(teacher.Page.Locator("[data-feedback][data-draft-attached]")).ToBeVisibleAsync();

    private static Task IsKeptAsync(Visitor teacher, string state) =>
        Assertions.Expect(teacher.Page.Locator($"[data-feedback][data-draft-state='{state}']")).ToBeVisibleAsync();

    private static Task<System.Text.Json.JsonElement?> ComposeAsync(ICDPSession keys, string text) =>
        keys.SendAsync("Input.imeSetComposition", new Dictionary<string, object> { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
}
