using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.City;

public sealed class CityProgressTests
{
    /// <summary>Queries of a read when no school has changed: the list of schools, and what the clock has published.</summary>
    private const int Always = 2;

    private readonly SmallSchool _north = new(code: "north");
    private readonly SmallSchool _south = new(code: "south");

    private Actor City => _north.AsAdministrator with { Roles = Roles.CityAdministrator };

    [Fact]
    public async Task Figures_CountEachSchoolsCurrentSemester()
    {
        await using var database = await TestDatabase.WithAsync(
            [.. _north.Everything, .. _south.Everything, A.CompleteDraft(_north), A.Sent(_north), A.Read(_north), A.Decided(_north), A.Published(_north), A.Published(_north, Verdict.Fail), A.Expired(_north)]);
        var view = await ReadAsync(database);
        Assert.Equal(["north", "south"], view.Schools.Select(s => s.Code));
        var north = view.Schools[0].Figures;
        Assert.Equal((1, 2, 1), (north.Classes, north.Students, north.WithNone));
        Assert.Equal((6, 3, 1, 1, 1), (north.Sent, north.Waiting, north.Passed, north.NotPassed, north.Expired));
        Assert.Equal((SmallSchool.UploadCloses, SmallSchool.CertificationCloses), (north.Upload!.Value.ClosesAt, north.LastActivity));
        var south = view.Schools[1].Figures;
        Assert.Equal((2, 2, 0, null), (south.Students, south.WithNone, south.Sent, south.LastActivity));
        Assert.Equal((4, 6), (view.SumOf(f => f.Students), view.SumOf(f => f.Sent)));
    }

    /// <summary>Counted and shared while the publication was pending: only the teacher knew of it.</summary>
    [Fact]
    public async Task Figures_FollowTheClock_WhetherOrNotTheJobHasRun()
    {
        var at = SmallSchool.SchoolDay.AddHours(1);
        var due = A.OnItsWay(_north, new(new(A.Id()), at));
        await using var database = await TestDatabase.WithAsync(
            [.. _north.Everything, .. _south.Everything, due, A.OnItsWay(_north, new(new(A.Id()), at.AddHours(1)), Verdict.Fail)]);
        Assert.Equal((2, 0, 0), await StandAsync());
        database.Clock.SetUtcNow(at);
        Assert.Equal((1, 1, 0), await StandAsync());
        Assert.Equal(at, (await ReadAsync(database)).Schools[0].Figures.LastActivity);
        await database.Get<PublishDue>().ExecuteAsync(_north.Id, due.PublicationId!.Value, TestDatabase.Token);
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 1, 0), await StandAsync());
        database.Clock.SetUtcNow(at.AddHours(1));
        Assert.Equal((0, 1, 1), await StandAsync());

        async Task<(int Waiting, int Passed, int NotPassed)> StandAsync()
        {
            var north = (await ReadAsync(database)).Schools[0].Figures;
            Assert.Equal(2, north.Sent);
            return (north.Waiting, north.Passed, north.NotPassed);
        }
    }

    [Fact]
    public async Task Figures_AreTheCitysOnly()
    {
        await using var database = await TestDatabase.WithAsync(_north);
        foreach (var account in _north.Accounts)
        {
            Assert.Equal("not-yours", (await database.Get<CityProgress>().ReadAsync(account.AsActor(), TestDatabase.Token)).Error?.Code);
        }
    }

    [Fact]
    public async Task Figures_OfASchoolWithoutSemester_AreEmpty()
    {
        await using var database = await TestDatabase.WithAsync([_north.School]);
        var only = Assert.Single((await ReadAsync(database)).Schools);
        Assert.Equal(SchoolFigures.None, only.Figures);
    }

    [Fact]
    public async Task Figures_TakeAConstantNumberOfQueries_AndOnlyForChangedSchools()
    {
        var sent = A.CompleteDraft(_north);
        await using var database = await TestDatabase.WithAsync([.. _north.Everything, .. _south.Everything, sent]);
        var first = await QueriesAsync(database);
        Assert.Equal(Always, await QueriesAsync(database));
        Assert.Null((await database.SendAsync(_north.AsStudent, sent)).Error);
        database.Clock.Advance(TimeSpan.FromSeconds(1));
        var again = await QueriesAsync(database);
        Assert.Equal(first - Always, 2 * (again - Always));
        Assert.InRange(again, Always + 1, 12);
    }

    [Fact]
    public async Task Figures_ThatChangeConstantly_AreCountedOnceASecond_WithoutLosingTheLastChange()
    {
        var drafts = Enumerable.Range(0, 6).Select(_ => A.CompleteDraft(_north)).ToList();
        foreach (var (draft, course) in drafts.Zip([0, 0, 1, 1, 2, 2]))
        {
            Assert.Null(draft.Draft.Write(_north.AsStudent, new("標題", "簡述"), _north.Courses[course].Id, SmallSchool.SchoolDay).Error);
        }

        await using var database = await TestDatabase.WithAsync([.. _north.Everything, .. drafts]);
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.Equal(0, (await ReadAsync(database)).SumOf(f => f.Sent));
        foreach (var draft in drafts)
        {
            Assert.Null((await database.SendAsync(_north.AsStudent, draft, _north.Teacher.Id)).Error);
            Assert.Equal(0, (await ReadAsync(database)).SumOf(f => f.Sent));
        }

        // Nothing happens any more, and watchers are still told to reload.
        using (database.Get<LiveUpdates>().Subscribe([Topic.City], () => Task.FromResult(told.TrySetResult())))
        {
            database.Clock.Advance(TimeSpan.FromSeconds(1));
            await told.Task;
        }

        Assert.Equal(6, (await ReadAsync(database)).SumOf(f => f.Sent));
    }

    [Fact]
    public async Task Drafts_AreNotCounted()
    {
        var draft = A.CompleteDraft(_north);
        await using var database = await TestDatabase.WithAsync(_north, draft);
        await ReadAsync(database);
        await database.UploadAsync(_north.AsStudent, draft, Bytes.Pdf());
        database.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Always, await QueriesAsync(database));
    }

    [Fact]
    public async Task Portfolios_AreNotVisibleToTheCity()
    {
        var sent = A.Sent(_north);
        await using var database = await TestDatabase.WithAsync(_north, sent);
        Assert.Equal("not-yours", (await database.Get<StudentOutcomes>().ReadAsync(City, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<CertificationQueue>().ReadAsync(City, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<CertificationDesk>().ReadAsync(City, sent.Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<OutcomeTimeline>().ReadAsync(City, sent.Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<Portfolio.Infrastructure.Progress.ClassProgress>().ReadAsync(City, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<Portfolio.Infrastructure.Evidence.OpenEvidence>().ExecuteAsync(City, sent.Current.Files[0].Id, TestDatabase.Token)).Error?.Code);
    }

    private async Task<CityProgressView> ReadAsync(TestDatabase database) => (await database.Get<CityProgress>().ReadAsync(City, TestDatabase.Token)).Value;

    private async Task<int> QueriesAsync(TestDatabase database)
    {
        database.Sql.Clear();
        await ReadAsync(database);
        return database.Sql.Commands.Count;
    }
}
