using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Records;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.People;

/// <summary>
/// Lists of people come in the order that was asked for, whatever a database thinks of Chinese characters and of what is missing.
/// </summary>
public abstract class OrderTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task People_ByClass_StandAsTheSchoolSaysIt_ByTheirSeats_AndWithoutAClassLast(bool isDescending)
    {
        await using var database = await TestDatabase.WithAsync(_school, FourClasses());
        var people = await PeopleAsync(database, PeopleOrder.ClassName, isDescending);
        Assert.Equal(Turned([.. Seats, .. Enumerable.Repeat(((string?)null, (int?)null), 7)], isDescending), people.Select(p => (p.ClassName, p.SeatNo)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Students_ByClass_StandAsTheSchoolSaysIt_ByTheirSeats_AndWithoutAClassLast(bool isDescending)
    {
        await using var database = await TestDatabase.WithAsync(_school, FourClasses());
        var students = await StudentsAsync(database, StudentOrder.ClassName, isDescending);
        Assert.Equal(Turned([.. Seats, (null, null)], isDescending), students.Select(s => (s.ClassName, s.SeatNo)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ByName_CharactersStandByTheirCodes(bool isDescending)
    {
        string[] names = ["Wang", "wang", "丁一", "乙二", "甲三", "Ｗａｎｇ"];
        var students = names.Reverse().Select((name, i) => new Student(new(A.Id()), _school.Id, $"N{i}", name)).ToList();
        await using var database = await TestDatabase.WithAsync(_school, students.SelectMany(s => new Entity[] { s, AccountOf(s) }));
        Assert.Equal(Turned(names, isDescending), (await StudentsAsync(database, StudentOrder.Name, isDescending, "N")).Select(s => s.Name));
        Assert.Equal(Turned(names, isDescending), (await PeopleAsync(database, PeopleOrder.Name, isDescending, "N")).Select(s => s.Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ByTheLastSignIn_WhoNeverSignedInComesFirst_ThenTheEarliest(bool isDescending)
    {
        var days = Enumerable.Range(1, 3).Select(day =>
        {
            var account = Account.FromRoster(new(A.Id()), _school.Id, $"in-{day}", $"登入{day}", Roles.Registrar);
            account.SignedIn(SmallSchool.SchoolDay.AddDays(-day));
            return account;
        });
        await using var database = await TestDatabase.WithAsync(_school, [.. days, Account.FromRoster(new(A.Id()), _school.Id, "in-0", "未登入", Roles.Registrar)]);
        var people = await PeopleAsync(database, PeopleOrder.LastSignInAt, isDescending, "in-");
        Assert.Equal(Turned(["in-0", "in-3", "in-2", "in-1"], isDescending), people.Select(p => p.SignInName));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Students_ByNumber_StandByTheirCodes(bool isDescending)
    {
        string[] numbers = ["N10", "N2", "Na", "Nb", "N１"];
        await using var database = await TestDatabase.WithAsync(_school, numbers.Reverse().Select(no => new Student(new(A.Id()), _school.Id, no, "王小明")));
        var students = await StudentsAsync(database, StudentOrder.StudentNo, isDescending, "N");
        Assert.Equal(Turned(numbers, isDescending), students.Select(s => s.StudentNo));
    }

    private static IEnumerable<(string?, int?)> Seats =>
        from name in (string[])["電機一甲", "電機一乙", "電機一丙", "電機一丁"]
        from seat in (int[])[1, 2]
        select ((string?)name, (int?)seat);

    private static IEnumerable<T> Turned<T>(IEnumerable<T> rows, bool isDescending) => isDescending ? rows.Reverse() : rows;

    /// <summary>Beside 甲: 丁, 乙 and 丙 with two seats each, and a student in no class, none of them saved in their order.</summary>
    private IEnumerable<Entity> FourClasses()
    {
        var leaver = new Student(new(A.Id()), _school.Id, "1100001", "離校生");
        return from name in (string[])["電機一丁", "電機一乙", "電機一丙"]
               let homeroom = new HomeroomClass(new(A.Id()), _school.Id, SmallSchool.Year, 1, name, null)
               from entity in Seated(homeroom, 2).Concat(Seated(homeroom, 1)).Prepend(homeroom).Concat(name == "電機一丁" ? [leaver, AccountOf(leaver)] : [])
               select entity;
    }

    private IEnumerable<Entity> Seated(HomeroomClass homeroom, int seat)
    {
        var student = new Student(new(A.Id()), _school.Id, $"11{homeroom.Name[^1] % 7}000{9 - seat}", $"{homeroom.Name}{seat}");
        return [student, AccountOf(student), new Enrolment(new(A.Id()), _school.Id, student.Id, homeroom.Id, SmallSchool.Year, seat)];
    }

    private Account AccountOf(Student student) =>
        Account.FromRoster(new(A.Id()), _school.Id, $"small-{student.StudentNo.ToLowerInvariant()}", student.Name, Roles.Student, student.Id);

    private async Task<IReadOnlyList<PersonRow>> PeopleAsync(TestDatabase database, PeopleOrder order, bool isDescending, string search = "") =>
        (await database.Get<SchoolPeople>().ReadAsync(_school.AsAdministrator, new(search, Order: order, IsDescending: isDescending), TestDatabase.Token)).Value.Rows;

    private async Task<IReadOnlyList<FoundStudent>> StudentsAsync(TestDatabase database, StudentOrder order, bool isDescending, string words = "11") =>
        (await database.Get<StudentSearch>().ReadAsync(_school.AsRegistrar, new(words, order, isDescending), TestDatabase.Token)).Value.Rows;
}

public sealed class OrdersOnSqlite : OrderTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class OrdersOnPostgreSql : OrderTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class OrdersOnSqlServer : OrderTests;
