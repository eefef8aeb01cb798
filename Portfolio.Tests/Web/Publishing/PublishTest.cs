using AngleSharp.Dom;
using Bunit;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;
using Portfolio.Tests.Web.Certification;
using Portfolio.Web.App;

namespace Portfolio.Tests.Web.Publishing;

/// <summary>A teacher who publishes, optionally with an undo period.</summary>
public abstract class PublishTest : DeskTest
{
    private protected Task GiveTimeToUndoAsync(int seconds = 10) =>
        ElsewhereAsync(Database.Get<ChooseUndoTime>().ExecuteAsync(School.AsTeacher, seconds, Token));

    /// <summary>Publishes all decided outcomes through the button and the dialog.</summary>
    private protected static async Task PublishAllAsync(IRenderedComponent<Routes> page)
    {
        await page.ById("publish-all").ClickAsync();
        await page.ById("publish-confirm").ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.Empty(page.AllById("publish-confirm")));
    }

    private protected Task SweepAsync() => Database.Get<DuePublications>().RunAsync(default, Token);

    private protected async Task<Publication> OnItsWayAsync() =>
        (await Database.Get<PublishingBook>().ReadAsync(School.AsTeacher, Token)).Value.Pending.Single().Of;

    private protected LearningOutcome DecidedIn(Course course)
    {
        var (outcome, at) = (A.SentIn(School, course), SmallSchool.SchoolDay);
        A.ReadAll(School, outcome);
        Assert.Null(outcome.Certification.Decide(School.AsTeacher, A.OnScreen(outcome), Verdict.Pass, null, School.Certification, at).Error);
        return outcome;
    }

    private protected static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
