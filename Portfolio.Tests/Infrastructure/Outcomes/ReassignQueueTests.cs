using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public sealed class ReassignQueueTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task AllWaitingOutcomes_GoToTheOtherTeacher_EachWithAJournalEntry()
    {
        var waiting = new[] { A.Sent(_school), A.Read(_school), A.Decided(_school) };
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(waiting).Append(A.Published(_school)).Append(A.CompleteDraft(_school)));
        Assert.Equal((2, 1, 3), await LoadAsync(database, _school.Teacher.Id));
        var live = database.Get<LiveUpdates>();
        var moved = await MoveAsync(database, null);
        Assert.Equal(3, moved.Value);
        Assert.Equal((0, 0, 0), await LoadAsync(database, _school.Teacher.Id));
        Assert.Equal((3, 0, 3), await LoadAsync(database, _school.Colleague.Id));
        Assert.All([Topic.Of(_school.Teacher.Id), Topic.Of(_school.Colleague.Id), Topic.Of(_school.Student.Id)], t => Assert.Equal(1, live.VersionOf(t)));
        await using var db = database.Open();
        Assert.Equal(waiting.Select(o => o.Id.Value).Order(), (await db.Journal.Where(a => a.Action == nameof(OutcomeReassigned)).Select(a => a.Subject).ToListAsync(TestDatabase.Token)).Order());
        Assert.Equal("nothing-to-reassign", (await MoveAsync(database, null)).Error?.Code);
    }

    [Fact]
    public async Task OneCourse_LeavesTheOthers()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school));
        Assert.Equal("nothing-to-reassign", (await MoveAsync(database, _school.Courses[1].Id)).Error?.Code);
        Assert.Equal(1, (await MoveAsync(database, _school.Course.Id)).Value);
    }

    [Fact]
    public async Task InvalidReassignments_AreRefused()
    {
        var (retired, other) = (new Teacher(new(A.Id()), _school.Id, "T9", "退休老師"), new SmallSchool(code: "other"));
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(A.Sent(_school)).Append(retired).Concat(other.Everything));
        Assert.Equal("same-teacher", (await MoveAsync(database, null, to: _school.Teacher.Id)).Error?.Code);
        Assert.Equal("deputy-inactive", (await MoveAsync(database, null, to: retired.Id)).Error?.Code);
        Assert.Equal("not-found", (await MoveAsync(database, null, to: other.Teacher.Id)).Error?.Code);
        Assert.Equal("reason-required", (await MoveAsync(database, null, reason: " ")).Error?.Code);
        var command = new ReassignQueue.Command(_school.Teacher.Id, null, _school.Colleague.Id, "退休");
        Assert.Equal("not-yours", (await database.Get<ReassignQueue>().ExecuteAsync(_school.AsTeacher, command, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<ReassignQueue>().ExecuteAsync(other.AsAdministrator, command, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<TeacherQueueLoad>().ReadAsync(_school.AsTeacher, _school.Teacher.Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<TeacherQueueLoad>().ReadAsync(other.AsAdministrator, _school.Teacher.Id, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task AfterTheClosing_ExpiringOutcomesAreNotMoved()
    {
        var outcome = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(outcome), SmallSchool.CertificationCloses);
        Assert.Equal("nothing-to-reassign", (await MoveAsync(database, null)).Error?.Code);
        Assert.Equal(_school.Teacher.Id, (await database.LoadAsync(outcome)).TeacherId);
    }

    private Task<Portfolio.Domain.Common.Result<int>> MoveAsync(TestDatabase database, CourseId? course, TeacherId? to = null, string reason = "退休") =>
        database.Get<ReassignQueue>().ExecuteAsync(_school.AsAdministrator, new(_school.Teacher.Id, course, to ?? _school.Colleague.Id, reason), TestDatabase.Token);

    private async Task<(int Waiting, int Decided, int Total)> LoadAsync(TestDatabase database, TeacherId teacher)
    {
        var load = (await database.Get<TeacherQueueLoad>().ReadAsync(_school.AsAdministrator, teacher, TestDatabase.Token)).Value;
        return (load.Waiting, load.Decided, load.Total);
    }
}
