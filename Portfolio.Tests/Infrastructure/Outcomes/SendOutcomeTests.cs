using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public abstract class SendOutcomeTests
{
    [Fact]
    public async Task Send_TenAtOnce_SucceedsSixTimes()
    {
        var school = new SmallSchool(new SchoolPolicy { OutcomesPerCourse = 10 });
        await CheckTenAtOnceAsync(school, "limit-per-semester", 6);
    }

    [Fact]
    public async Task Send_TenAtOnceForOneCourse_SucceedsThreeTimes() => await CheckTenAtOnceAsync(new(), "limit-per-course", 3);

    [Fact]
    public async Task Send_AfterOneWasTakenBack_SucceedsAgain()
    {
        var school = new SmallSchool(new SchoolPolicy { OutcomesPerSemester = 1 });
        var (first, second) = (A.Sent(school), A.CompleteDraft(school));
        await using var database = await TestDatabase.WithAsync(school, first, second);
        Assert.Equal("limit-per-semester", (await database.SendAsync(school.AsStudent, second)).Error?.Code);
        Assert.Null((await database.Get<TakeBackOutcome>().ExecuteAsync(school.AsStudent, first.Id, TestDatabase.Token)).Error);
        Assert.Null((await database.SendAsync(school.AsStudent, second)).Error);
    }

    [Fact]
    public async Task Send_CountsOnlyTheStudentsOwnOutcomes()
    {
        var school = new SmallSchool(new SchoolPolicy { OutcomesPerSemester = 1 });
        var (first, second) = (A.Sent(school), A.CompleteDraft(school));
        await using var database = await TestDatabase.WithAsync(school, first);
        await using var db = database.Open();
        db.Add(second);
        db.Entry(second).Property(o => o.StudentId).CurrentValue = school.Classmate.Id;
        second.ForgetEvents();
        await db.SaveChangesAsync(TestDatabase.Token);
        Assert.Null((await database.SendAsync(school.AsClassmate, second)).Error);
    }

    [Fact]
    public async Task Send_ForACourseWithOneTeacher_NeedsNoChoice()
    {
        var school = new SmallSchool();
        var draft = A.CompleteDraft(school);
        await using var database = await TestDatabase.WithAsync(school, draft);
        Assert.Null((await database.SendAsync(school.AsStudent, draft)).Error);
        Assert.Equal(school.Teacher.Id, (await database.LoadAsync(draft)).TeacherId);
    }

    [Fact]
    public async Task Send_ForACourseWithTwoTeachers_NeedsAChoice()
    {
        var school = new SmallSchool();
        var draft = A.CompleteDraft(school);
        draft.Draft.Write(school.AsStudent, new("題目", "簡述"), school.Courses[1].Id, SmallSchool.SchoolDay);
        await using var database = await TestDatabase.WithAsync(school, draft);
        Assert.Equal("teacher-required", (await database.SendAsync(school.AsStudent, draft)).Error?.Code);
        Assert.Equal("teacher-required", (await database.SendAsync(school.AsStudent, draft, school.Homeroom.Id)).Error?.Code);
        Assert.Null((await database.SendAsync(school.AsStudent, draft, school.Colleague.Id)).Error);
    }

    [Fact]
    public async Task Send_ForACourseOfLastSemester_IsNotYourCourse()
    {
        var school = new SmallSchool();
        var earlier = new Semester(new(A.Id()), school.Id, new(114), 2, new(2026, 6, 30));
        var course = new Course(new(A.Id()), school.Id, earlier.Id, "OLD", "上學期", 2).TaughtBy(school.Teacher.Id).Attended([school.Student.Id]);
        var draft = A.CompleteDraft(school);
        draft.Draft.Write(school.AsStudent, new("題目", "簡述"), course.Id, SmallSchool.SchoolDay);
        await using var database = await TestDatabase.WithAsync(school, earlier, course, draft);
        Assert.Equal("not-your-course", (await database.SendAsync(school.AsStudent, draft)).Error?.Code);
    }

    [Fact]
    public async Task Send_ByAStudentOfAnotherSchool_FindsNothing()
    {
        var (school, other) = (new SmallSchool(), new SmallSchool(code: "other"));
        var draft = A.CompleteDraft(school);
        await using var database = await TestDatabase.WithAsync(school.Everything.Concat(other.Everything).Append(draft));
        Assert.Equal("not-found", (await database.SendAsync(other.AsStudent, draft)).Error?.Code);
        Assert.Equal("not-yours", (await database.SendAsync(school.AsClassmate, draft)).Error?.Code);
    }

    [Fact]
    public async Task Send_AtTheClosing_IsRefusedAndSavesNothing()
    {
        var school = new SmallSchool();
        var draft = A.CompleteDraft(school);
        await using var database = await TestDatabase.WithAsync(school, draft);
        database.Clock.SetUtcNow(SmallSchool.UploadCloses);
        Assert.Equal("window-closed", (await database.SendAsync(school.AsStudent, draft)).Error?.Code);
        Assert.Equal(draft.Version, (await database.LoadAsync(draft)).Version);
    }

    private static async Task CheckTenAtOnceAsync(SmallSchool school, string refusal, int expected)
    {
        var drafts = Enumerable.Range(0, 10).Select(_ => A.CompleteDraft(school)).ToList();
        await using var database = await TestDatabase.WithAsync(school, drafts);
        var results = await Task.WhenAll(drafts.Select(d => Task.Run(() => database.SendAsync(school.AsStudent, d))));

        Assert.Equal(expected, results.Count(r => !r.IsRefused));
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal(refusal, r.Error!.Code));
        await using var db = database.Open();
        Assert.Equal(expected, await db.Outcomes.CountAsync(o => o.IsCounted, TestDatabase.Token));
        Assert.Equal(expected, await db.Journal.CountAsync(a => a.Action == nameof(OutcomeSent), TestDatabase.Token));
    }
}

public sealed class SendOutcomeOnSqlite : SendOutcomeTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class SendOutcomeOnPostgreSql : SendOutcomeTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class SendOutcomeOnSqlServer : SendOutcomeTests;
