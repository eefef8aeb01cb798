using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.People;

public sealed class DeputyTests
{
    private readonly SmallSchool _school = new();

    private Account Colleague => _school.Accounts.Single(a => a.Name == "colleague");

    [Fact]
    public async Task ADeputy_FindsTheQueueOfTheAbsentTeacher_Reads_Decides_AndTheRecordSaysSo()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf());
        Assert.Null((await database.SendAsync(_school.AsStudent, draft, _school.Teacher.Id)).Error);
        Assert.Empty(await QueueAsync(database, _school.AsColleague));
        Assert.Null((await database.AppointAsync(_school)).Error);

        var deputy = await database.ActorAsync(Colleague);
        var row = Assert.Single(await QueueAsync(database, deputy));
        Assert.Equal((draft.Id, "任課老師"), (row.Id, row.ForTeacher));
        Assert.Equal(string.Empty, Assert.Single(await QueueAsync(database, _school.AsTeacher)).ForTeacher);
        var desk = (await database.Get<CertificationDesk>().ReadAsync(deputy, draft.Id, TestDatabase.Token)).Value;
        Assert.Equal("任課老師", desk.ForTeacher);
        var file = desk.Current.Files[0].Id;
        await using (var opened = (await database.Get<OpenEvidence>().ExecuteAsync(deputy, file, TestDatabase.Token)).Value.Bytes)
        {
            Assert.True(opened.CanRead);
        }

        Assert.Null((await database.Get<MarkEvidenceRead>().ExecuteAsync(deputy, new(draft.Id, file, desk.Current.SentAt), TestDatabase.Token)).Error);
        desk = (await database.Get<CertificationDesk>().ReadAsync(deputy, draft.Id, TestDatabase.Token)).Value;
        Assert.Null((await database.DecideAsync(deputy, draft, desk.OnScreen)).Error);
        Assert.Null((await database.PublishAsync(deputy, draft)).Error);
        var seen = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, draft.Id, TestDatabase.Token)).Value.Outcome;
        Assert.Equal((OutcomeState.Passed, "同事", "任課老師"), (seen.State, seen.Current.Decider, seen.TeacherName));
    }

    [Fact]
    public async Task BeforeItIsPublished_TheStudentDoesNotLearnWhoDecided()
    {
        var read = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, read);
        await database.AppointAsync(_school);
        Assert.Null((await database.DecideAsync(await database.ActorAsync(Colleague), read, A.OnScreen(read))).Error);
        Assert.Empty((await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, read.Id, TestDatabase.Token)).Value.Outcome.Current.Decider);
    }

    [Fact]
    public async Task ForOneCourse_TheOthersStayWithTheTeacher()
    {
        var outcome = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Null((await database.AppointAsync(_school, _school.Courses[1].Id)).Error);
        var deputy = await database.ActorAsync(Colleague);
        Assert.Equal([_school.Courses[1].Id], Assert.Single(deputy.Deputyships).Courses);
        Assert.Empty(await QueueAsync(database, deputy));
        Assert.Equal("not-found", (await database.Get<CertificationDesk>().ReadAsync(deputy, outcome.Id, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task AfterTheLastDay_OrTheEnd_ADeputyHasNoAccess()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await database.AppointAsync(_school);
        var deputy = await database.ActorAsync(Colleague);
        database.Clock.SetUtcNow(TaipeiTime.StartOf(new DateOnly(2026, 12, 2)).AddTicks(-1));
        Assert.Single(await QueueAsync(database, deputy));
        database.Clock.SetUtcNow(TaipeiTime.StartOf(new DateOnly(2026, 12, 2)));
        Assert.Empty(await QueueAsync(database, deputy));
        Assert.Equal("not-yours", (await database.DecideAsync(deputy, outcome, A.OnScreen(outcome))).Error?.Code);
        Assert.Empty((await database.ActorAsync(Colleague)).Deputyships);

        await database.AppointAsync(_school);
        Assert.Single((await database.ActorAsync(Colleague)).Deputyships);
        Assert.Null((await database.EndDeputyAsync(_school)).Error);
        Assert.Empty((await database.ActorAsync(Colleague)).Deputyships);
    }

    [Fact]
    public async Task AppointingAndEnding_ReachTheDeputysAndTheTeachersOpenPages()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var live = database.Get<LiveUpdates>();
        Topic[] topics = [Topic.Of(Colleague.Id), Topic.Of(_school.Teacher.Id), Topic.Of(_school.Colleague.Id), Topic.Of(_school.Id)];
        await database.AppointAsync(_school);
        Assert.All(topics, t => Assert.Equal(1, live.VersionOf(t)));
        await database.EndDeputyAsync(_school);
        Assert.All(topics, t => Assert.Equal(2, live.VersionOf(t)));
        Assert.Equal([Topic.Of(_school.Teacher.Id), Topic.Of(_school.Colleague.Id)], Topic.QueuesOf(_school.AsDeputy()));
    }

    [Fact]
    public async Task Appoint_OfSomebodyWithoutAnActiveAccount_OrOfACourseNotTaught_IsRefused()
    {
        var (retired, other) = (new Teacher(new(A.Id()), _school.Id, "T9", "退休老師"), new SmallSchool(code: "other"));
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(retired).Concat(other.Everything));
        Assert.Equal("deputy-inactive", await CodeAsync(database, retired.Id));
        Assert.Equal("not-found", await CodeAsync(database, other.Teacher.Id));
        Assert.Equal("not-found", await CodeAsync(database, _school.Colleague.Id, absent: other.Teacher.Id));
        Assert.Equal("not-their-course", await CodeAsync(database, _school.Teacher.Id, absent: _school.Colleague.Id, course: true));
        Assert.Equal("deputy-self", await CodeAsync(database, _school.Teacher.Id));
        await using (var db = database.Open())
        {
            await db.Accounts.Where(a => a.Id == Colleague.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.IsActive, false), TestDatabase.Token);
        }

        Assert.Equal("deputy-inactive", await CodeAsync(database, _school.Colleague.Id));
    }

    [Fact]
    public async Task TenAppointmentsAtOnce_LeaveOne()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => database.AppointAsync(_school))));
        Assert.Single(answers, a => !a.IsRefused);
        Assert.All(answers.Where(a => a.IsRefused), a => Assert.Equal("deputy-overlap", a.Error!.Code));
    }

    [Fact]
    public async Task TheBook_ListsDeputiesWithTheirCourses_AndPossibleDeputies()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(new SmallSchool(code: "other").Everything));
        await database.AppointAsync(_school, _school.Course.Id);
        var book = await database.Get<DeputyBook>().ReadAsync(_school.AsAdministrator, TestDatabase.Token);
        var deputy = Assert.Single(book.Deputies);
        Assert.Equal(("任課老師", "同事", "課程1", "公假", false), (deputy.Absent, deputy.Deputising, Assert.Single(deputy.Subjects), deputy.Reason, deputy.IsOver));
        Assert.Equal(["T1", "T2", "T3", "T4"], book.Teachers.Select(t => t.TeacherNo));
        Assert.Equal([3, 1, 0, 0], book.Teachers.Select(t => t.Courses.Count));
        Assert.Equal(["T4"], book.Teachers.Where(t => !t.MayCertify).Select(t => t.TeacherNo));
    }

    private async Task<string?> CodeAsync(TestDatabase database, TeacherId deputising, TeacherId? absent = null, bool course = false)
    {
        var today = new DateOnly(2026, 11, 24);
        var command = new AppointDeputy.Command(absent ?? _school.Teacher.Id, deputising, course ? [_school.Course.Id] : [], today, today, "公假");
        return (await database.Get<AppointDeputy>().ExecuteAsync(_school.AsAdministrator, command, TestDatabase.Token)).Error?.Code;
    }

    private static async Task<IReadOnlyList<QueueRow>> QueueAsync(TestDatabase database, Actor actor) =>
        (await database.Get<CertificationQueue>().ReadAsync(actor, TestDatabase.Token)).Value.Rows;
}
