using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Imports;

/// <summary>Teachers with their roles and classes, and the courses they teach.</summary>
public sealed class TeachersAndCoursesImportTests
{
    private const string Teachers = "教師代碼,姓名,身分證字號,電子郵件,導師班級,角色";

    private const string Courses = "學年度,學期,課程代碼,科目名稱,學分,採計學分,必選修,年級,教師代碼";

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Teacher_WhoseNameAndRolesChanged_IsCorrectedWithTheAccount()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, Teachers, "T2,新姓名,,new@school.example,,任課;輔導");
        Assert.Equal(1, result.Counts.Changed);

        await using var db = database.Open();
        var teacher = await db.Teachers.SingleAsync(t => t.Id == _school.Colleague.Id, TestDatabase.Token);
        var account = await db.Accounts.SingleAsync(a => a.TeacherId == teacher.Id, TestDatabase.Token);
        Assert.Equal(("新姓名", "new@school.example"), (teacher.Name, teacher.Personal.Email));
        Assert.Equal(("新姓名", Roles.SubjectTeacher | Roles.Adviser), (account.Name, account.Roles));
    }

    [Fact]
    public async Task Teacher_GetsRolesFromTheColumn_AndLeadsTheClass()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Teachers, "T9,新老師,A123456789,new@school.example,電機一甲,任課;輔導", "T1,任課老師,,,,", "T3,導師,,,,");
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, file);
        Assert.Equal(new ImportCounts(1, 0, 2, 2, 0), result.Counts);

        await using var db = database.Open();
        var teacher = await db.Teachers.SingleAsync(t => t.TeacherNo == "T9", TestDatabase.Token);
        var account = await db.Accounts.SingleAsync(a => a.TeacherId == teacher.Id, TestDatabase.Token);
        Assert.Equal(("small-t9", Roles.SubjectTeacher | Roles.Adviser | Roles.HomeroomTeacher), (account.SignInName, account.Roles));
        Assert.Equal(teacher.Id, (await db.Classes.SingleAsync(TestDatabase.Token)).HomeroomTeacherId);
        Assert.Equal(new ImportCounts(0, 0, 3, 2, 0), (await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, file)).Counts);
    }

    [Fact]
    public async Task TeacherWithoutRoles_TeachesSubjects()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, "teacher_no,name", "T9,新老師");
        await using var db = database.Open();
        Assert.Equal(Roles.SubjectTeacher, (await db.Accounts.SingleAsync(a => a.SignInName == "small-t9", TestDatabase.Token)).Roles);
    }

    [Fact]
    public async Task AdministratorRole_IsGrantedByAdministratorsOnly()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Teachers, "T9,新老師,,,,管理;任課");
        Assert.Equal(["2:role-needs-administrator"], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, file)).Codes());
        Assert.Empty((await database.ImportAsync(Portfolio.Domain.Common.Actor.CommandLine(_school.Id), ImportKind.Teachers, file)).Problems);
    }

    [Theory]
    [InlineData("T9,新老師,,,電機九甲,", "2:unknown-class")]
    [InlineData("T9,新老師,,,電機一甲,;T8,另一位,,,電機一甲,", "3:class-led-twice")]
    [InlineData("T9,新老師,,,,;T9,新老師,,,,", "3:duplicate-teacher")]
    [InlineData("T9,新老師,,,,校長", "2:word-unknown")]
    [InlineData("T9,新老師,,不是信箱,,", "2:email-invalid")]
    public async Task BadTeacher_IsOneProblem(string rows, string problem)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal([problem], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, [Teachers, .. rows.Split(";T", StringSplitOptions.None).Select((r, i) => i == 0 ? r : "T" + r)])).Codes());
    }

    [Fact]
    public async Task Courses_AreAddedChangedAndLeft_WithTheirTeachers()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var file = Rosters.Text(Courses, "115,1,N1,新課程,3,否,選修,2,T1;T2", "115,1,C1,課程一改名,4,,,,T1", "115,1,C2,課程2,2,,,,T1;T2");
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Courses, file);
        Assert.Equal(new ImportCounts(1, 1, 1, 1, 0), result.Counts);

        await using var db = database.Open();
        var added = await db.Courses.Include(c => c.Teachers).SingleAsync(c => c.Code == "N1", TestDatabase.Token);
        Assert.Equal((3, false, false, (int?)2, 2), (added.Credits, added.IsCreditBearing, added.IsRequired, added.Grade, added.Teachers.Count));
        var changed = await db.Courses.SingleAsync(c => c.Code == "C1", TestDatabase.Token);
        Assert.Equal(("課程一改名", 4, true), (changed.Subject, changed.Credits, changed.IsRequired));
        Assert.Equal(new ImportCounts(0, 0, 3, 1, 0), (await database.ImportAsync(_school.AsRegistrar, ImportKind.Courses, file)).Counts);
    }

    [Theory]
    [InlineData("116,1,N1,新課程,3,,,,T1", "2:unknown-semester")]
    [InlineData("115,1,N1,新課程,3,,,,T77", "2:unknown-teacher")]
    [InlineData("115,1,N1,新課程,三,,,,T1", "2:number-invalid")]
    [InlineData("115,1,N1,新課程,3,,,,", "2:value-required")]
    [InlineData("115,1,N1,新課程,3,也許,,,T1", "2:word-unknown")]
    [InlineData("115,1,N1,新課程,3,,,,T1|115,1,n1,新課程,3,,,,T2", "3:duplicate-course")]
    public async Task BadCourse_IsOneProblem(string rows, string problem)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal([problem], (await database.ImportAsync(_school.AsRegistrar, ImportKind.Courses, [Courses, .. rows.Split('|')])).Codes());
    }

    [Fact]
    public async Task TeacherWithoutAnAccount_CannotTeachACourse()
    {
        await using var database = await TestDatabase.WithAsync(_school, new Teacher(new(A.Id()), _school.Id, "T5", "沒有帳號"));
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Courses, Courses, "115,1,N1,新課程,3,,,,T5");
        Assert.Equal(["2:teacher-without-account"], result.Codes());
        Assert.Equal("T5", result.Problems[0].Value);
    }

    [Theory]
    [InlineData(OutcomeState.Sent, 1)]
    [InlineData(OutcomeState.Read, 1)]
    [InlineData(OutcomeState.Decided, 1)]
    [InlineData(OutcomeState.Passed, 0)]
    public async Task Teacher_WithOutcomesInTheQueue_IsNotRemovedFromTheCourse(OutcomeState state, int problems)
    {
        await using var database = await TestDatabase.WithAsync(_school, A.In(_school, state));
        var result = await database.ImportAsync(_school.AsRegistrar, ImportKind.Courses, Courses, "115,1,C1,課程1,2,,,,T2");
        Assert.Equal(Enumerable.Repeat("2:teacher-has-queue", problems), result.Codes());
        await using var db = database.Open();
        Assert.Equal(problems == 1 ? _school.Teacher.Id : _school.Colleague.Id, (await db.CourseTeachers.SingleAsync(t => t.CourseId == _school.Course.Id, TestDatabase.Token)).TeacherId);
    }
}
