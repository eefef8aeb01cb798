using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Courses;
using Portfolio.Domain.Imports;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.Imports;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>The student roster on a real database.</summary>
public sealed class StudentsImportTests
{
    private const string Header = "學號,姓名,身分證字號,出生日期,學年度,年級,班級,座號,電子郵件,狀態";

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task NewStudents_GetASeatAndAnAccountWithoutAPassword()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(
            _school.AsRegistrar,
            ImportKind.Students,
            Header,
            "1150001,林 小美,A123456789,98/05/12,115,1,電機一甲,3,mei@school.example,在學",
            "１１５０００２, 張大同 ,B223456789,民國98年11月3日,115,一,電機一甲,4,,轉入");
        Assert.Empty(result.Problems);
        Assert.Equal(new ImportCounts(2, 0, 0, 2, 0), result.Counts);

        await using var db = database.Open();
        var student = await db.Students.SingleAsync(s => s.StudentNo == "1150002", TestDatabase.Token);
        Assert.Equal(("張大同", new DateOnly(2009, 11, 3), "B223456789"), (student.Name, student.Personal.BirthDate!.Value, student.Personal.NationalId));
        var enrolment = await db.Enrolments.SingleAsync(e => e.StudentId == student.Id, TestDatabase.Token);
        Assert.Equal((_school.Class.Id, 4, EnrolmentStatus.TransferredIn), (enrolment.ClassId, enrolment.SeatNo, enrolment.Status));
        var account = await db.Accounts.SingleAsync(a => a.StudentId == student.Id, TestDatabase.Token);
        Assert.Equal(("small-1150002", Roles.Student, CredentialState.NotIssued), (account.SignInName, account.Roles, account.CredentialState));
    }

    [Fact]
    public async Task SameFileTwice_ChangesNothing()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Header, "1150001,林小美,A123456789,98/05/12,115,1,電機一甲,3,mei@school.example,在學", "1130001,王小明,,,115,1,電機一甲,1,,");
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file);
        var again = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file);
        Assert.Equal(new ImportCounts(0, 0, 2, 1, 0), again.Counts);
    }

    [Fact]
    public async Task DryRun_ChangesNothing_AndCountsWhatTheRunThenDoes()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Header, "1150001,林小美,,,115,1,電機一甲,3,,", "1130001,王曉明,,,115,1,電機一甲,1,,", "1130002,陳小華,,,115,1,電機一甲,2,,");
        var preview = await database.PreviewAsync(_school.AsRegistrar, ImportKind.Students, file);
        Assert.Equal(new ImportCounts(1, 1, 1, 0, 0), preview.Counts);
        await using (var db = database.Open())
        {
            Assert.Equal(2, await db.Students.CountAsync(TestDatabase.Token));
            Assert.Empty(await db.ImportRuns.ToListAsync(TestDatabase.Token));
        }

        Assert.Equal(preview.Counts, (await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file)).Counts);
    }

    [Fact]
    public async Task Name_ThatChanges_ChangesTheAccountsToo()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級,座號", "1130001,王曉明,115,1,電機一甲,1");
        await using var db = database.Open();
        Assert.Equal("王曉明", (await db.Students.SingleAsync(s => s.Id == _school.Student.Id, TestDatabase.Token)).Name);
        Assert.Equal("王曉明", (await db.Accounts.SingleAsync(a => a.StudentId == _school.Student.Id, TestDatabase.Token)).Name);
    }

    [Fact]
    public async Task MissingOptionalColumn_KeepsItsValues_AndAnEmptyCellClearsThem()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級,座號,電子郵件,身分證字號", "1130001,王小明,115,1,電機一甲,1,ming@school.example,A123456789");
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級,座號,電子郵件", "1130001,王小明,115,1,電機一甲,1,");
        Assert.Equal(1, result.Counts.Changed);
        await using var db = database.Open();
        var personal = (await db.Students.SingleAsync(s => s.Id == _school.Student.Id, TestDatabase.Token)).Personal;
        Assert.Equal(("A123456789", string.Empty), (personal.NationalId, personal.Email));
    }

    [Fact]
    public async Task ChangedClass_KeepsThePreviousSeat_AndMovesTheYearsOutcomes()
    {
        var other = new HomeroomClass(new(A.Id()), _school.Id, SmallSchool.Year, 1, "電機一乙", null);
        var outcome = A.Sent(_school);
        await using var database = await TestDatabase.WithAsync(_school, other, outcome);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級,座號", "1130001,王小明,115,1,電機一乙,9");
        Assert.Equal(1, result.Counts.Changed);

        await using var db = database.Open();
        var enrolment = await db.Enrolments.Include(e => e.FormerPlaces).SingleAsync(e => e.StudentId == _school.Student.Id, TestDatabase.Token);
        Assert.Equal((other.Id, 9), (enrolment.ClassId, enrolment.SeatNo));
        Assert.Equal((_school.Class.Id, 1), Assert.Single(enrolment.FormerPlaces) is var former ? (former.ClassId, former.SeatNo) : default);
        Assert.Equal(other.Id, (await db.Outcomes.SingleAsync(TestDatabase.Token)).ClassId);
    }

    [Fact]
    public async Task NewSchoolYear_CreatesItsClassesFromTheFile()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(
            _school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級,座號", "1130001,王小明,116,2,電機二甲,1", "1130002,陳小華,116,2,電機二乙,1");
        Assert.Equal(new ImportCounts(2, 0, 0, 0, 0), result.Counts);
        await using var db = database.Open();
        Assert.Equal(2, await db.Classes.CountAsync(c => c.Year == new Portfolio.Domain.Schools.SchoolYear(116) && c.Grade == 2, TestDatabase.Token));
        Assert.Equal(2, await db.Enrolments.CountAsync(e => e.StudentId == _school.Student.Id, TestDatabase.Token));
    }

    [Fact]
    public async Task UnknownClass_IsAProblem_UnlessClassesMayBeCreated()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text("學號,姓名,學年度,年級,班級,座號", "1150001,林小美,115,1,電機一丙,1");
        Assert.Equal(["2:unknown-class"], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file)).Codes());
        Assert.Empty((await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, file, new ImportOptions(FoundsClasses: true))).Problems);
    }

    [Theory]
    [InlineData("1150001,林小美,115,1,電機一甲,5;1150001,林小妹,115,1,電機一甲,6", "3:duplicate-student")]
    [InlineData("1150001,林小美,115,1,電機一甲,5;1150002,林小妹,115,1,電機一甲,5", "3:seat-taken")]
    [InlineData("1150001,林小美,115,1,電機一甲,1", "2:seat-taken")]
    [InlineData("1150001,林小美,115,2,電機一甲,5", "2:class-of-other-grade")]
    [InlineData("1150001,,115,1,電機一甲,5", "2:value-required")]
    [InlineData("1150001,林小美,去年,1,電機一甲,5", "2:number-invalid")]
    [InlineData("1150001,林小美,115,4,電機一甲,5", "2:number-invalid")]
    [InlineData("1150001,林小美,115,1,電機一甲,五號", "2:number-invalid")]
    [InlineData("1150001,林小美,115,1,電機一甲,0", "2:number-out-of-range")]
    [InlineData("1150001,=HYPERLINK(1),115,1,電機一甲,5", "2:formula-cell")]
    public async Task BadRow_IsOneProblem_AndNothingIsImported(string rows, string problem)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, ["學號,姓名,學年度,年級,班級,座號", .. rows.Split(';')]);
        Assert.Equal([problem], result.Codes());
        await using var db = database.Open();
        Assert.Equal(2, await db.Students.CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task SignInName_TakenInAnotherSchool_IsAProblem()
    {
        var elsewhere = new SmallSchool(code: "other");
        var squatter = new Account(new(A.Id()), elsewhere.Id, "small-1150001", "別校", "x", Roles.Student);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(elsewhere.Everything).Append(squatter));
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Students, "學號,姓名,學年度,年級,班級,座號", "1150001,林小美,115,1,電機一甲,5");
        Assert.Equal(["2:sign-in-name-taken"], result.Codes());
    }
}
