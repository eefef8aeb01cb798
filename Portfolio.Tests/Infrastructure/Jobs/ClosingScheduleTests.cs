using Hangfire;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Jobs;

public abstract class ClosingScheduleTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Rebuild_PlansEveryClosingToCome_AndNoneTwice()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        Closing[] expected = [new(WindowKind.Upload, SmallSchool.UploadCloses), new(WindowKind.Certification, SmallSchool.CertificationCloses)];
        Assert.Equal(expected, Planned(database));
    }

    [Fact]
    public async Task Rebuild_OfWhatIsRight_TouchesNothing()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        var before = Ids(database);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        Assert.Equal(before, Ids(database));
    }

    [Fact]
    public async Task Rebuild_ByTwoNodesAtOnce_LosesNoClosing_AndTheNextOneLeavesEachOnce()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var other = database.AnotherNode();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? database : other).Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token))));
        Closing[] expected = [new(WindowKind.Upload, SmallSchool.UploadCloses), new(WindowKind.Certification, SmallSchool.CertificationCloses)];
        Assert.Equal(expected, Planned(database).Distinct());
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        Assert.Equal(expected, Planned(database));
    }

    [Fact]
    public async Task Rebuild_AfterAClosing_PlansOnlyWhatIsToCome()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, SmallSchool.UploadCloses);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        Assert.Equal([new(WindowKind.Certification, SmallSchool.CertificationCloses)], Planned(database));
    }

    [Fact]
    public async Task Rebuild_KnowsExtensions()
    {
        var later = SmallSchool.UploadCloses.AddDays(2);
        var extension = _school.Extension(WindowKind.Upload, later, ExtensionScope.Student, _school.Student.Id.Value);
        await using var database = await TestDatabase.WithAsync(_school, extension);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        Assert.Contains(new(WindowKind.Upload, later), Planned(database));
        Assert.Contains(new(WindowKind.Certification, later.AddDays(7)), Planned(database));
    }

    [Fact]
    public async Task ChangeCeremonies_LeavesExactlyTheNewInstants()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        var changed = await database.Get<ChangeCeremonies>().ExecuteAsync(
            _school.AsAdministrator, new(_school.Semester.Id, SmallSchool.Ceremony.AddDays(2), SmallSchool.Ceremony.AddDays(-5), "颱風停課"), TestDatabase.Token);

        Assert.Null(changed.Error);
        Assert.Equal(
            [
                new(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(-5)),
                new(WindowKind.Upload, SmallSchool.UploadCloses.AddDays(2)),
                new(WindowKind.Certification, SmallSchool.UploadCloses.AddDays(2)),
                new(WindowKind.Certification, SmallSchool.UploadCloses.AddDays(9)),
            ],
            Planned(database));
    }

    [Fact]
    public async Task ChangeCeremonies_ThatIsRefused_LeavesThePlan()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        var before = Planned(database);
        var change = new ChangeCeremonies.Command(_school.Semester.Id, SmallSchool.Ceremony.AddDays(2), null, " ");
        Assert.Equal("reason-required", (await database.Get<ChangeCeremonies>().ExecuteAsync(_school.AsAdministrator, change, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<ChangeCeremonies>().ExecuteAsync(new SmallSchool().AsAdministrator, change, TestDatabase.Token)).Error?.Code);
        Assert.Equal(before, Planned(database));
    }

    [Fact]
    public async Task ChangeCeremonies_GovernsTheVeryNextSend()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), SmallSchool.UploadCloses.AddHours(1));
        Assert.Equal("window-closed", (await database.SendAsync(_school.AsStudent, draft)).Error?.Code);
        await database.Get<ChangeCeremonies>().ExecuteAsync(
            _school.AsAdministrator, new(_school.Semester.Id, SmallSchool.Ceremony.AddDays(1), null, "颱風停課"), TestDatabase.Token);
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
    }

    [Fact]
    public async Task AJob_RunOnlyWhatItsInstantSays()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), SmallSchool.CertificationCloses);
        await database.Get<ClosingJobs>().CloseAsync(
            _school.Id.Value, _school.Semester.Id.Value, WindowKind.Upload, SmallSchool.UploadCloses.UtcTicks, TestDatabase.Token);
        var left = await database.Get<DueClosings>().ReadAsync(TestDatabase.Token);
        Assert.Equal(WindowKind.Certification, Assert.Single(left).Closing.Kind);
    }

    [Fact]
    public async Task TwoPortalsInOneProcess_HaveJobsOfTheirOwn()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await using var other = await TestDatabase.WithAsync(new SmallSchool());
        await database.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        await other.Get<ClosingSchedule>().RebuildAsync(TestDatabase.Token);
        Assert.NotSame(database.Get<JobStorage>(), other.Get<JobStorage>());
        Assert.Equal(Planned(database), Planned(other));
    }

    private static IEnumerable<string> Ids(TestDatabase database) => database.Get<JobStorage>().GetMonitoringApi().ScheduledJobs(0, 100).Select(j => j.Key).Order();

    /// <summary>What the jobs say they are for: their own schedule follows the machine's clock, not the portal's.</summary>
    private static List<Closing> Planned(TestDatabase database) =>
    [
        .. database.Get<JobStorage>().GetMonitoringApi().ScheduledJobs(0, 100)
            .Select(job => new Closing((WindowKind)job.Value.Job.Args[2], new((long)job.Value.Job.Args[3], TimeSpan.Zero)))
            .OrderBy(c => c.At).ThenBy(c => c.Kind),
    ];
}

public sealed class ClosingScheduleOnSqlite : ClosingScheduleTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class ClosingScheduleOnPostgreSql : ClosingScheduleTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class ClosingScheduleOnSqlServer : ClosingScheduleTests;
