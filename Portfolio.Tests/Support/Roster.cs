using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;

namespace Portfolio.Tests.Support;

/// <summary>Students who have just been imported, with accounts that nobody can use yet.</summary>
internal static class Roster
{
    public static Task<TestDatabase> WithAsync(SmallSchool school, int students) => TestDatabase.WithAsync(school, Of(school, students));

    /// <summary>Numbers from 1149001, seats from 11.</summary>
    public static IEnumerable<Entity> Of(SmallSchool school, int students) => Enumerable.Range(1, students).SelectMany(i =>
    {
        var student = new Student(new(A.Id()), school.Id, $"11490{i:00}", $"新生{i}");
        student.Correct(student.Name, new() { NationalId = $"A1290000{i:00}", BirthDate = new(2010, 1, i) });
        return new Entity[]
        {
            student,
            new Enrolment(new(A.Id()), school.Id, student.Id, school.Class.Id, SmallSchool.Year, 10 + i),
            Account.FromRoster(new(A.Id()), school.Id, $"{school.School.Code}-{student.StudentNo}", student.Name, Roles.Student, student.Id),
        };
    });
}
