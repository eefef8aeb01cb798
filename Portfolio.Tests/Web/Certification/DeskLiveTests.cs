using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Certification;
using Portfolio.Web.Features.Feedback;
using Portfolio.Web.Shared;

namespace Portfolio.Tests.Web.Certification;

/// <summary>Changes to an outcome while it is on the desk: they are shown in place, and typed text is kept.</summary>
public sealed class DeskLiveTests : DeskTest
{
    [Fact]
    public async Task TakeBack_KeepsTypedFeedback_ReadOnlyForCopying()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = OpenDesk(outcome);
        var field = page.FindComponent<FeedbackField>().Instance;
        Write(page, "寫到一半");
        await ElsewhereAsync(Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("not-found", page.RefusalCode()));
        Assert.Same(field, page.FindComponent<FeedbackField>().Instance);
        Assert.Equal("寫到一半", field.Text);
        Assert.True(page.ById("desk-feedback").HasAttribute("readonly"));
        Assert.Equal("desk-feedback", page.ById("desk-copy").GetAttribute("data-copy"));
        Assert.Empty(page.AllById("evidence-view"));
    }

    [Fact]
    public async Task NewRevision_IsShownOnlyOnRequest()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        var page = OpenDesk(outcome);
        await ElsewhereAsync(Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, outcome.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Equal("not-found", page.RefusalCode()));
        Database.Clock.Advance(TimeSpan.FromMinutes(1));
        await ElsewhereAsync(Database.Get<WriteDraft>().ExecuteAsync(School.AsStudent, new(outcome.Id, "第二次的標題", "說明", School.Course.Id), Token));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(outcome.Id, School.Teacher.Id), Token));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("desk-newer")));
        Assert.Equal("自走車", page.Find("section.desk h2").TextContent);
        Assert.Empty(page.AllById("desk-pass"));
        await page.ById("desk-take-newer").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Equal("第二次的標題", page.Find("section.desk h2").TextContent));
        Assert.Empty(page.AllById("desk-newer"));
        Assert.Single(page.AllById("desk-pass"));
    }

    [Fact]
    public async Task DecisionByTheDeputy_IsShownAndAnnounced()
    {
        var announcer = JSInterop.SetupModule("/js/shared/announcer.js");
        announcer.Mode = JSRuntimeMode.Loose;
        var outcome = A.Read(School);
        await SaveAsync(outcome);
        await ElsewhereAsync(Database.AppointAsync(School));
        var deputy = await Database.ActorAsync(AccountOf("colleague"));
        var page = OpenDesk(outcome);
        var field = page.FindComponent<FeedbackField>().Instance;
        Write(page, "我的話");
        await ElsewhereAsync(Database.DecideAsync(deputy, outcome, A.OnScreen(outcome)));
        await page.WaitForAssertionAsync(() => Assert.Contains("決定者：同事", page.ById("decided-by").TextContent, StringComparison.Ordinal));
        Assert.Contains(announcer.Invocations["announce"], i => (string)i.Arguments[0]! == "同事 已決定這一件");
        Assert.Same(field, page.FindComponent<FeedbackField>().Instance);
        Assert.Equal("我的話", field.Text);
    }

    [Fact]
    public async Task Closing_IsShownByTheDesk_BeforeTheJobRuns()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddMinutes(-1));
        var page = OpenDesk(outcome);
        var field = page.FindComponent<FeedbackField>().Instance;
        Write(page, "寫到一半");
        Assert.Empty(page.AllById("desk-closed"));
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        await page.WaitForAssertionAsync(() => Assert.Contains("116/1/27(三)24:00", page.ById("desk-closed").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.AllById("desk-pass"));
        Assert.Same(field, page.FindComponent<FeedbackField>().Instance);
        Assert.Equal("寫到一半", field.Text);
        Assert.True(page.ById("desk-feedback").HasAttribute("readonly"));
    }

    [Fact]
    public async Task Extension_ReopensTheDesk()
    {
        var outcome = await GivenAsync(OutcomeState.Read);
        Database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddHours(1));
        var page = OpenDesk(outcome);
        Assert.Single(page.AllById("desk-closed"));
        await ElsewhereAsync(Database.GrantAsync(School, SmallSchool.CertificationCloses.AddDays(1), ExtensionScope.Everyone, kind: WindowKind.Certification));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("desk-closed")));
        Assert.False(page.IsDisabled("desk-pass"));
        Assert.False(page.ById("desk-feedback").HasAttribute("readonly"));
    }

    [Fact]
    public async Task NextOutcome_IsPrerenderedHidden_AndNotMarkedAsRead()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Decided, OutcomeState.Sent);
        var page = OpenDesk(queue[0]);
        await page.WaitForAssertionAsync(() => Assert.Equal(queue[2].Id.Value.ToString(), page.Find(".preview-pane.is-ahead").GetAttribute("data-pane")));
        Assert.Equal("true", page.Find(".preview-pane.is-ahead").GetAttribute("aria-hidden"));
        Assert.Single(page.AllById("evidence-view"));
        var ready = page.FindComponents<EvidencePreview>().Single(p => p.Instance.IsAhead).Instance;
        await PressAsync(queue[0], "nextUndecided");
        await page.WaitForAssertionAsync(() => Assert.Equal(queue[2].Id.Value.ToString(), page.Find("[data-desk]").GetAttribute("data-outcome-id")));

        // The same component instance is reused, so nothing is rendered again.
        Assert.Same(ready, page.FindComponents<EvidencePreview>().Single(p => !p.Instance.IsAhead).Instance);
        Assert.Equal(OutcomeState.Sent, await StateOfAsync(queue[2]));
    }

    [Fact]
    public async Task TwoTeachersAtOneOutcome_SeeEachOther_AndCannotOverwrite()
    {
        var outcome = A.Read(School);
        await SaveAsync(outcome);
        await ElsewhereAsync(Database.AppointAsync(School));
        var deputy = await Database.ActorAsync(AccountOf("colleague"));
        var page = OpenDesk(outcome);
        Assert.Equal("0", page.ById("desk-readers").GetAttribute("data-count"));
        var presence = Database.Get<DeskPresence>();
        using (presence.Enter(outcome.Id, deputy))
        {
            await page.WaitForAssertionAsync(() => Assert.Contains("colleague 也在看這一件", page.ById("desk-readers").TextContent, StringComparison.Ordinal));
            Assert.Single(presence.Others(outcome.Id, deputy.Account));
        }

        await page.WaitForAssertionAsync(() => Assert.Equal("0", page.ById("desk-readers").GetAttribute("data-count")));
        var seen = KeyPress.On(await DeskOfAsync(outcome), "pass");
        await ElsewhereAsync(Database.DecideAsync(deputy, outcome, A.OnScreen(outcome), Verdict.Fail, "代理的理由"));
        await PressAsync(seen);
        Assert.Equal("conflict", page.RefusalCode());
        Assert.Equal((Verdict.Fail, "代理的理由"), ((await DeskOfAsync(outcome)).Current.Verdict, (await DeskOfAsync(outcome)).Current.Feedback));
    }

    [Fact]
    public async Task LeavingTheDesk_EndsThePresence()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Read, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        var presence = Database.Get<DeskPresence>();
        var nobody = AccountOf("admin").Id;
        Assert.Single(presence.Others(queue[0].Id, nobody));
        await PressAsync(queue[0], "next");
        await page.WaitForAssertionAsync(() => Assert.Single(presence.Others(queue[1].Id, nobody)));
        Assert.Empty(presence.Others(queue[0].Id, nobody));
        Navigation.NavigateTo("/certify");
        await page.WaitForAssertionAsync(() => Assert.Empty(presence.Others(queue[1].Id, nobody)));
    }
}
