using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;
using Portfolio.Web.Features.Outcomes;

namespace Portfolio.Tests.Web.Outcomes;

/// <summary>The queries that an event costs the page of one outcome: the outcome is read once, also for its form.</summary>
public sealed class OutcomeReadingsTests : WebTest
{
    /// <summary>The complete outcome; its class; the calendar; the names and the used quota.</summary>
    private const int OfTheOutcome = 4;

    /// <summary>The semester, the courses that may be chosen, their teachers.</summary>
    private const int OfTheForm = 3;

    [Theory]
    [InlineData(OutcomeState.Draft, OfTheOutcome + OfTheForm)]
    [InlineData(OutcomeState.Sent, OfTheOutcome)]
    [InlineData(OutcomeState.Passed, OfTheOutcome)]
    public async Task AnEvent_IsOneReading(OutcomeState state, int queries)
    {
        var outcome = await GivenAsync(state);
        var page = Visit($"/outcomes/{outcome.Id.Value}", by: "student").FindComponent<OutcomePage>();
        var renders = page.RenderCount;
        Database.Sql.Clear();
        Live.Publish([Topic.Of(School.Student.Id)]);
        await page.WaitForStateAsync(() => page.RenderCount > renders);
        Assert.Equal(queries, Database.Sql.Commands.Count);
        Assert.Equal(1, Database.Sql.CountOf("OutcomeRevisions"));
    }
}
