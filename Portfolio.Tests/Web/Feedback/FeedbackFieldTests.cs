using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Tests.Support;
using Portfolio.Tests.Web.Certification;

namespace Portfolio.Tests.Web.Feedback;

/// <summary>The feedback field on the desk: earlier text, and phrases.</summary>
public sealed class FeedbackFieldTests : DeskTest
{
    private readonly BunitJSModuleInterop _module;

    public FeedbackFieldTests() => (_module = JSInterop.SetupModule("/js/feedback/draft.js")).Mode = JSRuntimeMode.Loose;

    [Fact]
    public async Task ADraft_IsRestoredInTheField_AndUsedForTheDecision()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        await KeepAsync(outcome, "昨天寫到一半");
        var page = OpenDesk(outcome);
        Assert.Equal("昨天寫到一半", page.ById("desk-feedback").GetAttribute("value"));
        await PressAsync(outcome, "fail");
        Assert.Equal("昨天寫到一半", (await Database.LoadAsync(outcome)).Current.Feedback);
    }

    [Fact]
    public async Task DecidedOutcome_KeepsItsFeedback_AndFailingItAsksForTheReasonFirst()
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        Assert.Equal("請補上測試紀錄", page.ById("desk-feedback").GetAttribute("value"));
        await PressAsync(outcome, "fail");
        Assert.Equal(Verdict.Pass, (await Database.LoadAsync(outcome)).Current.Verdict);
        await PressAsync(outcome, "saveAndNext");
        Assert.Equal((Verdict.Fail, "請補上測試紀錄"), ((await Database.LoadAsync(outcome)).Current.Verdict, (await Database.LoadAsync(outcome)).Current.Feedback));
    }

    [Fact]
    public async Task TypedText_IsNeverOverwritten()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        Write(page, "剛打的");
        await KeepAsync(outcome, "別的裝置");
        await PressAsync(new("help", string.Empty, 0, 0));
        Assert.Equal(string.Empty, page.ById("desk-feedback").GetAttribute("value") ?? string.Empty);
    }

    [Fact]
    public async Task TheField_TellsTheBrowserWhichRevisionAndDecisionItShows()
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        var field = OpenDesk(outcome).Find("[data-feedback]");
        Assert.Equal($"/certify/{outcome.Id.Value}/draft", field.GetAttribute("data-url"));
        Assert.Equal(("1", outcome.Current.DecidedAt!.Value.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture)), (field.GetAttribute("data-revision"), field.GetAttribute("data-decided")));
    }

    [Fact]
    public async Task Phrases_AreListedWithTheirKeys_AndInsertedWithNameAndCourse()
    {
        var phrases = Enumerable.Range(1, 10).Select(i => $"{{name}}的{{course}}，第 {i} 句").ToList();
        await ElsewhereAsync(Database.Get<SavePhrases>().ExecuteAsync(School.AsTeacher, new(false, phrases, 0), Token));
        var outcome = await GivenAsync(OutcomeState.Read);
        var page = OpenDesk(outcome);
        var buttons = page.AllById("desk-phrase");
        Assert.Equal(10, buttons.Count);
        Assert.Equal([.. Enumerable.Range(1, 9).Select(i => $"{i}"), null], buttons.Select(b => b.QuerySelector("kbd")?.TextContent));
        await buttons[9].ClickAsync();
        await page.Find("[data-phrase='2']").ClickAsync();
        Assert.Empty(page.FindAll("[data-phrase='10']"));
        Assert.Equal(["王小明的課程1，第 10 句", "王小明的課程1，第 2 句"], _module.Invocations["insert"].Select(i => i.Arguments[1]));
    }

    [Fact]
    public async Task WithoutPhrases_TheMenuSaysWhereToAddThem()
    {
        var menu = OpenDesk(await GivenAsync(OutcomeState.Read)).ById("desk-phrases");
        Assert.Contains("還沒有常用語", menu.TextContent, StringComparison.Ordinal);
        Assert.Equal("/certify/phrases", menu.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task TextTypedBeforeTheClosing_IsShownForCopying()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        await KeepAsync(outcome, "還沒寫完的回饋");
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await Database.Get<Portfolio.Infrastructure.Windows.CloseCertification>().ExecuteAsync(School.Id, School.Semester.Id, SmallSchool.CertificationCloses, Token);
        Assert.Contains("還沒寫完的回饋", OpenDesk(outcome).ById("desk-left").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PublishedFeedback_IsNotShownAsUnsent()
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        Assert.False(page.Find("[data-feedback]").HasAttribute("hidden"));
        await ElsewhereAsync(Database.PublishAsync(School.AsTeacher, outcome));
        await page.WaitForAssertionAsync(() => Assert.Equal("true", page.ById("desk-said").GetAttribute("data-published")));
        Assert.Equal("請補上測試紀錄", page.ById("desk-said").TextContent);
        Assert.True(page.Find("[data-feedback]").HasAttribute("hidden"));
        await page.WaitForAssertionAsync(() => Assert.Single(_module.Invocations["close"]));

        // The browser reports the last text although the field did not lose focus.
        page.ById("desk-feedback").Change("還想補一句");
        await page.WaitForAssertionAsync(() => Assert.False(page.Find("[data-feedback]").HasAttribute("hidden")));
        Assert.Contains("這段文字沒有送出", page.Find("[data-feedback]").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("請補上測試紀錄 ", false)]
    [InlineData("我還想說", true)]
    public async Task APublishedOutcome_OpenedLater_OffersOnlyTextThatDiffers(string typed, bool isOffered)
    {
        var outcome = await GivenAsync(OutcomeState.Decided);
        Assert.Null((await Database.Get<KeepFeedbackDraft>().ExecuteAsync(School.AsTeacher, new(outcome.Id, 1, typed, 0, outcome.Current.DecidedAt, TimeSpan.Zero), Token)).Error);
        await ElsewhereAsync(Database.PublishAsync(School.AsTeacher, outcome));
        var page = OpenDesk(outcome);
        Assert.Equal(isOffered ? 1 : 0, page.AllById("desk-left").Count);
        Assert.Empty(page.AllById("desk-feedback"));
    }

    private async Task KeepAsync(LearningOutcome outcome, string text) =>
        Assert.Null((await Database.Get<KeepFeedbackDraft>().ExecuteAsync(School.AsTeacher, new(outcome.Id, 1, text, 0, null, TimeSpan.Zero), Token)).Error);
}
