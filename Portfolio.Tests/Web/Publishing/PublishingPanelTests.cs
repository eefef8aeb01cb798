using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using Portfolio.Domain.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;
using Portfolio.Web.Features.Publishing;

namespace Portfolio.Tests.Web.Publishing;

/// <summary>What comes late: a dialog's report that it is closed, another try after a refusal.</summary>
public sealed class PublishingPanelTests : PublishTest
{
    [Fact]
    public async Task ADialogThatReportsLateThatItIsClosed_LeavesTheOtherOneOpen()
    {
        var page = await WithOneReadyAndOnePlannedAsync();
        await page.ById("publish-all").ClickAsync();
        await ReportClosedAsync<PublishDialog>(page);
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-confirm")));

        await page.ById("publish-move").ClickAsync();
        await ReportClosedAsync<PublishDialog>(page);
        Assert.Single(page.AllById("publish-move-confirm"));
        await ReportClosedAsync<MovePublishingDialog>(page);
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-move-confirm")));

        await page.ById("publish-all").ClickAsync();
        await ReportClosedAsync<MovePublishingDialog>(page);
        Assert.Single(page.AllById("publish-confirm"));
    }

    [Fact]
    public async Task UndoKey_AfterARefusal_RunsTheCommandAgain()
    {
        await GiveTimeToUndoAsync();
        var outcome = await GivenAsync(OutcomeState.Decided);
        var page = OpenDesk(outcome);
        await PublishAllAsync(page);
        var pressed = KeyPress.On(await DeskOfAsync(outcome), "undo") with { Publication = (await OnItsWayAsync()).Id.Value.ToString() };
        Database.Clock.Advance(TimeSpan.FromSeconds(10));
        await PressAsync(pressed);
        await page.WaitForAssertionAsync(() => Assert.Equal("already-published", page.RefusalCode()));

        // Another command clears the refusal: whatever is shown now is the second answer.
        await PressAsync(pressed with { Verb = "publish" });
        Assert.Null(page.RefusalCode());
        await PressAsync(pressed);
        await page.WaitForAssertionAsync(() => Assert.Equal("already-published", page.RefusalCode()));
    }

    private async Task<IRenderedComponent<Routes>> WithOneReadyAndOnePlannedAsync()
    {
        await SaveAsync(A.Decided(School), A.OnItsWay(School, new(new(A.Id()), SmallSchool.SchoolDay.AddDays(1))));
        return OpenWholeQueue();
    }

    /// <summary>As the dialog's own component does it, after its closing animation.</summary>
    private static Task ReportClosedAsync<TDialog>(IRenderedComponent<Routes> page)
        where TDialog : class, IComponent
    {
        var dialog = page.FindComponent<TDialog>().FindComponent<MudDialog>().Instance;
        return page.InvokeAsync(() => dialog.VisibleChanged.InvokeAsync(false));
    }
}
