using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Publishing;

public sealed class PublishBarTests : PublishTest
{
    [Fact]
    public async Task Publish_WithAnUndoPeriod_ShowsABar_AndPublishesNothingYet()
    {
        await GiveTimeToUndoAsync();
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided);
        var page = OpenWholeQueue();
        await PublishAllAsync(page);
        Assert.Contains("正在發佈 2 件", page.ById("publish-bar").TextContent, StringComparison.Ordinal);
        Assert.Equal("還有 10 秒可以復原", page.ById("publish-left").TextContent);
        Assert.Equal("正在發佈 2 件，10 秒內可按 U 復原", announcer.Invocations["announce"].Single().Arguments[0]);
        await page.WaitForAssertionAsync(() => Assert.All(page.AllById("queue-row"), r => Assert.Contains("發佈中：通過", r.TextContent, StringComparison.Ordinal)));
        Assert.True(page.IsDisabled("publish-all"));
        Assert.StartsWith("0 ", page.ById("decided-count").TextContent, StringComparison.Ordinal);
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(queue[0]));
    }

    [Fact]
    public async Task Bar_CountsDown_AndDisappearsBeforeTheJobRuns()
    {
        await GiveTimeToUndoAsync();
        await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenWholeQueue();
        await PublishAllAsync(page);
        Database.Clock.Advance(TimeSpan.FromSeconds(3));
        await page.WaitForAssertionAsync(() => Assert.Equal("還有 7 秒可以復原", page.ById("publish-left").TextContent));
        Database.Clock.Advance(TimeSpan.FromSeconds(7));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-bar")));
        await SweepAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("Passed", page.ById("queue-row").GetAttribute("data-status")));
    }

    [Fact]
    public async Task Bar_IsShownAgain_AfterAReload()
    {
        await SaveAsync(A.OnItsWay(School, new(new(A.Id()), SmallSchool.SchoolDay.AddSeconds(20))));
        Assert.Equal("還有 20 秒可以復原", OpenQueue().ById("publish-left").TextContent);
    }

    [Fact]
    public async Task Deputy_CanUndoTheTeachersPublication()
    {
        await SaveAsync(A.OnItsWay(School, new(new(A.Id()), SmallSchool.SchoolDay.AddSeconds(20))));
        await ElsewhereAsync(Database.AppointAsync(School));
        var page = OpenQueue(by: "colleague");
        await page.ById("publish-undo").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-bar")));
        Assert.Null((await DeskAsTeacherAsync()).Single().EffectiveAt);
    }

    [Fact]
    public async Task Undo_ByButton_RestoresTheDecisions()
    {
        await GiveTimeToUndoAsync();
        await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided);
        var page = OpenWholeQueue();
        await PublishAllAsync(page);
        await page.ById("publish-undo").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.False(page.IsDisabled("publish-all")));
        Assert.Empty(page.AllById("publish-bar"));
        Assert.Contains("待發佈：通過", page.AllById("queue-row")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_ByKeyPressedTwice_UndoesThePublishing_AndLeavesTheDecision()
    {
        await GiveTimeToUndoAsync();
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        await PublishAllAsync(page);
        var pressed = KeyPress.On(await DeskOfAsync(outcome), "undo") with { Publication = (await OnItsWayAsync()).Id.Value.ToString() };
        await PressAsync(pressed);
        await PressAsync(pressed);
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-bar")));
        Assert.Null(page.RefusalCode());
        Assert.Equal((OutcomeState.Decided, null), ((await DeskOfAsync(outcome)).State, (await DeskOfAsync(outcome)).EffectiveAt));
    }

    [Fact]
    public async Task Undo_AfterTheUndoPeriod_IsRefused()
    {
        await GiveTimeToUndoAsync();
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        await PublishAllAsync(page);
        var pressed = KeyPress.On(await DeskOfAsync(outcome), "undo") with { Publication = (await OnItsWayAsync()).Id.Value.ToString() };
        Database.Clock.Advance(TimeSpan.FromSeconds(10));
        await PressAsync(pressed);
        await page.WaitForAssertionAsync(() => Assert.Equal("already-published", page.RefusalCode()));
        Assert.Contains("可以更正決定", page.ById("error-summary").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_InAnotherTab_RemovesTheBar_AndEnablesTheDesk()
    {
        var publication = new Publication(new(A.Id()), SmallSchool.SchoolDay.AddSeconds(20));
        var outcome = A.OnItsWay(School, publication);
        await SaveAsync(outcome);
        var page = OpenDesk(outcome);
        Assert.True(page.IsDisabled("desk-pass"));
        Assert.Empty(page.AllById("desk-undo"));
        Assert.Single(page.AllById("desk-pending"));
        await ElsewhereAsync(Database.Get<UndoPublishing>().ExecuteAsync(School.AsTeacher, publication.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-bar")));
        await page.WaitForAssertionAsync(() => Assert.False(page.IsDisabled("desk-pass")));
        Assert.Single(page.AllById("desk-undo"));
    }

    [Fact]
    public async Task PlannedPublication_ShowsItsInstant_AndCanBeMovedAndUndone()
    {
        await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenWholeQueue();
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-when-later").ChangeAsync(true);
        await page.ById("publish-day").ChangeAsync("2026-11-25");
        await page.ById("publish-time").ChangeAsync("08:00");
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("預定 115/11/25(三)08:00 發佈 1 件", page.ById("publish-bar").TextContent, StringComparison.Ordinal));
        Assert.Equal("false", page.ById("publish-bar").GetAttribute("data-soon"));

        await page.WaitForAssertionAsync(() => Assert.Contains("預定 11/25 08:00：通過", page.ById("queue-row").TextContent, StringComparison.Ordinal));

        await page.ById("publish-move").ClickAsync();
        Assert.Equal(("115/11/25", "08:00"), (page.ById("publish-day").GetAttribute("value"), page.ById("publish-time").GetAttribute("value")));
        await page.ById("publish-day").ChangeAsync("2027-03-01");
        await page.ById("publish-move-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("publish-after-closing", page.RefusalCode()));
        await page.ById("publish-day").ChangeAsync("2026-11-26");
        await page.ById("publish-move-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Contains("115/11/26(四)08:00", page.ById("publish-bar").TextContent, StringComparison.Ordinal));
        await page.WaitForAssertionAsync(() => Assert.Contains("預定 11/26 08:00", page.ById("queue-row").TextContent, StringComparison.Ordinal));
        await page.ById("publish-undo").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-bar")));
        Assert.Equal("已復原：預定 115/11/26(四)08:00 發佈 1 件", page.ById("desk-undone").TextContent);
    }

    [Theory]
    [InlineData("zh-TW", "預定 11/25 08:00：通過", "預定 115/11/25(三)08:00 發佈，學生還看不到", "預定 115/11/25(三)08:00 發佈 1 件")]
    [InlineData("en", "Scheduled 25 Nov 08:00: passed", "Scheduled to be published on Wed 25 Nov 2026, 08:00", "1 scheduled for Wed 25 Nov 2026, 08:00")]
    public async Task PlannedPublication_IsLabelledOnRowDeskAndBar(string language, string row, string desk, string bar)
    {
        var outcome = A.OnItsWay(School, new(new(A.Id()), new(2026, 11, 25, 8, 0, 0, TimeSpan.FromHours(8))));
        await SaveAsync(outcome);
        var page = OpenDesk(outcome, language: language);
        Assert.Contains(row, page.ById("queue-row").TextContent, StringComparison.Ordinal);
        Assert.Contains(desk, page.ById("desk-pending").TextContent, StringComparison.Ordinal);
        Assert.Contains(bar, page.ById("publish-bar").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("發佈中", page.Find(".certify").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.ById("publish-bar").QuerySelectorAll("kbd"));
    }

    private async Task<IEnumerable<QueueRow>> DeskAsTeacherAsync() =>
        (await Database.Get<CertificationQueue>().ReadAsync(School.AsTeacher, Token)).Value.Rows;
}
