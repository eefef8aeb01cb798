using Portfolio.Domain.Common;
using Portfolio.Domain.Records;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Records;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Records;

public sealed class ReportingTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Report_ReachesTheRegistrar_AndTheAnswerTheStudent_WithANotice()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Null((await ReportAsync(database, _school.AsStudent, new(RecordPart.CourseRecord, _school.Course.Id.Value, "成績應為 88"))).Error);
        var reports = (await database.Get<MistakeReports>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value;
        var row = Assert.Single(reports.Waiting);
        Assert.Equal(("1130001", "電機一甲", 1, "課程1"), (row.StudentNo, row.ClassName, row.SeatNo, row.Row?.Text));

        Assert.Null((await AnswerAsync(database, _school.AsRegistrar, new(row.Id, false, "成績單上是 78"))).Error);
        Assert.Equal("report-answered", (await AnswerAsync(database, _school.AsRegistrar, new(row.Id, true, null))).Error?.Code);
        Assert.Equal(0, (await database.Get<MistakeReports>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value.Open);
        var notices = await database.Get<Inbox>().ReadAsync(_school.AsStudent, TestDatabase.Token);
        Assert.Equal(NoticeKind.MistakeNotCorrected, Assert.Single(notices).Kind);
        Assert.Empty(await database.Get<Inbox>().ReadAsync(_school.AsClassmate, TestDatabase.Token));
    }

    [Fact]
    public async Task Report_AboutAnothersRow_OrAnothersSchool_FindsNothing()
    {
        var foreign = new CadreRole(new(A.Id()), _school.Id, _school.Classmate.Id, _school.Semester.Id, CadreLevel.Club, "社長", "", null, null);
        await using var database = await TestDatabase.WithAsync(_school, foreign);
        foreach (var command in new ReportMistake.Command[]
        {
            new(RecordPart.CadreRole, foreign.Id.Value, "x"), new(RecordPart.CourseRecord, A.Id(), "x"), new(RecordPart.BasicData, A.Id(), "x"),
            new(RecordPart.Enrolment, A.Id(), "x"), new(RecordPart.Conduct, A.Id(), "x"), new((RecordPart)99, null, "x"),
        })
        {
            Assert.Equal("not-found", (await ReportAsync(database, _school.AsStudent, command)).Error?.Code);
        }

        Assert.Equal("not-yours", (await ReportAsync(database, _school.AsTeacher, new(RecordPart.BasicData, null, "x"))).Error?.Code);
        Assert.Null((await ReportAsync(database, _school.AsClassmate, new(RecordPart.CadreRole, foreign.Id.Value, "x"))).Error);
    }

    [Fact]
    public async Task Report_SaysWhichRowItIsAbout_InEachPart()
    {
        var (id, student) = (_school.Id, _school.Student.Id);
        var role = new CadreRole(new(A.Id()), id, student, _school.Semester.Id, CadreLevel.Club, "社長", "", null, null);
        var reward = new ConductRecord(new(A.Id()), id, student, SmallSchool.Year, ConductKind.Reward, "嘉獎一次", new(2026, 9, 1));
        await using var database = await TestDatabase.WithAsync(_school, role, reward);
        await using var db = database.Open();
        var place = db.Enrolments.Single(e => e.StudentId == student).Id.Value;
        foreach (var (part, subject) in new (RecordPart, Guid?)[] { (RecordPart.CadreRole, role.Id.Value), (RecordPart.Conduct, reward.Id.Value), (RecordPart.Enrolment, place), (RecordPart.BasicData, null) })
        {
            Assert.Null((await ReportAsync(database, _school.AsStudent, new(part, subject, "x"))).Error);
        }

        var rows = (await database.Get<MistakeReports>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value.Waiting;
        Assert.Equal(["社長", "嘉獎一次", "電機一甲", null], rows.Select(r => r.Row?.Text));
    }

    [Fact]
    public async Task TenReportsAtOnce_FiveAreTaken_AndOneRowIsTakenOnce()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var parts = Enum.GetValues<RecordPart>().Select(p => new ReportMistake.Command(p, null, "x"))
            .Concat(_school.Courses.Select(c => new ReportMistake.Command(RecordPart.CourseRecord, c.Id.Value, "x"))).Concat([new(RecordPart.BasicData, null, "y"), new(RecordPart.Conduct, null, "y")]);
        var answers = await Task.WhenAll(parts.Select(c => Task.Run(() => ReportAsync(database, _school.AsStudent, c))));
        Assert.Equal(5, answers.Count(a => !a.IsRefused));
        Assert.All(answers.Where(a => a.IsRefused), a => Assert.True(a.Error!.Code is "reports-too-many" or "report-open-already", a.Error.Code));
        await using var db = database.Open();
        Assert.Equal(5, db.MistakeReports.AsEnumerable().DistinctBy(r => (r.Part, r.SubjectId)).Count());
    }

    [Theory]
    [InlineData("student")]
    [InlineData("homeroom")]
    [InlineData("admin")]
    public async Task RecordsOffice_IsForRegistrarsOnly(string reader)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var actor = _school.Accounts.Single(a => a.Name == reader).AsActor();
        Assert.Equal("not-yours", (await database.Get<MistakeReports>().ReadAsync(actor, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<StudentSearch>().ReadAsync(actor, new("王"), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<AdviserAssignments>().ReadAsync(actor, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await AnswerAsync(database, actor, new(new(A.Id()), true, null))).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<AssignAdviser>().ExecuteAsync(actor, new(_school.Adviser.Id, _school.Class.Id), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<EndAdvising>().ExecuteAsync(actor, [new(A.Id())], TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Search_FindsByNumberOrName_InItsOwnSchoolOnly()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(new SmallSchool(code: "other").Everything));
        Assert.Equal(["1130001", "1130002"], (await FindAsync("113")).Select(s => s.StudentNo));
        Assert.Equal("王小明", Assert.Single(await FindAsync("小明")).Name);
        Assert.Empty(await FindAsync("%"));
        Assert.Empty(await FindAsync("  "));

        async Task<IReadOnlyList<FoundStudent>> FindAsync(string typed) => (await database.Get<StudentSearch>().ReadAsync(_school.AsRegistrar, new(typed), TestDatabase.Token)).Value.Rows;
    }

    [Fact]
    public async Task Search_IsSortedInTheDatabase_AndComesAPageAtATime()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(Roster.Of(_school, 25)));
        var all = await ReadAsync(new("1"));
        Assert.Equal((27, 2, 20), (all.Total, all.Pages, all.Rows.Count));
        var last = await ReadAsync(new("1", IsDescending: true, Page: 1));
        Assert.Equal("1130001", last.Rows[^1].StudentNo);
        Assert.Equal(["新生9", "新生8", "新生7"], (await ReadAsync(new("1", StudentOrder.Name, IsDescending: true))).Rows.Take(5).Where(r => r.Name.Length == 3 && r.Name[0] == '新').Take(3).Select(r => r.Name));
        var seats = (await ReadAsync(new("1", StudentOrder.ClassName))).Rows.Select(r => r.SeatNo);
        Assert.Equal(seats.Order(), seats);

        async Task<FoundStudents> ReadAsync(StudentQuestion question) => (await database.Get<StudentSearch>().ReadAsync(_school.AsRegistrar, question, TestDatabase.Token)).Value;
    }

    [Fact]
    public async Task Class_IsAssigned_SeenByItsAdviser_AndEndedWithItsHistory()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var assign = database.Get<AssignAdviser>();
        Assert.Equal("not-an-adviser", (await assign.ExecuteAsync(_school.AsRegistrar, new(_school.Teacher.Id, _school.Class.Id), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await assign.ExecuteAsync(_school.AsRegistrar, new(_school.Adviser.Id, new(A.Id())), TestDatabase.Token)).Error?.Code);
        Assert.Null((await assign.ExecuteAsync(_school.AsRegistrar, new(_school.Adviser.Id, Student: _school.Student.Id), TestDatabase.Token)).Error);
        Assert.Null((await assign.ExecuteAsync(_school.AsRegistrar, new(_school.Adviser.Id, _school.Class.Id), TestDatabase.Token)).Error);
        Assert.Equal("assigned-already", (await assign.ExecuteAsync(_school.AsRegistrar, new(_school.Adviser.Id, _school.Class.Id), TestDatabase.Token)).Error?.Code);
        Assert.Equal([("王小明", 1), ("陳小華", 2)], (await database.Get<AdvisedStudents>().ReadAsync(_school.AsAdviser, TestDatabase.Token)).Value.Students.Select(s => (s.Name, s.SeatNo!.Value)));

        var held = (await database.Get<AdviserAssignments>().ReadAsync(_school.AsRegistrar, TestDatabase.Token)).Value.Rows;
        Assert.Null((await database.Get<EndAdvising>().ExecuteAsync(_school.AsRegistrar, [.. held.Select(r => r.Id)], TestDatabase.Token)).Error);
        Assert.Equal("assignment-ended", (await database.Get<EndAdvising>().ExecuteAsync(_school.AsRegistrar, [held[0].Id], TestDatabase.Token)).Error?.Code);
        Assert.Empty((await database.Get<AdvisedStudents>().ReadAsync(_school.AsAdviser, TestDatabase.Token)).Value.Students);
        Assert.NotNull(Assert.Single((await database.Get<AdviserAssignments>().OfStudentAsync(_school.AsRegistrar, _school.Student.Id, TestDatabase.Token)).Value.Rows).EndedAt);
        Assert.Equal("not-found", (await database.Get<Portfolio.Infrastructure.Records.Cabinet>().ReadAsync(_school.AsAdviser, _school.Student.Id, TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task Report_NotifiesTheStudentsPagesAndTheOffice()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var live = database.Get<LiveUpdates>();
        await ReportAsync(database, _school.AsStudent, new(RecordPart.BasicData, null, "x"));
        Assert.Equal((1, 1, 0), (live.VersionOf(Topic.Of(_school.Student.Id)), live.VersionOf(Topic.RecordsOf(_school.Id)), live.VersionOf(Topic.Of(_school.Classmate.Id))));
        await using var db = database.Open();
        Assert.DoesNotContain("\"text\"", Assert.Single(db.Journal).Facts, StringComparison.Ordinal);
    }

    private static Task<Result> ReportAsync(TestDatabase database, Actor actor, ReportMistake.Command command) =>
        database.Get<ReportMistake>().ExecuteAsync(actor, command, TestDatabase.Token);

    private static Task<Result> AnswerAsync(TestDatabase database, Actor actor, AnswerMistake.Command command) =>
        database.Get<AnswerMistake>().ExecuteAsync(actor, command, TestDatabase.Token);
}
