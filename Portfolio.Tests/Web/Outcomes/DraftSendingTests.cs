using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>Send always gives an answer: everything that is missing at once, each at its field.</summary>
public sealed class DraftSendingTests : DraftTest
{
    [Fact]
    public async Task Send_FromAnEmptyForm_ListsEverythingMissing_AndBeginsNoDraft()
    {
        var page = OpenForm();
        await SendAsync(page);
        Assert.Equal("title-required", page.RefusalCode());
        Assert.Equal(["course-required", "title-required", "description-required", "evidence-required"], Listed(page));
        Assert.StartsWith("無法送出：", page.ById("error-summary").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("alert", page.ById("error-summary").GetAttribute("role"));
        Assert.Equal(1, Browser.Reveals);
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task Send_FromAnEmptyForm_MarksEachFieldWithItsError()
    {
        var page = OpenForm();
        await SendAsync(page);
        const string Fields = "[data-testid=outcome-course] input;#outcome-title;#outcome-description;[data-testid=file-document] input;[data-testid=file-media] input";
        foreach (var field in Fields.Split(';'))
        {
            var element = page.Find(field);
            Assert.Equal("true", element.GetAttribute("aria-invalid"));
            var named = element.GetAttribute("aria-describedby")!.Split(' ')[0];
            Assert.NotEmpty(page.Find($"#{named}").TextContent);
        }
    }

    [Fact]
    public async Task Send_ErrorsDisappearFieldByField_AsTheyAreFilledIn()
    {
        var page = OpenForm();
        await SendAsync(page);
        await TypeAsync(page, title: "自走車");
        Assert.Equal(["course-required", "description-required", "evidence-required"], Listed(page));
        await TypeAsync(page, description: "簡述");
        await ChooseCourseAsync(page, 0);
        Assert.Equal("evidence-required", page.RefusalCode());
        Assert.Contains("無法送出：請至少附上一個文件或影音檔案。", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        await UploadAsync(Assert.Single(await AllAsync()).Id);
        await page.WaitForAssertionAsync(() => Assert.Null(page.RefusalCode()));
        await SendAsync(page);
        Assert.Equal(OutcomeState.Sent, Assert.Single(await AllAsync()).State);
    }

    [Fact]
    public async Task Send_WithoutATeacher_SaysSoAtTheTeacher_InEnglishToo()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm($"/outcomes/{draft.Id.Value}", language: "en");
        await ChooseCourseAsync(page, 1);
        await SendAsync(page);
        Assert.Equal("teacher-required", page.RefusalCode());
        Assert.Equal("Couldn't send: Choose the certifying teacher.", page.ById("error-summary").TextContent.Trim());
        var teacher = page.Find("[data-testid=outcome-teacher] input");
        Assert.Equal("true", teacher.GetAttribute("aria-invalid"));
        Assert.Equal("Choose the certifying teacher.", page.Find($"#{teacher.GetAttribute("aria-describedby")}").TextContent.Trim());
    }

    [Fact]
    public async Task Send_AfterTheClosing_OfAnEmptyForm_SaysThatItIsClosed()
    {
        var page = OpenForm();
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        await SendAsync(page);
        Assert.Equal(["window-closed"], Codes(page));
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task Send_AfterARefusedFile_NamesIt_AndContinuesWithoutItOnRequest()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm(draft, uploadsAreDone: false);
        await SendAsync(page);
        Assert.Equal("upload-refused", page.RefusalCode());
        Assert.Contains("無法送出：「照片.heic」沒有上傳成功", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(OutcomeState.Draft, await StateOfAsync(draft));
        await page.ById("upload-dismiss").ClickAsync();
        Assert.True(Browser.IsUploadDismissed);
        Assert.Null(page.RefusalCode());
        await SendAsync(page);
        Assert.Equal(OutcomeState.Sent, await StateOfAsync(draft));
        Assert.True(Browser.IsForgotten);
    }

    [Fact]
    public async Task Send_AfterARefusedFile_SaysWhatElseIsMissing()
    {
        var page = OpenForm(uploadsAreDone: false);
        await SendAsync(page);
        Assert.Equal(["course-required", "title-required", "description-required", "upload-refused"], Listed(page));
    }

    [Fact]
    public async Task Send_IncludesTextTypedASecondAgo()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm(draft);
        Browser.Title = "最後一刻的標題";
        await SendAsync(page);
        Assert.Equal("最後一刻的標題", Assert.Single(await AllAsync()).Current.Title);
        Assert.Equal(OutcomeState.Sent, await StateOfAsync(draft));
    }

    [Fact]
    public async Task Save_OfAnEmptyForm_SaysSo_AndBeginsNoDraft()
    {
        var page = OpenForm();
        await page.ById("outcome-save").ClickAsync();
        Assert.Equal("blank", Browser.State);
        await TypeAsync(page, title: "　 ");
        await page.ById("outcome-save").ClickAsync();
        Assert.Empty(await AllAsync());
    }

    private static IEnumerable<string?> Listed(IRenderedComponent<Routes> page) =>
        page.FindAll("[data-testid=error-summary] li").Select(e => e.GetAttribute("data-code"));

    private static IEnumerable<string?> Codes(IRenderedComponent<Routes> page) =>
        page.AllById("error-summary").Select(e => e.GetAttribute("data-code"));
}
