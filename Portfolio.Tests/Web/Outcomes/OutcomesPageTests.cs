using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Outcomes;

namespace Portfolio.Tests.Web.Outcomes;

public sealed class OutcomesPageTests : WebTest
{
    [Fact]
    public void Outcomes_BeforeTheFirstRead_ShowThatTheyAreLoading()
    {
        Speak("zh-TW");
        var asked = new TaskCompletionSource<AuthenticationState>();
        Services.AddSingleton<AuthenticationStateProvider>(new Undecided(asked.Task));
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        var page = Render<OutcomesPage>();
        var skeleton = page.Find("[aria-busy=true]");
        Assert.Equal("讀取中", skeleton.GetAttribute("aria-label"));
        Assert.Empty(page.AllById("outcome-card"));
    }

    [Fact]
    public void Outcomes_OfAStudentWithoutAny_InviteToBegin()
    {
        var page = Visit("/outcomes", by: "student");
        Assert.Equal("還沒有學習成果", page.Find(".empty-inline h2").TextContent);
        Assert.Contains("從一門課開始", page.Find(".empty-inline p").TextContent, StringComparison.Ordinal);
        Assert.Equal("/outcomes/new", page.Find("a.link-button.primary").GetAttribute("href"));
        Assert.Contains("已送出 0 / 6 件", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcomes_OfThisSemester_EachShowTheirState()
    {
        var (sent, passed) = (await GivenAsync(OutcomeState.Sent), await GivenAsync(OutcomeState.Passed));
        var page = Visit("/outcomes", by: "student");
        var cards = page.AllById("outcome-card").ToDictionary(c => c.GetAttribute("data-outcome-id")!, c => c.GetAttribute("data-status"));
        Assert.Equal("Sent", cards[sent.Id.Value.ToString()]);
        Assert.Equal("Passed", cards[passed.Id.Value.ToString()]);
        Assert.Empty(page.FindAll(".empty-inline"));
        Assert.Contains("已送出 2 / 6 件", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StorageMeter_ChangesWhenAFileIsUploadedElsewhere()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = Visit("/outcomes", by: "student");
        var before = page.ById("storage-meter").TextContent;
        Assert.Null((await Database.UploadAsync(School.AsStudent, draft, Bytes.Png(2_000_000))).Error);
        page.WaitForAssertion(() => Assert.NotEqual(before, page.ById("storage-meter").TextContent));
    }

    [Theory]
    [InlineData(399, "false")]
    [InlineData(400, "true")]
    public void StorageMeter_WarnsFromFourFifthsOn(int used, string warning)
    {
        Speak("zh-TW");
        var meter = Render<StorageMeter>(p => p.Add(m => m.Used, used).Add(m => m.Most, 500));
        Assert.Equal(warning, meter.ById("storage-meter").GetAttribute("data-warning"));
    }

    [Fact]
    public async Task Outcomes_OfAClassmate_AreNotShown()
    {
        await GivenAsync(OutcomeState.Sent);
        var page = Visit("/outcomes", by: "classmate");
        Assert.Empty(page.AllById("outcome-card"));
    }

    [Fact]
    public async Task Outcome_DecidedButNotPublished_LooksReadAndHidesItsFeedback()
    {
        await GivenAsync(OutcomeState.Decided);
        var page = Visit("/outcomes", by: "student");
        Assert.Equal("Read", page.ById("outcome-card").GetAttribute("data-status"));
        Assert.Empty(page.AllById("outcome-feedback"));
        Assert.DoesNotContain("請補上測試紀錄", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcome_WhenItsTeacherPublishes_IsUpdatedLiveAndAnnounced()
    {
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = Visit("/outcomes", by: "student");
        await ElsewhereAsync(Database.PublishAsync(School.AsTeacher, outcome));
        await page.WaitForAssertionAsync(() => Assert.Equal("Passed", page.ById("outcome-card").GetAttribute("data-status")));
        Assert.Equal("請補上測試紀錄", page.ById("outcome-feedback").TextContent);
        Assert.Equal("自走車：通過", announcer.Invocations["announce"].Single().Arguments[0]);
    }

    [Fact]
    public void Outcomes_AfterTheClosing_SayThatUploadsAreClosed()
    {
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        var page = Visit("/outcomes", by: "student");
        Assert.Equal("false", page.ById("window-countdown").GetAttribute("data-open"));
        Assert.Equal("本學期的上傳期間未開放。", page.Find(".empty-inline p").TextContent);
        Assert.Empty(page.FindAll("a.link-button.primary"));
    }

    [Fact]
    public async Task Outcomes_OfAStudentInNoClass_SayWhyNothingIsShown()
    {
        await using (var db = Database.Open())
        {
            db.Enrolments.RemoveRange(db.Enrolments);
            await db.SaveChangesAsync(Token);
        }

        var page = Visit("/outcomes", by: "student");
        Assert.Equal("not-enrolled", page.RefusalCode());
        Assert.Equal("alert", page.ById("error-summary").GetAttribute("role"));
        Assert.Contains("請洽註冊組", page.ById("error-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Outcomes_ForATeacher_AreNotTheirs()
    {
        var page = Visit("/outcomes", by: "teacher");
        Assert.Contains("這一頁不屬於您的角色", page.Markup, StringComparison.Ordinal);

        // The session watches its own account; the page itself watches nothing.
        Assert.Equal(1, Live.SubscriptionCount);
    }

    private sealed class Undecided(Task<AuthenticationState> state) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => state;
    }
}
