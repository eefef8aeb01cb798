using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Outcomes;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>One draft on two pages: nothing is overwritten unseen, and no text is lost.</summary>
public sealed class DraftTogetherTests : DraftTest
{
    [Fact]
    public async Task AnotherPagesText_AppearsOnAnUneditedPage()
    {
        var draft = await DraftWithoutFileAsync();
        var page = OpenForm(draft);
        await WriteElsewhereAsync(draft, "別處的標題", "別處的簡述");
        await page.WaitForAssertionAsync(() => Assert.Equal(("別處的標題", "別處的簡述"), (Browser.Title, Browser.Description)));
        Assert.Contains("另一個分頁或裝置剛改了這份草稿", page.ById("draft-notice").TextContent, StringComparison.Ordinal);
        Assert.Null(Browser.Other);
        await page.ById("draft-dismiss").ClickAsync();
        Assert.Empty(page.AllById("draft-notice"));
    }

    [Fact]
    public async Task TheSameField_EditedOnBothPages_ShowsTheNewerTextAndKeepsTheOwn()
    {
        var (draft, page) = await BothAsync(title: "我的標題", description: null);
        Assert.Equal("別處的標題", Browser.Title);
        Assert.Equal("別處的標題", await TitleOfAsync(draft));
        Assert.Contains("我的標題", page.ById("draft-other").TextContent, StringComparison.Ordinal);
        Assert.Equal("我的標題", Browser.Other?.Title);
    }

    [Fact]
    public async Task TheOwnText_CanBeRestored_AndTheOtherSwappedBackIn()
    {
        var (draft, page) = await BothAsync(title: "我的標題", description: null);
        await page.ById("draft-take").ClickAsync();
        Assert.Equal("我的標題", Browser.Title);
        Assert.Equal("我的標題", await TitleOfAsync(draft));
        Assert.Contains("別處的標題", page.ById("draft-other").TextContent, StringComparison.Ordinal);
        await page.ById("draft-take").ClickAsync();
        Assert.Equal("別處的標題", await TitleOfAsync(draft));
        await page.ById("draft-dismiss").ClickAsync();
        Assert.Null(Browser.Other);
    }

    [Fact]
    public async Task DifferentFields_EditedOnBothPages_AreMerged()
    {
        var (draft, page) = await BothAsync(title: null, description: "我的簡述");
        Assert.Equal(("別處的標題", "我的簡述"), (Browser.Title, Browser.Description));
        var stored = Assert.Single(await AllAsync());
        Assert.Equal(("別處的標題", "我的簡述"), (stored.Current.Title, stored.Current.Description));
        Assert.Single(page.AllById("draft-notice"));
        Assert.Equal(draft.Id, stored.Id);
    }

    [Fact]
    public async Task Send_WhileAnotherPageHasWritten_SendsNothing_UntilItHasBeenSeen()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm(draft);
        var seen = Browser.Seen;
        await WriteElsewhereAsync(draft, "別處的標題", "別處的簡述");
        (Browser.Title, Browser.Seen) = ("我的標題", seen);
        await SendAsync(page);
        Assert.Equal(OutcomeState.Draft, await StateOfAsync(draft));
        Assert.Single(page.AllById("draft-notice"));
        Assert.Equal(1, Browser.Reveals);
        await SendAsync(page);
        Assert.Equal(OutcomeState.Sent, await StateOfAsync(draft));
        Assert.Equal("別處的標題", await TitleOfAsync(draft));
    }

    [Fact]
    public async Task AFile_AttachedMeanwhile_IsNoConflict()
    {
        var draft = await DraftWithoutFileAsync();
        var page = OpenForm(draft);
        var seen = Browser.Seen;
        await UploadAsync(draft.Id);
        Browser.Seen = seen;
        await TypeAsync(page, title: "我的標題");
        Assert.Equal("我的標題", await TitleOfAsync(draft));
        Assert.Empty(page.AllById("draft-notice"));
    }

    [Fact]
    public async Task ASave_WhoseResponseWasLost_IsRetriedSilently()
    {
        var draft = await DraftWithoutFileAsync();
        var page = OpenForm(draft);
        var seen = Browser.Seen;
        await TypeAsync(page, title: "我的標題");
        Browser.Seen = seen;
        await TypeAsync(page);
        Assert.Equal("我的標題", await TitleOfAsync(draft));
        Assert.Empty(page.AllById("draft-notice"));
    }

    [Fact]
    public async Task TextThatLostAConflict_IsOfferedAgainAfterAReload()
    {
        var page = OpenForm(await DraftWithoutFileAsync());
        await page.InvokeAsync(() => page.FindComponent<DraftForm>().Instance.Recall(new("我的標題", "以微控制器循線行走。", School.Course.Id.Value)));
        Assert.Equal("標題我的標題", string.Concat(page.ById("draft-other").Children.Select(c => c.TextContent.Trim())));
    }

    /// <summary>Another page saves title and description, unnoticed by this one, which still has the earlier text.</summary>
    private async Task<(LearningOutcome Draft, IRenderedComponent<Routes> Page)> BothAsync(string? title, string? description)
    {
        var draft = await DraftWithoutFileAsync();
        var page = OpenForm(draft);
        var before = Browser.Typed;
        await WriteElsewhereAsync(draft, "別處的標題", description is null ? "以微控制器循線行走。" : before.Description!);
        (Browser.Title, Browser.Description, Browser.Seen) = (title ?? before.Title!, description ?? before.Description!, before.Seen!);
        await TypeAsync(page);
        return (draft, page);
    }

    private Task WriteElsewhereAsync(LearningOutcome draft, string title, string description) =>
        ElsewhereAsync(Database.Get<WriteDraft>().ExecuteAsync(School.AsStudent, new(draft.Id, title, description, draft.CourseId), Token));

    private async Task<string> TitleOfAsync(LearningOutcome draft) => (await AllAsync()).Single(o => o.Id == draft.Id).Current.Title;
}
