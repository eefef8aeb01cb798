using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public abstract class CertificationOverviewTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Overview_CountsEveryStateOfEachCourse_AndShowsCoursesWithNothingSent()
    {
        await using var database = await TestDatabase.WithAsync(_school, Enum.GetValues<OutcomeState>().Append(OutcomeState.Sent).Select(s => A.In(_school, s)));
        var view = (await ReadAsync(database, _school.AsTeacher)).Value;
        Assert.Equal(3, view.Courses.Count);
        var course = view.Courses.Single(c => c.Id == _school.Course.Id);
        Assert.Equal(0, course.Of(OutcomeState.Draft));
        Assert.Equal(2, course.Of(OutcomeState.Sent));
        OutcomeState[] once = [OutcomeState.Read, OutcomeState.Decided, OutcomeState.Passed, OutcomeState.Failed, OutcomeState.Expired];
        Assert.All(once, s => Assert.Equal(1, course.Of(s)));
        Assert.Equal((4, 0, SmallSchool.SchoolDay), (course.Open, course.Late, course.OldestSentAt));
        Assert.Equal(SmallSchool.CertificationCloses, course.Certification.ClosesAt);
        Assert.All(view.Courses.Where(c => c.Id != _school.Course.Id), c => Assert.Equal((0, null), (c.Open, c.OldestSentAt)));
    }

    [Fact]
    public async Task Overview_OfADeputy_NamesTheAbsentTeachers()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school));
        var own = (await ReadAsync(database, _school.AsColleague)).Value;
        Assert.Equal([_school.Courses[1].Id], own.Courses.Select(c => c.Id));
        var deputy = (await ReadAsync(database, _school.AsDeputy(courses: [_school.Course.Id]))).Value;
        Assert.Equal(
            [(_school.Courses[1].Id, string.Empty, 0), (_school.Course.Id, "任課老師", 1)],
            deputy.Courses.Select(c => (c.Id, c.ForTeacher, c.Open)).OrderBy(c => c.ForTeacher.Length));
    }

    [Fact]
    public async Task Overview_ShowsACoursesOwnClosing_AndWhatIsLate()
    {
        var later = SmallSchool.CertificationCloses.AddDays(4);
        var extension = _school.Extension(WindowKind.Certification, later, ExtensionScope.Course, _school.Courses[2].Id.Value);
        await using var database = await TestDatabase.WithAsync(_school, extension, A.Sent(_school), A.Decided(_school), A.Published(_school));
        database.Clock.SetUtcNow(SmallSchool.CertificationCloses.AddDays(-3));
        var view = (await ReadAsync(database, _school.AsTeacher)).Value;
        Assert.Equal((later, 0), (view.Courses[^1].Certification.ClosesAt, view.Courses[^1].Late));
        Assert.Equal(2, view.Courses.Single(c => c.Id == _school.Course.Id).Late);
    }

    [Fact]
    public async Task Figures_CountADuePublicationAsPublished_BeforeAnyJobHasRun()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.OnItsWay(_school, new(new(A.Id()), SmallSchool.SchoolDay.AddSeconds(10))));
        Assert.Equal((1, 0, 1, 1), await FiguresAsync(database));
        database.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal((0, 1, 0, 0), await FiguresAsync(database));
    }

    [Fact]
    public async Task Overview_OfSomebodyWhoIsNoTeacher_IsRefused()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal("not-yours", (await ReadAsync(database, _school.AsStudent)).Error?.Code);
    }

    /// <summary>Decided and passed outcomes in the overview, the teacher's total load, and what the closing would publish.</summary>
    private async Task<(int Decided, int Passed, int Load, int AtClosing)> FiguresAsync(TestDatabase database)
    {
        var view = (await ReadAsync(database, _school.AsTeacher)).Value;
        var load = (await database.Get<TeacherQueueLoad>().ReadAsync(_school.AsAdministrator, _school.Teacher.Id, TestDatabase.Token)).Value;
        var dates = (await database.Get<SemesterDates>().ReadAsync(_school.AsAdministrator, TestDatabase.Token)).Value;
        return (view.Of(OutcomeState.Decided), view.Of(OutcomeState.Passed), load.Total, dates.Decided);
    }

    private static Task<Result<CertificationOverviewView>> ReadAsync(TestDatabase database, Actor actor) => database.Get<CertificationOverview>().ReadAsync(actor, TestDatabase.Token);
}

public sealed class CertificationOverviewOnSqlite : CertificationOverviewTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class CertificationOverviewOnPostgreSql : CertificationOverviewTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class CertificationOverviewOnSqlServer : CertificationOverviewTests;
