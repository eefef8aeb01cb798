using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Records;
using Portfolio.Infrastructure.Imports;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>Course members, marks, cadre roles, rewards: data about existing students.</summary>
public sealed class RecordsImportTests
{
    private const string Members = "學年度,學期,課程代碼,學號";
    private const string Marks = "學年度,學期,課程代碼,學號,成績,取得學分,修課別";
    private const string Cadre = "學年度,學期,學號,級別,職務,單位,開始日期,結束日期";
    private const string Rewards = "學年度,學號,類別,內容,日期";

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Members_AreAdded_AndAbsentOnesAreKept()
    {
        var newcomer = new Portfolio.Domain.People.Student(new(A.Id()), _school.Id, "1150001", "林小美");
        await using var database = await TestDatabase.WithAsync(_school, newcomer);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Memberships, Members, "115,1,C1,1150001", "115,上,c1,1130001");
        Assert.Equal(new ImportCounts(1, 0, 1, 5, 0), result.Counts);
        await using var db = database.Open();
        Assert.Equal(3, await db.CourseMembers.CountAsync(m => m.CourseId == _school.Course.Id, TestDatabase.Token));
    }

    [Fact]
    public async Task AbsentMembers_AreRemovedOnRequest_OnceTheirNumberIsTyped()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Members, "115,1,C1,1130001", "115,1,C2,1130001", "115,1,C3,1130001");
        var asked = await database.ImportAsync(_school.AsRegistrar, ImportKind.Memberships, file, new ImportOptions(RemovesAbsent: true));
        Assert.Equal(["0:removals-unconfirmed"], asked.Codes());
        Assert.Equal((3, true), (asked.Counts.Removed, asked.MustConfirm));
        var wrong = await database.ImportAsync(_school.AsRegistrar, ImportKind.Memberships, file, new ImportOptions(RemovesAbsent: true, ConfirmedRemovals: 2));
        Assert.False(wrong.IsSound);
        var done = await database.ImportAsync(_school.AsRegistrar, ImportKind.Memberships, file, new ImportOptions(RemovesAbsent: true, ConfirmedRemovals: 3));
        Assert.Equal(new ImportCounts(0, 0, 3, 3, 3), done.Counts);
        await using var db = database.Open();
        Assert.All(await db.CourseMembers.ToListAsync(TestDatabase.Token), m => Assert.Equal(_school.Student.Id, m.StudentId));
    }

    [Fact]
    public async Task Member_WithOutcomesOfTheCourse_IsNeverRemoved()
    {
        await using var database = await TestDatabase.WithAsync(_school, A.CompleteDraft(_school));
        var result = await database.ImportAsync(
            _school.AsRegistrar, ImportKind.Memberships, Rosters.Text(Members, "115,1,C1,1130002"), new ImportOptions(RemovesAbsent: true, ConfirmedRemovals: 5));
        Assert.Equal(["0:membership-has-outcomes"], result.Codes());
        Assert.Equal<object>(["C1", "1130001"], result.Problems[0].Arguments);
    }

    [Theory]
    [InlineData(ImportKind.Memberships, Members, "115,1,C1,999", "2:unknown-student")]
    [InlineData(ImportKind.Memberships, Members, "115,1,X9,1130001", "2:unknown-course")]
    [InlineData(ImportKind.Memberships, Members, "115,2,C1,1130001", "2:unknown-semester")]
    [InlineData(ImportKind.Memberships, Members, "115,1,C1,1130001|115,1,C1,1130001", "3:duplicate-row")]
    [InlineData(ImportKind.Records, Marks, "115,1,C1,1130001,101,是,一般", "2:number-out-of-range")]
    [InlineData(ImportKind.Records, Marks, "115,1,C1,1130001,甲,是,一般", "2:number-invalid")]
    [InlineData(ImportKind.Records, Marks, "115,1,C1,1130001,60,是,旁聽", "2:word-unknown")]
    [InlineData(ImportKind.Cadre, Cadre, "115,1,1130001,全國,班長,,,", "2:word-unknown")]
    [InlineData(ImportKind.Cadre, Cadre, "115,1,1130001,班級,班長,,115/09/31,", "2:date-invalid")]
    [InlineData(ImportKind.Cadre, Cadre, "115,1,1130001,班級,班長,,116/01/20,115/09/01", "2:dates-reversed")]
    [InlineData(ImportKind.Rewards, Rewards, "115,1130001,獎勵,嘉獎一次,115/02/31", "2:date-invalid")]
    [InlineData(ImportKind.Rewards, Rewards, "115,1130001,獎勵,=HYPERLINK(\"http://x\"),115/10/08", "2:formula-cell")]
    public async Task BadRow_IsOneProblem_AndNothingIsImported(ImportKind kind, string header, string rows, string problem)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal([problem], (await database.ImportAsync(_school.AsRegistrar, kind, [header, .. rows.Replace("\"http://x\"", "1", StringComparison.Ordinal).Split('|')])).Codes());
        await using var db = database.Open();
        Assert.Empty(await db.ImportRuns.ToListAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task Marks_AreKeptByKind_AndCorrected()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var first = await database.ImportAsync(_school.AsRegistrar, ImportKind.Records, Marks, "115,1,C1,1130001,55.5,否,一般", "115,1,C1,1130001,70,是,補考", "115,1,C2,1130001,,,");
        Assert.Equal(new ImportCounts(3, 0, 0, 0, 0), first.Counts);
        var second = await database.ImportAsync(_school.AsRegistrar, ImportKind.Records, Marks, "115,1,C1,1130001,58,否,一般", "115,1,C1,1130001,70.00,是,補考");
        Assert.Equal(new ImportCounts(0, 1, 1, 1, 0), second.Counts);
        await using var db = database.Open();
        var regular = await db.CourseRecords.SingleAsync(r => r.CourseId == _school.Course.Id && r.Kind == CourseRecordKind.Regular, TestDatabase.Token);
        Assert.Equal((58m, false), (regular.Score, regular.IsEarned));
    }

    [Fact]
    public async Task CadreAndRewards_AreAddedOnce_AndCorrectedOrRemoved()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var cadre = Rosters.Text(Cadre, "115,1,1130001,班級,班長,電機一甲,115/09/01,2027-01-20", "115,1,1130002,社團,社長,機器人社,,");
        Assert.Equal(2, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Cadre, cadre)).Counts.Added);
        Assert.Equal(2, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Cadre, cadre)).Counts.Unchanged);
        var fewer = Rosters.Text(Cadre, "115,1,1130001,班級,班長,電機一乙,115/09/01,2027-01-20");
        Assert.Equal(new ImportCounts(0, 1, 0, 1, 1), (await database.ImportAsync(_school.AsRegistrar, ImportKind.Cadre, fewer, new ImportOptions(RemovesAbsent: true, ConfirmedRemovals: 1))).Counts);

        var rewards = Rosters.Text(Rewards, "115,1130001,獎勵,嘉獎一次,115/10/08", "115,1130001,懲處,警告一次,1151102");
        Assert.Equal(2, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Rewards, rewards)).Counts.Added);
        Assert.Equal(2, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Rewards, rewards)).Counts.Unchanged);
        var one = Rosters.Text(Rewards, "115,1130001,獎勵,嘉獎一次,115/10/08");
        Assert.Equal(1, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Rewards, one, new ImportOptions(RemovesAbsent: true, ConfirmedRemovals: 1))).Counts.Removed);
        Assert.Equal(1, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Rewards, rewards)).Counts.Added);
        await using var db = database.Open();
        Assert.Equal("電機一乙", (await db.CadreRoles.SingleAsync(TestDatabase.Token)).Unit);
        Assert.Equal(2, await db.ConductRecords.CountAsync(TestDatabase.Token));
    }
}
