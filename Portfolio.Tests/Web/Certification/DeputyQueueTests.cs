using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Web.Certification;

/// <summary>A deputy's open queue: it fills when the deputyship begins, follows the absent teacher's, and closes when it ends.</summary>
public sealed class DeputyQueueTests : DeskTest
{
    [Fact]
    public async Task OpenQueue_FillsAndEmpties_WhenTheDeputyshipBeginsAndEnds()
    {
        await GivenAsync(OutcomeState.Sent);
        var page = OpenQueue(by: "colleague");
        Assert.Empty(page.AllById("queue-row"));
        await ElsewhereAsync(Database.AppointAsync(School));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("queue-row")));
        Assert.Equal("代 任課老師", page.ById("queue-for").TextContent);
        await ElsewhereAsync(Database.EndDeputyAsync(School));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("queue-row")));
    }

    [Fact]
    public async Task OutcomeSentToTheAbsentTeacher_AppearsInTheDeputysQueue()
    {
        var draft = A.CompleteDraft(School);
        await SaveAsync(draft);
        var page = OpenQueue(by: "colleague");
        await ElsewhereAsync(Database.AppointAsync(School));
        await ElsewhereAsync(Database.Get<SendOutcome>().ExecuteAsync(School.AsStudent, new(draft.Id, School.Teacher.Id), Token));
        await page.WaitForAssertionAsync(() => Assert.Single(page.AllById("queue-row")));
        await ElsewhereAsync(Database.Get<TakeBackOutcome>().ExecuteAsync(School.AsStudent, draft.Id, Token));
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("queue-row")));
    }

    [Fact]
    public async Task Desk_NamesTheAbsentTeacher_AndClosesWithTheDeputyship()
    {
        var outcome = await GivenAsync(OutcomeState.Sent);
        await ElsewhereAsync(Database.AppointAsync(School));
        var page = OpenDesk(outcome, by: "colleague");
        Assert.Contains("您代理 任課老師 認證這一件", page.ById("desk-for").TextContent, StringComparison.Ordinal);
        await ReadAllAsync(page);
        await page.WaitForAssertionAsync(() => Assert.False(page.IsDisabled("desk-pass")));
        await page.ById("desk-pass").ClickAsync();
        Assert.Equal(School.Colleague.Id, (await Database.LoadAsync(outcome)).Current.DecidedBy);
        await ElsewhereAsync(Database.EndDeputyAsync(School));
        await page.WaitForAssertionAsync(() => Assert.Contains("not-found", page.AllById("error-summary").Select(e => e.GetAttribute("data-code"))));
        Assert.Empty(page.AllById("desk-pass"));
    }

    [Fact]
    public async Task ReassignedOutcome_MovesToTheOtherQueue()
    {
        await GivenAsync(OutcomeState.Decided);
        var page = OpenQueue(by: "colleague");
        var moved = await Database.Get<ReassignQueue>().ExecuteAsync(School.AsAdministrator, new(School.Teacher.Id, null, School.Colleague.Id, "退休"), Token);
        Assert.Equal(1, moved.Value);
        await page.WaitForAssertionAsync(() => Assert.Equal("Sent", page.ById("queue-row").GetAttribute("data-status")));
        Assert.Empty(page.AllById("queue-for"));
    }

    [Fact]
    public async Task Student_SeesWhoDecided()
    {
        var outcome = A.Read(School);
        await SaveAsync(outcome);
        await ElsewhereAsync(Database.AppointAsync(School));
        var deputy = await Database.ActorAsync(AccountOf("colleague"));
        await ElsewhereAsync(Database.DecideAsync(deputy, outcome, A.OnScreen(outcome)));
        await ElsewhereAsync(Database.PublishAsync(deputy, outcome));
        var page = Visit($"/outcomes/{outcome.Id.Value}", by: "student");
        Assert.Contains("決定者：同事", page.ById("decided-by").TextContent, StringComparison.Ordinal);
    }
}
