using Bunit;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Feedback;

public sealed class PhrasesPageTests : WebTest
{
    [Fact]
    public void Page_WithoutPhrases_SaysWhatToDo()
    {
        var page = Visit("/certify/phrases", "teacher");
        Assert.Equal("還沒有常用語", page.Find(".empty-inline h2").TextContent);
        Assert.Equal("0 / 50 句", page.ById("phrase-count").TextContent);
    }

    [Fact]
    public async Task Phrases_AreAddedMovedEditedAndDeleted()
    {
        var page = Visit("/certify/phrases", "teacher");
        await AddAsync(page, "第一句");
        await AddAsync(page, "第二句");
        Assert.Equal(["第一句", "第二句"], Texts(page));
        Assert.Equal("已加入。", page.ById("phrase-done").TextContent);
        await ClickAsync(page, "phrase-up", 1);
        Assert.Equal("已移到第 1 句。", page.ById("phrase-done").TextContent);
        Assert.Equal(["第二句", "第一句"], Texts(page));
        await ClickAsync(page, "phrase-edit-open", 0);
        await page.InvokeAsync(() => page.ById("phrase-edit").Change("{name}，第二句"));
        await ClickAsync(page, "phrase-save", 0);
        Assert.Equal(("已儲存。", string.Empty), (page.Find("[data-number='1'] [data-testid=phrase-saved]").TextContent, page.ById("phrase-done").TextContent));
        Assert.Equal(["{name}，第二句", "第一句"], Texts(page));
        await ClickAsync(page, "phrase-delete", 1);
        Assert.Equal("已刪除。", page.ById("phrase-done").TextContent);
        Assert.Empty(page.AllById("phrase-saved"));
        Assert.Equal(["{name}，第二句"], Texts(page));
        Assert.Equal(["{name}，第二句"], (await Database.Get<PhraseBook>().ReadAsync(School.AsTeacher, Token)).Own.Phrases);
    }

    [Fact]
    public async Task RefusedPhrase_ShowsTheReason_AndKeepsTheText()
    {
        var page = Visit("/certify/phrases", "teacher");
        await AddAsync(page, new('字', 1001));
        Assert.Equal("phrase-too-long", page.RefusalCode());
        Assert.Equal(1001, page.ById("phrase-new").GetAttribute("value")!.Length);
        await AddAsync(page, "一句");
        await AddAsync(page, "一句");
        Assert.Equal("phrase-twice", page.RefusalCode());
        Assert.Equal("一句", page.ById("phrase-new").GetAttribute("value"));
    }

    [Fact]
    public async Task PhrasesAddedInAnotherWindow_AppearLive()
    {
        var page = Visit("/certify/phrases", "teacher");
        await ElsewhereAsync(Database.Get<SavePhrases>().ExecuteAsync(School.AsTeacher, new(false, ["別處加的"], 0), Token));
        await page.WaitForAssertionAsync(() => Assert.Equal(["別處加的"], Texts(page)));
    }

    [Fact]
    public async Task SchoolPhrases_AreAddedByTheAdministrator()
    {
        var page = Visit("/school/phrases", "admin");
        await AddAsync(page, "請附上參考資料");
        Assert.Equal(["請附上參考資料"], (await Database.Get<PhraseBook>().ReadAsync(School.AsTeacher, Token)).School.Phrases);
    }

    private static async Task AddAsync(IRenderedComponent<Routes> page, string text)
    {
        await page.InvokeAsync(() => page.ById("phrase-new").Change(text));
        await page.InvokeAsync(() => page.Find("form:has([data-testid=phrase-add])").SubmitAsync());
    }

    /// <summary>Finds and clicks in one step: a live update may render the page between the two.</summary>
    private static Task ClickAsync(IRenderedComponent<Routes> page, string testId, int at) => page.InvokeAsync(() => page.AllById(testId)[at].ClickAsync());

    private static IEnumerable<string> Texts(IRenderedComponent<Routes> page) => page.FindAll("[data-testid=phrase] .person-text").Select(p => p.TextContent);
}
