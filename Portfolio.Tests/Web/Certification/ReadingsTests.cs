using Bunit;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Live;
using Portfolio.Tests.Support;
using Portfolio.Web.App;
using Portfolio.Web.Features.Certification;

namespace Portfolio.Tests.Web.Certification;

/// <summary>The queries that an event costs a teacher's page: one read for everything on the page.</summary>
public sealed class ReadingsTests : DeskTest
{
    /// <summary>The calendar; the versions of the queue's rows; pending publications.</summary>
    private const int OfTheQueue = 3;

    /// <summary>The outcomes for the desk; their classes; their students.</summary>
    private const int OfTheDesk = 3;

    [Fact]
    public async Task Event_OnTheQueue_CausesOneRead_OfChangedRowsOnly()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Read, OutcomeState.Decided);
        var page = OpenWholeQueue();
        Assert.Equal((OfTheQueue, 0), await QueriesOfAnEventAsync(page));
        await GivenInQueueAsync(OutcomeState.Sent);
        Assert.Equal((OfTheQueue + 1, 1), await QueriesOfAnEventAsync(page));
        Assert.Equal((OfTheQueue, 0), await QueriesOfAnEventAsync(page));
        Assert.Equal(4, page.AllById("queue-row").Count);
    }

    [Fact]
    public async Task Event_OnTheDesk_CausesOneRead_IncludingThePrefetchedOutcome()
    {
        var queue = await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Sent, OutcomeState.Read);
        var page = OpenDesk(queue[0]);
        Assert.Equal((OfTheQueue + OfTheDesk, 0), await QueriesOfAnEventAsync(page));
    }

    /// <summary>A roster may have changed names, so every row is read again.</summary>
    [Fact]
    public async Task Event_OfTheSchool_ReadsAllRows()
    {
        await GivenInQueueAsync(OutcomeState.Sent, OutcomeState.Read);
        var page = OpenQueue();
        Assert.Equal((OfTheQueue, 1), await QueriesOfAnEventAsync(page, Topic.Of(School.Id)));
    }

    /// <returns>The number of SQL statements, and how many of them read full queue rows.</returns>
    private async Task<(int All, int OfRows)> QueriesOfAnEventAsync(IRenderedComponent<Routes> page, Topic? topic = null)
    {
        var own = page.FindComponent<CertificationPage>();
        var renders = own.RenderCount;
        Database.Sql.Clear();
        Live.Publish([topic ?? Topic.Of(School.Teacher.Id)]);
        await own.WaitForStateAsync(() => own.RenderCount > renders);
        return (Database.Sql.Commands.Count, Database.Sql.CountOf("= 'Document'"));
    }
}
