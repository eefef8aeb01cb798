using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>What is shown beside a draft revision: the reason for it, and how to discard it.</summary>
public sealed class DraftRevisionTests : DraftTest
{
    [Fact]
    public async Task Discard_AsksFirstAndThenDeletes()
    {
        var page = OpenForm(await GivenAsync(OutcomeState.Draft));
        Assert.Equal("刪除草稿", page.ById("outcome-discard").TextContent.Trim());
        await page.ById("outcome-discard").ClickAsync();
        Assert.Contains("確定刪除這份草稿和它的檔案？", page.ById("discard-ask").TextContent, StringComparison.Ordinal);
        await page.ById("outcome-discard-keep").ClickAsync();
        Assert.Empty(page.AllById("discard-ask"));
        await page.ById("outcome-discard").ClickAsync();
        Assert.Single(await AllAsync());
        await page.ById("outcome-discard").ClickAsync();
        Assert.Empty(await AllAsync());
        Assert.True(Browser.IsForgotten);
        Assert.EndsWith("/outcomes", Navigation.Uri, StringComparison.Ordinal);
        Assert.Empty(page.AllById("last-decision"));
    }

    [Fact]
    public async Task Revising_ShowsTheTeachersReason_AndGivingUpSaysWhatItDoes()
    {
        var outcome = A.Published(School, Verdict.Fail);
        await SaveAsync(outcome);
        await ElsewhereAsync(Database.Get<ReviseOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        var page = OpenForm(outcome);
        Assert.Contains(outcome.Current.Feedback, page.ById("last-decision").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(outcome.Current.Feedback);
        Assert.Equal("放棄這次修改", page.ById("outcome-discard").TextContent.Trim());
        await page.ById("outcome-discard").ClickAsync();
        Assert.Contains("回到上一版的結果和教師回饋", page.ById("discard-ask").TextContent, StringComparison.Ordinal);
        Assert.Equal("放棄修改", page.ById("outcome-discard").TextContent.Trim());
        await page.ById("outcome-discard").ClickAsync();
        Assert.Equal(OutcomeState.Failed, await StateOfAsync(outcome));
        Assert.Single(Assert.Single(await AllAsync()).Revisions);
    }
}
