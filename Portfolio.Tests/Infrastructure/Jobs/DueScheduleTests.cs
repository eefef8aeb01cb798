using Hangfire;
using Microsoft.EntityFrameworkCore;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Jobs;

public abstract class DueScheduleTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(-121, 0, false)]
    [InlineData(-120, 1, false)]
    [InlineData(-1, 1, false)]
    [InlineData(0, 0, true)]
    [InlineData(86400, 0, true)]
    public async Task Plan_SchedulesWhatIsDueSoon_AndRunsWhatIsDueHoweverLate(int secondsAfter, int planned, bool runsNow)
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.UploadCloses.AddSeconds(secondsAfter));
        await database.Get<DueSchedule>().PlanAsync(TestDatabase.Token);
        Assert.Equal(planned, database.Planned("closings").Count);
        Assert.All(database.Planned("closings"), wait => Assert.InRange(wait.TotalSeconds, -secondsAfter - 10, 1 - secondsAfter));
        Assert.Equal(runsNow, database.Waiting().Contains("closings"));
    }

    [Fact]
    public async Task Job_OnTwoNodesAtOnce_IsDoneOnce_AndNotAgainByALaterOne()
    {
        await using var database = await TestDatabase.WithAsync([]);
        await using var other = database.AnotherNode();
        var work = new Counted(SmallSchool.SchoolDay);
        await Jobs(database, work).schedule.StartAsync(TestDatabase.Token);
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Jobs(i % 2 == 0 ? database : other, work).jobs.RunAsync(work.Name, TestDatabase.Token))));
        await Jobs(other, work).jobs.RunAsync(work.Name, TestDatabase.Token);
        Assert.Equal([SmallSchool.SchoolDay.ToUniversalTime()], work.Runs);
    }

    [Fact]
    public async Task Job_ThatFails_IsReported_IsNotRetriedByHangfire_AndBlocksNoOther()
    {
        await using var database = await TestDatabase.WithAsync([]);
        var (broken, sound) = (new Counted(SmallSchool.SchoolDay, "broken") { Fails = true }, new Counted(SmallSchool.SchoolDay, "sound"));
        var (jobs, schedule) = Jobs(database, broken, sound);
        await schedule.StartAsync(TestDatabase.Token);
        database.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("broken", (await Assert.ThrowsAsync<InvalidOperationException>(() => jobs.RunAsync("broken", TestDatabase.Token))).Message);
        await jobs.RunAsync("sound", TestDatabase.Token);
        await using (var db = database.Open())
        {
            Assert.Equal([("broken", true), ("sound", false)], (await db.DueRuns.ToListAsync(TestDatabase.Token)).OrderBy(r => r.Name).Select(r => (r.Name, r.HasFailed)));
        }

        Assert.Equal(0, Attribute.GetCustomAttributes(typeof(DueJobs)).OfType<AutomaticRetryAttribute>().Single().Attempts);
        broken.CannotSay = true;
        database.Clock.Advance(TimeSpan.FromMinutes(10));
        await Assert.ThrowsAsync<AggregateException>(() => schedule.PlanAsync(TestDatabase.Token));
        Assert.Equal(["sound"], database.Waiting());
    }

    /// <summary>The same job does what became due during its run; what stays due waits for the next round.</summary>
    [Fact]
    public async Task Job_ContinuesWhileMoreIsDue_AndStopsWithoutProgress()
    {
        await using var database = await TestDatabase.WithAsync([]);
        var (moving, stuck) = (new Counted(SmallSchool.SchoolDay, "moving") { Steps = 3 }, new Counted(SmallSchool.SchoolDay, "stuck") { IsStuck = true });
        var (jobs, schedule) = Jobs(database, moving, stuck);
        await schedule.StartAsync(TestDatabase.Token);
        database.Clock.Advance(TimeSpan.FromMinutes(50));
        await jobs.RunAsync("moving", TestDatabase.Token);
        await jobs.RunAsync("stuck", TestDatabase.Token);
        Assert.Equal((3, 1), (moving.Runs.Count, stuck.Runs.Count));
    }

    [Fact]
    public async Task Start_CatchesUpOnMissedWork_BeforeTheFirstRequest()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.CertificationCloses.AddDays(30));
        await database.Get<DueSchedule>().StartAsync(TestDatabase.Token);
        Assert.Null(await database.Get<DueClosings>().NextAsync(default, TestDatabase.Token));
        Assert.DoesNotContain("closings", database.Waiting());
    }

    [Fact]
    public async Task Book_ListsAllWork_SoonestFirst()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.Get<DueSchedule>().StartAsync(TestDatabase.Token);
        Assert.Equal("not-yours", (await database.Get<DueBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token)).Error?.Code);
        var rows = (await database.Get<DueBook>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value.Rows;
        Assert.Equal(12, rows.Select(r => r.Name).Distinct().Count());
        Assert.Equal(rows.Select(r => r.Next ?? DateTimeOffset.MaxValue).Order(), rows.Select(r => r.Next ?? DateTimeOffset.MaxValue));
        Assert.Equal(SmallSchool.UploadCloses, rows.Single(r => r.Name == "closings").Next);
        Assert.All(rows, r => Assert.InRange(r.Name.Length, 1, DueRun.NameLength));
    }

    private static (DueJobs jobs, DueSchedule schedule) Jobs(TestDatabase node, params IDueWork[] works)
    {
        var schedule = new DueSchedule(works, node.Get<DueRuns>(), node.Get<IBackgroundJobClient>(), node.Clock);
        return (new(works, schedule, node.Get<DueRuns>(), node.Get<JobStorage>(), node.Clock), schedule);
    }

    /// <summary>Becomes due a minute after it is known, once or a few times.</summary>
    private sealed class Counted(DateTimeOffset known, string name = "counted") : IDueWork
    {
        private readonly Lock _lock = new();
        private readonly List<DateTimeOffset> _runs = [];

        public string Name => name;

        public bool Fails { get; init; }

        public bool IsStuck { get; init; }

        public int Steps { get; init; } = 1;

        public bool CannotSay { get; set; }

        /// <summary>The start of the period that each run was given.</summary>
        public IReadOnlyList<DateTimeOffset> Runs
        {
            get
            {
                lock (_lock)
                {
                    return [.. _runs];
                }
            }
        }

        public Task<DateTimeOffset?> NextAsync(DateTimeOffset since, CancellationToken ct) =>
            CannotSay ? throw new InvalidOperationException(name)
            : Task.FromResult<DateTimeOffset?>(IsStuck || Runs.Count < Steps ? known.AddMinutes(1 + (IsStuck ? 0 : Runs.Count)) : name == "sound" ? known.AddMinutes(12) : null);

        public Task RunAsync(DateTimeOffset since, CancellationToken ct)
        {
            lock (_lock)
            {
                _runs.Add(since);
            }

            return Fails ? throw new InvalidOperationException(name) : Task.CompletedTask;
        }
    }
}

public sealed class DueScheduleOnSqlite : DueScheduleTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class DueScheduleOnPostgreSql : DueScheduleTests;
