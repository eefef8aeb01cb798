using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Certification;

public sealed class CertificationQueueTests : DeskTest
{
    [Fact]
    public void Queue_WithNothingToCertify_SaysSo()
    {
        var page = OpenQueue();
        Assert.Equal("目前沒有待認證的成果", page.Find(".empty-inline h2").TextContent);
        Assert.StartsWith("0 ", page.ById("queue-count").TextContent, StringComparison.Ordinal);
        Assert.True(page.IsDisabled("publish-all"));
    }

    [Fact]
    public async Task Queue_ListsWaitingOutcomes_OldestFirst_WithState()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided);
        var page = OpenQueue();
        Assert.Equal(["Sent", "Read"], page.AllById("queue-row").Select(r => r.GetAttribute("data-status")));
        Assert.Equal("/certify?status=decided", page.ById("decided-count").GetAttribute("href"));
        Assert.Equal("page", page.ById("queue-count").GetAttribute("aria-current"));
        await page.ById("queue-status").ChangeAsync("All");
        Assert.EndsWith("/certify?status=all", Navigation.Uri, StringComparison.Ordinal);
        var rows = page.AllById("queue-row");
        Assert.Equal(queue.Select(o => o.Id.Value.ToString()), rows.Select(r => r.GetAttribute("data-outcome-id")));
        Assert.Equal(["Sent", "Read", "Decided"], rows.Select(r => r.GetAttribute("data-status")));
        Assert.StartsWith("2 ", page.ById("queue-count").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("1 ", page.ById("decided-count").TextContent, StringComparison.Ordinal);
        Assert.Contains("待發佈：通過", rows[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("王小明", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("01", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Queue_WithNothingLeftToDecide_SaysSo_AndLinksToDecidedOutcomes()
    {
        await GivenInQueueAsync(OutcomeState.Decided);
        await GivenAsync(OutcomeState.Passed);
        var page = OpenQueue();
        Assert.Empty(page.AllById("queue-row"));
        Assert.Contains("目前沒有待認證的成果", page.Find(".queue-none").TextContent, StringComparison.Ordinal);
        Assert.Equal("看已決定、未發佈的 1 件", page.ById("queue-to-decided").TextContent);
        Navigation.NavigateTo(page.ById("queue-to-decided").GetAttribute("href")!);
        Assert.Single(page.AllById("queue-row"));
    }

    [Fact]
    public async Task Row_ShowsItsCourse_OnlyWhenThereAreSeveral()
    {
        var first = await GivenAsync(OutcomeState.Sent);
        var page = OpenQueue();
        Assert.Equal("自走車", page.Find(".queue-what").TextContent.Trim());
        Assert.Empty(page.FindAll(".queue-files"));
        await SaveAsync(A.SentIn(School, School.Courses[1]));
        Live.Publish([Portfolio.Infrastructure.Live.Topic.Of(School.Teacher.Id)]);
        await page.WaitForAssertionAsync(() => Assert.Equal(["課程1", "課程2"], page.AllById("queue-subject").Select(s => s.TextContent).Order()));
        Navigation.NavigateTo($"/certify?course={School.Course.Id.Value}");
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("queue-subject")));
        Assert.Equal(first.Id.Value.ToString(), page.ById("queue-row").GetAttribute("data-outcome-id"));
    }

    [Fact]
    public async Task Queue_WhenAStudentSends_ShowsTheNewRowAndAnnouncesIt()
    {
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var draft = A.CompleteDraft(School);
        await SaveAsync(draft);
        var page = OpenQueue();
        Assert.Empty(page.AllById("queue-row"));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(draft.Id, School.Teacher.Id), Token));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("queue-row")));
        Assert.Equal("新增 1 件", announcer.Invocations["announce"].Single().Arguments[0]);
    }

    [Fact]
    public async Task Queue_WhenAStudentTakesBack_RemovesTheRow()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = OpenQueue();
        Assert.Single(page.AllById("queue-row"));
        await ElsewhereAsync(Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("queue-row")));
    }

    [Fact]
    public async Task Queue_OfAColleague_ExcludesOtherTeachersOutcomes()
    {
        await GivenAsync(OutcomeState.Sent);
        Assert.Empty(OpenQueue(by: "colleague").AllById("queue-row"));
    }

    [Fact]
    public async Task Publish_ListsStudentsAndVerdicts_AndChangesNothingWhenCancelled()
    {
        await GivenInQueueAsync(OutcomeState.Read);
        var failed = A.Decided(School, Verdict.Fail);
        await SaveAsync(failed, A.Decided(School));
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        var list = page.FindAll(".publish-list li");
        Assert.Equal(2, list.Count);
        Assert.All(list, line => Assert.Contains("王小明", line.TextContent, StringComparison.Ordinal));
        Assert.Single(list, line => line.TextContent.Contains("不通過", StringComparison.Ordinal));
        await page.FindAll(".mud-dialog-actions button")[0].ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-confirm")));
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(failed));
    }

    [Fact]
    public async Task Publish_Confirmed_UpdatesTheRowsAndAnnouncesTheCount()
    {
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var queue = await GivenInQueueAsync(OutcomeState.Decided, OutcomeState.Decided);
        var page = OpenWholeQueue();
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.All(page.AllById("queue-row"), r => Assert.Equal("Passed", r.GetAttribute("data-status"))));
        Assert.Empty(page.AllById("publish-confirm"));
        Assert.True(page.IsDisabled("publish-all"));
        Assert.Equal(OutcomeState.Passed, await StateOfAsync(queue[1]));
        Assert.Equal("已發佈 2 件", announcer.Invocations["announce"].Single().Arguments[0]);
    }

    [Fact]
    public async Task Publish_AfterClosing_IsRefusedWithTheDateInTheReadersCalendar()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Decided);
        var page = OpenQueue();
        await page.ById("publish-all").ClickAsync();
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await page.ById("publish-confirm").ClickAsync();
        Assert.Equal("window-closed", page.RefusalCode());
        Assert.Contains("116/1/27(三)24:00", page.ById("error-summary").TextContent, StringComparison.Ordinal);
        Assert.Equal(OutcomeState.Decided, await StateOfAsync(queue[0]));
    }

    [Fact]
    public async Task Queue_WhenCertificationCloses_ShowsExpiredAndPublishedRows()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided);
        var page = OpenWholeQueue();
        Assert.Equal("true", page.ById("window-countdown").GetAttribute("data-open"));
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await Database.Get<CloseCertification>().ExecuteAsync(School.Id, School.Semester.Id, SmallSchool.CertificationCloses, Token);
        await page.WaitForAssertionAsync(() => Assert.Equal(["Expired", "Passed"], page.AllById("queue-row").Select(r => r.GetAttribute("data-status"))));
        Assert.Equal("false", page.ById("window-countdown").GetAttribute("data-open"));
    }
}
