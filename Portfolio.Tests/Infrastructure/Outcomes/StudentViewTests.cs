using Portfolio.Domain.Evidence;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Evidence;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

/// <summary>What a student and a teacher are shown of the same outcome.</summary>
public abstract class StudentViewTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Timeline_OfADecidedOutcome_LooksAsIfItWereOnlyRead()
    {
        var outcome = A.Decided(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Value.Outcome;
        Assert.Equal(OutcomeState.Read, seen.State);
        Assert.Equal((null, string.Empty, null), (seen.Current.Verdict, seen.Current.Feedback, seen.Current.PublishedAt));

        var desk = (await database.Get<CertificationDesk>().ReadAsync(_school.AsTeacher, outcome.Id, TestDatabase.Token)).Value;
        Assert.Equal((OutcomeState.Decided, (Verdict?)Verdict.Fail, "請補上測試紀錄"), (desk.State, desk.Current.Verdict, desk.Current.Feedback));
    }

    [Fact]
    public async Task List_OfADecidedOutcome_LooksAsIfItWereOnlyRead()
    {
        var outcome = A.Decided(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = Assert.Single((await database.Get<StudentOutcomes>().ReadAsync(_school.AsStudent, TestDatabase.Token)).Value.ThisSemester);
        Assert.Equal((OutcomeState.Read, null, string.Empty), (seen.State, seen.Current.Verdict, seen.Current.Feedback));
    }

    [Fact]
    public async Task Timeline_OfAPublishedOutcome_ShowsResultAndFeedback()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Value.Outcome;
        Assert.Equal((OutcomeState.Failed, (Verdict?)Verdict.Fail, "請補上測試紀錄"), (seen.State, seen.Current.Verdict, seen.Current.Feedback));
        Assert.Equal(("課程1", "任課老師"), (seen.Subject, seen.TeacherName));
    }

    [Fact]
    public async Task Timeline_OfADecidedSecondRevision_ShowsTheFirstOnesResultOnly()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        Assert.Null(outcome.Revise(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        Assert.Null(outcome.Send(_school.AsStudent, A.Terms(_school), SmallSchool.SchoolDay).Error);
        A.ReadAll(_school, outcome);
        Assert.Null(outcome.Certification.Decide(_school.AsTeacher, A.OnScreen(outcome), Verdict.Pass, "好多了", _school.Certification, SmallSchool.SchoolDay).Error);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Value.Outcome;
        Assert.Equal([Verdict.Fail, null], seen.Revisions.Select(r => r.Verdict));
        Assert.Equal(["請補上測試紀錄", string.Empty], seen.Revisions.Select(r => r.Feedback));
    }

    [Fact]
    public async Task Timeline_OfAnotherStudents_FindsNothing()
    {
        var outcome = A.Published(_school);
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything).Append(outcome));
        foreach (var actor in new[] { _school.AsClassmate, _school.AsTeacher, _school.AsAdministrator, other.AsStudent })
        {
            Assert.Equal("not-found", (await database.Get<OutcomeTimeline>().ReadAsync(actor, outcome.Id, TestDatabase.Token)).Error?.Code);
        }
    }

    [Fact]
    public async Task Desk_OfAnotherTeacherOrOfWhatWasTakenBack_FindsNothing()
    {
        var (sent, takenBack) = (A.Sent(_school), A.Sent(_school));
        Assert.Null(takenBack.TakeBack(_school.AsStudent, _school.Upload, SmallSchool.SchoolDay).Error);
        await using var database = await TestDatabase.WithAsync(_school, sent, takenBack);
        var desk = database.Get<CertificationDesk>();
        Assert.Null((await desk.ReadAsync(_school.AsTeacher, sent.Id, TestDatabase.Token)).Error);
        Assert.Equal("not-found", (await desk.ReadAsync(_school.AsColleague, sent.Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await desk.ReadAsync(_school.AsStudent, sent.Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await desk.ReadAsync(_school.AsTeacher, takenBack.Id, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Evidence_IsOpenToItsStudentAndOnceSentToTeacherAndHomeroomTeacher()
    {
        var draft = A.Draft(_school);
        draft.Draft.Write(_school.AsStudent, new("題目", "簡述"), _school.Course.Id, SmallSchool.SchoolDay);
        await using var database = await TestDatabase.WithAsync(_school, draft);
        var file = new EvidenceFileId((await database.UploadAsync(_school.AsStudent, draft, Bytes.Pdf())).Value.FileId);
        Assert.Equal([true, false, false, false, false], await WhoMayOpenAsync(database, file));
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
        Assert.Equal([true, false, true, true, false], await WhoMayOpenAsync(database, file));
        Assert.Null((await database.Get<TakeBackOutcome>().ExecuteAsync(_school.AsStudent, draft.Id, TestDatabase.Token)).Error);
        Assert.Equal([true, false, false, false, false], await WhoMayOpenAsync(database, file));
    }

    [Fact]
    public async Task Evidence_WhoseBytesAreGone_IsReportedAsDamaged()
    {
        var outcome = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var opened = await database.Get<OpenEvidence>().ExecuteAsync(_school.AsStudent, outcome.Current.Files[0].Id, TestDatabase.Token);
        Assert.Equal("file-damaged", opened.Error?.Code);
    }

    [Fact]
    public async Task Choices_AreTheStudentsCoursesWithTeachersAndWhatWasSent()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.Sent(_school), A.Sent(_school), A.CompleteDraft(_school));
        var choices = await database.Get<CourseChoices>().ReadAsync(_school.AsStudent, TestDatabase.Token);
        Assert.Equal([("課程1", 2, 1), ("課程2", 0, 2), ("課程3", 0, 1)], choices.Select(c => (c.Subject, c.Counted, c.Teachers.Count)));
    }

    /// <summary>Student, classmate, teacher, homeroom teacher, administrator.</summary>
    private async Task<List<bool>> WhoMayOpenAsync(TestDatabase database, EvidenceFileId file)
    {
        var may = new List<bool>();
        foreach (var actor in new[] { _school.AsStudent, _school.AsClassmate, _school.AsTeacher, _school.AsHomeroom, _school.AsAdministrator })
        {
            var opened = await database.Get<OpenEvidence>().ExecuteAsync(actor, file, TestDatabase.Token);
            may.Add(!opened.IsRefused);
            if (!opened.IsRefused)
            {
                await opened.Value.Bytes.DisposeAsync();
            }
        }

        return may;
    }
}

public sealed class StudentViewsOnSqlite : StudentViewTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class StudentViewsOnPostgreSql : StudentViewTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class StudentViewsOnSqlServer : StudentViewTests;
