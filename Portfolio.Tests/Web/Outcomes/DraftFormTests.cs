using Bunit;
using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Outcomes;

public sealed class DraftFormTests : DraftTest
{
    [Fact]
    public async Task New_ShowsTheSchoolsLimits()
    {
        var page = OpenForm();
        Assert.Equal("最多 60 個字", page.Find("#outcome-title-help span").TextContent);
        Assert.Equal("60", page.ById("outcome-title").ParentElement!.GetAttribute("data-count-max"));
        Assert.EndsWith("最多 100 個字", page.Find("#outcome-description-help span").TextContent, StringComparison.Ordinal);
        Assert.Contains("最大 4 MB", page.ById("file-document").TextContent, StringComparison.Ordinal);
        Assert.Equal("4194304", page.ById("file-document").GetAttribute("data-upload-max"));
        Assert.Contains("最大 10 MB", page.ById("file-media").TextContent, StringComparison.Ordinal);
        await page.Find("[data-testid=outcome-course] div.mud-input-control").MouseDownAsync(new());
        await page.WaitForAssertionAsync(() => Assert.Equal(
            ["課程1（已送出 0 / 3）", "課程2（已送出 0 / 3）", "課程3（已送出 0 / 3）"], page.FindAll("div.mud-list-item").Select(i => i.TextContent.Trim())));
    }

    [Fact]
    public async Task New_IsStoredWithTheFirstTextAndNotBefore()
    {
        var page = OpenForm();
        Assert.Empty(await AllAsync());
        Assert.Empty(page.AllById("outcome-discard"));
        await TypeAsync(page, title: "自走車");
        Assert.Equal("自走車", Assert.Single(await AllAsync()).Current.Title);
        Assert.Equal("草稿已儲存 115/11/24(二)10:00", Browser.Line);
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("outcome-discard")));
    }

    [Fact]
    public async Task Stored_IsRestoredAsItWasLeft()
    {
        var page = OpenForm(await DraftWithoutFileAsync());
        Assert.Equal("自走車", page.ById("outcome-title").GetAttribute("value"));
        Assert.Equal("以微控制器循線行走。", page.ById("outcome-description").GetAttribute("value"));
        Assert.Contains("課程1", page.ById("outcome-course").InnerHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WhenAccepted_IsShown_AndTypedTextStays()
    {
        var draft = await DraftWithoutFileAsync();
        var page = OpenForm(draft);
        Assert.Empty(page.AllById("file-document-accepted"));
        await TypeAsync(page, title: "新的標題");
        await UploadAsync(draft.Id);
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("file-document-accepted")));
        Assert.Contains("報告.pdf", page.ById("file-document-accepted").TextContent, StringComparison.Ordinal);
        Assert.Equal(64, page.ById("file-document-accepted").GetAttribute("data-sha256")!.Length);
        Assert.Equal("新的標題", Browser.Title);
    }

    [Fact]
    public async Task File_Removed_IsGoneAndItsSpaceIsReleased()
    {
        var draft = await DraftWithoutFileAsync();
        await UploadAsync(draft.Id);
        var page = OpenForm(draft);
        await page.Find("[data-testid=file-document-accepted] button").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("file-document-accepted")));
        await using var db = Database.Open();
        Assert.Equal(0, (await db.Students.SingleAsync(s => s.Id == School.Student.Id, Token)).StoredBytes);
    }

    [Fact]
    public async Task Send_OfACompleteDraft_PutsItInTheQueueAndReturnsToTheList()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm(draft);
        await SendAsync(page);
        Assert.Equal(OutcomeState.Sent, await StateOfAsync(draft));
        Assert.EndsWith("/outcomes", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Sent", page.ById("outcome-card").GetAttribute("data-status"));
    }

    [Fact]
    public async Task Send_OfATitleOneCharacterTooLong_SaysHowLongItMayBeAndIs()
    {
        var page = OpenForm(await GivenAsync(OutcomeState.Draft));
        await TypeAsync(page, title: new string('長', 61));
        await SendAsync(page);
        Assert.Equal("title-too-long", page.RefusalCode());
        Assert.Contains("標題最多 60 個字，現在是 61 個字。", page.ById("error-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_BeyondTheSemestersLimit_SaysTheLimit()
    {
        foreach (var course in new[] { 0, 0, 0, 1, 1, 1 })
        {
            await SaveAsync(SentFor(course));
        }

        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm(draft);
        await SendAsync(page);
        Assert.Equal("limit-per-semester", page.RefusalCode());
        Assert.Contains("最多送出 6 件", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(OutcomeState.Draft, await StateOfAsync(draft));
    }

    [Fact]
    public async Task Send_AfterTheClosing_FromAPageOpenedBefore_IsRefused()
    {
        var draft = await GivenAsync(OutcomeState.Draft);
        var page = OpenForm(draft);
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        await SendAsync(page);
        Assert.Equal("window-closed", page.RefusalCode());
        Assert.Contains("116/1/20(三)24:00", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(OutcomeState.Draft, await StateOfAsync(draft));
        Assert.EndsWith($"/outcomes/{draft.Id.Value}", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AfterTheClosing_FromAPageOpenedBefore_IsRefused()
    {
        var page = OpenForm();
        Database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        await TypeAsync(page, title: "自走車");
        Assert.Equal("window-closed", page.RefusalCode());
        Assert.Empty(await AllAsync());
    }

    [Fact]
    public async Task Course_WithTwoTeachers_AsksWhichCertifies()
    {
        var page = OpenForm();
        await ChooseCourseAsync(page, 0);
        Assert.Empty(page.AllById("outcome-teacher"));
        await ChooseCourseAsync(page, 1);
        Assert.Single(page.AllById("outcome-teacher"));
    }

    [Fact]
    public void Form_WhileItIsPrerendered_TakesNoInputYet()
    {
        SitBeforePrerendering("student");
        Navigation.NavigateTo("/outcomes/new");
        var page = Render<Routes>();
        Assert.All(page.FindAll("form.draft-form fieldset.card"), f => Assert.True(f.HasAttribute("disabled")));
        Assert.True(page.IsDisabled("outcome-send"));
        Assert.Equal("reconnecting", page.ById("live-state").GetAttribute("data-state"));
        Assert.Equal(0, Live.SubscriptionCount);
    }

    private LearningOutcome SentFor(int course)
    {
        var outcome = A.CompleteDraft(School);
        outcome.Draft.Write(School.AsStudent, new("自走車", "簡述"), School.Courses[course].Id, SmallSchool.SchoolDay);
        Assert.Null(outcome.Send(School.AsStudent, A.Terms(School) with { Course = School.Courses[course] }, SmallSchool.SchoolDay).Error);
        return outcome;
    }
}
