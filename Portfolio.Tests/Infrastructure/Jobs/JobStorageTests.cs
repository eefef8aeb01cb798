using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Jobs;

/// <summary>Jobs are stored in the school's database, so that its nodes share them.</summary>
public sealed class JobStorageTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Storage_FollowsTheDatabase()
    {
        await using var embedded = await TestDatabase.WithAsync(_school);
        await using var server = await TestDatabase.WithAsync(_school.Everything, on: DatabaseProvider.PostgreSql);
        Assert.IsType<InMemoryStorage>(embedded.Get<JobStorage>());
        Assert.IsType<PostgreSqlStorage>(server.Get<JobStorage>());
    }

    [Fact]
    public async Task Storage_AskedToBeInMemory_IsInMemoryOnAServerToo()
    {
        await using var server = await TestDatabase.WithAsync(_school.Everything, settings: new() { ["Jobs:Storage"] = "InMemory" }, on: DatabaseProvider.PostgreSql);
        Assert.IsType<InMemoryStorage>(server.Get<JobStorage>());
    }

    [Fact]
    public async Task Jobs_OfOneNode_AreSeenByAnother()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.UploadCloses.AddMinutes(-1), on: DatabaseProvider.PostgreSql);
        await using var other = database.AnotherNode();
        await database.Get<DueSchedule>().PlanAsync(TestDatabase.Token);
        var planned = database.Get<JobStorage>().GetMonitoringApi().ScheduledCount();
        Assert.NotEqual(0, planned);
        Assert.Equal(planned, other.Get<JobStorage>().GetMonitoringApi().ScheduledCount());
    }
}
