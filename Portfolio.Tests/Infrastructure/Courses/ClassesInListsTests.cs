using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Domain.Records;
using Portfolio.Domain.Windows;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Records;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Courses;

/// <summary>Every list that is ordered by class uses 甲, 乙, 丙, 丁, where a database's own order is 丁, 丙, 乙, 甲.</summary>
public sealed class ClassesInListsTests
{
    private static readonly string[] Order = ["電機二甲", "電機二乙", "電機二丙", "電機二丁"];

    private readonly SmallSchool _school = new();
    private readonly HomeroomClass[] _classes;

    public ClassesInListsTests() =>
        _classes = [.. Order.Reverse().Select(name => new HomeroomClass(new(A.Id()), _school.Id, SmallSchool.Year, 2, name, null))];

    [Fact]
    public async Task Slips_ComeByClass_OnTheSheetAndInTheList()
    {
        await using var database = await OpenAsync();
        var sheet = await database.Get<IssueCredentials>().ExecuteAsync(_school.AsAdministrator, new(IssueTo.NotIssued), TestDatabase.Token);
        Assert.Equal(Order, sheet.Value.Slips.Select(s => s.ClassName).Where(c => c is not null && Order.Contains(c)));
        var slips = await database.Get<SlipsOut>().ReadAsync(_school.AsAdministrator, IssueTo.NotIssued, null, TestDatabase.Token);
        Assert.Equal(Order, slips.Value.Slips.Select(s => s.ClassName).Where(c => c is not null && Order.Contains(c)));
    }

    [Fact]
    public async Task AnAdvisersStudents_ComeByClass_ForTheAdviserAndTheRegistrar()
    {
        await using var database = await OpenAsync();
        var advised = await database.Get<AdvisedStudents>().ReadAsync(_school.AsAdviser, TestDatabase.Token);
        Assert.Equal(Order, advised.Value.Students.Select(s => s.ClassName!));
        var assigned = await database.Get<AdviserAssignments>().ReadAsync(_school.AsRegistrar, TestDatabase.Token);
        Assert.Equal(Order, assigned.Value.Rows.Select(r => r.ClassName!));
    }

    [Fact]
    public async Task Classes_ToExtendAWindowFor_ComeInOrder()
    {
        await using var database = await OpenAsync();
        var found = await database.Get<ExtensionSubjects>()
            .ReadAsync(_school.AsAdministrator, ExtensionScope.HomeroomClass, SmallSchool.Year, _school.Semester.Id, "電機二", TestDatabase.Token);
        Assert.Equal(Order, found.Select(c => c.Name));
    }

    [Fact]
    public async Task Decisions_ToPublish_ComeByClass()
    {
        await using var database = await OpenAsync();
        foreach (var homeroomClass in _classes)
        {
            var outcome = A.Decided(_school);
            await database.SaveAsync([outcome]);
            await using var db = database.Open();
            await db.Outcomes.Where(o => o.Id == outcome.Id).ExecuteUpdateAsync(o => o.SetProperty(x => x.ClassId, homeroomClass.Id), TestDatabase.Token);
        }

        var book = await database.Get<PublishingBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token);
        Assert.Equal(Order, book.Value.Rows.Select(r => r.ClassName));
    }

    /// <summary>One student in each class, assigned to the adviser.</summary>
    private Task<TestDatabase> OpenAsync() =>
        TestDatabase.WithAsync([.. _school.Everything, .. _classes, .. _classes.SelectMany((homeroomClass, i) => StudentIn(homeroomClass, i))]);

    private IEnumerable<Entity> StudentIn(HomeroomClass homeroomClass, int number)
    {
        var student = new Student(new(A.Id()), _school.Id, $"114900{number}", $"新生{number}");
        return
        [
            student,
            new Enrolment(new(A.Id()), _school.Id, student.Id, homeroomClass.Id, SmallSchool.Year, 1),
            Account.FromRoster(new(A.Id()), _school.Id, $"small-{student.StudentNo}", student.Name, Roles.Student, student.Id),
            new AdviserAssignment(new(A.Id()), _school.Id, _school.Adviser.Id, student.Id, SmallSchool.Year, SmallSchool.SchoolDay),
        ];
    }
}
