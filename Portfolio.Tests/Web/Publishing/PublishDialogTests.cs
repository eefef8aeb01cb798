using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Publishing;

public sealed class PublishDialogTests : PublishTest
{
    [Fact]
    public async Task Dialog_ListsStudentsAndVerdicts_WithTheStartOfTheFeedback()
    {
        await SaveAsync(A.Decided(School, Verdict.Fail), DecidedIn(School.Courses[1]));
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        Assert.Equal(
            ["電機一甲 01 號 王小明 課程1 不通過 請補上測試紀錄", "電機一甲 01 號 王小明 課程2 通過 （沒有回饋）"],
            page.AllById("publish-row").Select(TextOf));
        Assert.Equal("確定發佈 2 件", page.ById("publish-confirm").TextContent.Trim());
    }

    [Fact]
    public async Task Dialog_PublishesOneCourse_OrTickedRows()
    {
        var (first, second, third) = (A.Decided(School), DecidedIn(School.Courses[1]), DecidedIn(School.Courses[1]));
        await SaveAsync(first, second, third);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-course").ChangeAsync(School.Courses[1].Id.Value.ToString());
        var rows = page.AllById("publish-row").Select(r => r.GetAttribute("data-outcome-id")).ToList();
        Assert.Equal(2, rows.Count);
        await page.AllById("publish-choose")[0].ChangeAsync(false);
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-confirm")));
        var left = second.Id.Value.ToString() == rows[0] ? second : third;
        Assert.Equal((OutcomeState.Decided, OutcomeState.Decided), (await StateOfAsync(first), await StateOfAsync(left)));
        Assert.Equal(OutcomeState.Passed, await StateOfAsync(left == second ? third : second));
    }

    [Fact]
    public async Task Dialog_FocusesTheConfirmButton_WhichHasAShortcut()
    {
        await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        JSInterop.VerifyFocusAsyncInvoke();
        var confirm = page.ById("publish-confirm");
        Assert.Equal(("true", "Control+Enter"), (confirm.GetAttribute("data-confirms"), confirm.GetAttribute("aria-keyshortcuts")));
    }

    [Fact]
    public async Task Dialog_WithNothingTicked_CannotPublish()
    {
        await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-choose").ChangeAsync(false);
        Assert.True(page.IsDisabled("publish-confirm"));
        await page.ById("publish-choose").ChangeAsync(true);
        Assert.False(page.IsDisabled("publish-confirm"));
    }

    [Theory]
    [InlineData("", "", "date-invalid")]
    [InlineData("115/11/23", "08:00", "publish-in-past")]
    [InlineData("116/2/1", "08:00", "publish-after-closing")]
    public async Task Dialog_WithAnInvalidInstant_ShowsTheErrorAndStaysOpen(string day, string time, string code)
    {
        var queue = await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-when-later").ChangeAsync(true);
        await page.ById("publish-day").ChangeAsync(day);
        await page.ById("publish-time").ChangeAsync(time);
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal(code, page.RefusalCode()));
        Assert.Equal(day, page.ById("publish-day").GetAttribute("value") ?? string.Empty);
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(queue[0]));
    }

    [Fact]
    public async Task PublishLater_DefaultsToTheNextMorning()
    {
        await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-when-later").ChangeAsync(true);
        Assert.Equal(("115/11/25", "08:00"), (page.ById("publish-day").GetAttribute("value"), page.ById("publish-time").GetAttribute("value")));
    }

    [Fact]
    public async Task UndoPeriod_IsChosenInTheDialog_AndRemembered()
    {
        await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        Assert.Equal("0", page.ById("publish-undo-seconds").GetAttribute("value"));
        await page.ById("publish-undo-seconds").ChangeAsync("30");
        await page.WaitForAssertionAsync(() => Assert.Equal("30", page.ById("publish-undo-seconds").GetAttribute("value")));
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("還有 30 秒可以復原", page.ById("publish-left").TextContent));
    }

    [Fact]
    public async Task Dialog_RemovesRowsPublishedInAnotherTab()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        Assert.Equal(2, page.AllById("publish-row").Count);
        await ElsewhereAsync(Database.PublishAsync(School.AsTeacher, queue[0]));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("publish-row")));
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-confirm")));
        Assert.Equal(OutcomeState.Passed, await StateOfAsync(queue[1]));
    }
}
