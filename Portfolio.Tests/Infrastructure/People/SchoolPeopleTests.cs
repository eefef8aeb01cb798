using Portfolio.Domain.Common;
using Portfolio.Domain.Courses;
using Portfolio.Domain.People;
using Portfolio.Infrastructure.People;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.People;

public sealed class SchoolPeopleTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task People_AreFiltered_AndCounted_InTheirOwnSchool()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(Roster.Of(_school, 3)).Concat(new SmallSchool(code: "other").Everything));
        Assert.Equal(11, (await ReadAsync(database, new())).Total);
        Assert.Equal(["small-1149001", "small-1149002", "small-1149003"], await NamesAsync(database, new(Search: "1149")));
        Assert.Equal(["small-1149002"], await NamesAsync(database, new(Search: "新生2")));
        Assert.Equal(["small-teacher"], await NamesAsync(database, new(Search: "SMALL-t")));
        Assert.Equal(["small-adviser"], await NamesAsync(database, new(Role: Roles.Adviser)));
        Assert.Equal(["small-student", "small-classmate", "small-1149001", "small-1149002", "small-1149003"], await NamesAsync(database, new(Class: _school.Class.Id)));
        Assert.Equal(["small-1149001", "small-1149002", "small-1149003"], await NamesAsync(database, new(State: PersonState.NotIssued)));
        Assert.Equal(8, (await ReadAsync(database, new(State: PersonState.Own))).Total);
        Assert.Empty(await NamesAsync(database, new(State: PersonState.Inactive)));
        Assert.Equal((3, 0), (await ReadAsync(database, new()) is var all ? all.NotIssued : 0, all.TeachersWithoutOwn));
    }

    [Fact]
    public async Task Classes_AreListedInSchoolOrder()
    {
        await using var database = await TestDatabase.WithAsync(_school, Class("電機一丙"), Class("電機一乙"));
        Assert.Equal(["電機一甲", "電機一乙", "電機一丙"], (await ReadAsync(database, new())).Classes.Select(c => c.Name));

        HomeroomClass Class(string name) => new(new(A.Id()), _school.Id, SmallSchool.Year, 1, name, null);
    }

    [Fact]
    public async Task People_AreSortedByTheirClassAsTheSchoolSaysIt_AndWhoHasNoneComesLast()
    {
        var (first, second) = (Class("電機一丙"), Class("電機一乙"));
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat([first, second]).Concat(Seat(first, 1, "1")).Concat(Seat(second, 2, "2")).Concat(Seat(second, 1, "3")));
        database.Sql.Clear();
        Assert.Equal(["small-student", "small-classmate", "small-3", "small-2", "small-1"], (await NamesAsync(database, new(Order: PeopleOrder.ClassName))).Take(5));

        // SQL Server nests ten of them at most, and a school has sixty classes.
        Assert.Equal(0, database.Sql.CountOf("ELSE CASE"));
        Assert.Equal(1, database.Sql.CountOf("THEN 2"));
        Assert.Equal(["small-1", "small-2", "small-3", "small-classmate", "small-student"], (await NamesAsync(database, new(Order: PeopleOrder.ClassName, IsDescending: true))).TakeLast(5));

        HomeroomClass Class(string name) => new(new(A.Id()), _school.Id, SmallSchool.Year, 1, name, null);
        IEnumerable<Entity> Seat(HomeroomClass homeroomClass, int seat, string number)
        {
            var student = new Student(new(A.Id()), _school.Id, number, $"轉學{number}");
            return [student, Account.FromRoster(new(A.Id()), _school.Id, $"small-{number}", student.Name, Roles.Student, student.Id), new Enrolment(new(A.Id()), _school.Id, student.Id, homeroomClass.Id, SmallSchool.Year, seat)];
        }
    }

    [Theory]
    [InlineData(PeopleOrder.Name)]
    [InlineData(PeopleOrder.State)]
    [InlineData(PeopleOrder.LastSignInAt)]
    public async Task People_InEachOrder_StandOnceOnOneOfThePages_AndTheOtherWayRound(PeopleOrder order)
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(Many(60)).Concat(SignedIn()));
        var (up, down) = (await AllAsync(false), await AllAsync(true));
        Assert.Equal(71, up.Select(r => r.Id).Distinct().Count());
        Assert.Equal(up.Select(Key).Reverse(), down.Select(Key));

        object? Key(PersonRow row) => order switch { PeopleOrder.Name => row.Name, PeopleOrder.State => row.State, _ => row.LastSignInAt };
        async Task<List<PersonRow>> AllAsync(bool isDescending) =>
            [.. (await ReadAsync(database, new(Order: order, IsDescending: isDescending))).Rows, .. (await ReadAsync(database, new(Page: 1, Order: order, IsDescending: isDescending))).Rows];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public async Task APageThatIsNotThere_IsTheNearestOneThatIs(int asked)
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(Many(60)));
        var page = await ReadAsync(database, new(Page: asked));
        Assert.Equal(asked < 0 ? 0 : 1, page.Page);
        Assert.NotEmpty(page.Rows);
    }

    [Fact]
    public async Task WordsThatNoNameHas_FindNobody_WhateverTheyAre()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Empty((await ReadAsync(database, new("\0zz"))).Rows);
        Assert.Empty((await ReadAsync(database, new(new string('_', 100_000)))).Rows);
    }

    [Fact]
    public async Task People_ArePaged_WithAConstantNumberOfQueries()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        database.Sql.Clear();
        await ReadAsync(database, new());
        var few = database.Sql.Commands.Count;

        await database.SaveAsync(Many(200));
        database.Sql.Clear();
        var last = await ReadAsync(database, new(Page: 4));
        Assert.Equal(few, database.Sql.Commands.Count);
        Assert.Equal((208, 5, 8), (last.Total, last.Pages, last.Rows.Count));
        Assert.Equal("small-z200", last.Rows[^1].SignInName);
    }

    [Theory]
    [InlineData("student")]
    [InlineData("homeroom")]
    [InlineData("registrar")]
    public async Task People_AreForAdministratorsOnly(string reader)
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var actor = _school.Accounts.Single(a => a.Name == reader).AsActor();
        Assert.Equal("not-yours", (await database.Get<SchoolPeople>().ReadAsync(actor, new(), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<SchoolPeople>().FindAsync(actor, actor.Account, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<SetRoles>().ExecuteAsync(actor, new(actor.Account, Roles.Administrator), TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-yours", (await database.Get<DeactivateAccount>().ExecuteAsync(actor, new(_school.Accounts[0].Id, "x"), TestDatabase.Token)).Error?.Code);
    }

    [Fact]
    public async Task AccountOfAnotherSchool_IsNotFound()
    {
        var other = new SmallSchool(code: "other");
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything));
        Assert.Equal("not-found", (await database.Get<SchoolPeople>().FindAsync(_school.AsAdministrator, other.Accounts[0].Id, TestDatabase.Token)).Error?.Code);
        Assert.Equal("not-found", (await database.Get<SetRoles>().ExecuteAsync(_school.AsAdministrator, new(other.Accounts[2].Id, Roles.Adviser), TestDatabase.Token)).Error?.Code);
    }

    /// <summary>Three people who have signed in, the last name first, among many who have not.</summary>
    private IEnumerable<Account> SignedIn() => Enumerable.Range(1, 3).Select(day =>
    {
        var account = Account.FromRoster(new(A.Id()), _school.Id, $"small-in{day}", $"登入{day}", Roles.Registrar);
        account.SignedIn(SmallSchool.SchoolDay.AddDays(-day));
        return account;
    });

    private IEnumerable<Account> Many(int count) =>
        Enumerable.Range(1, count).Select(i => Account.FromRoster(new(A.Id()), _school.Id, $"small-z{i:000}", $"同學{i}", Roles.Registrar));

    private async Task<SchoolPeopleView> ReadAsync(TestDatabase database, PeopleFilter filter) =>
        (await database.Get<SchoolPeople>().ReadAsync(_school.AsAdministrator, filter, TestDatabase.Token)).Value;

    private async Task<IEnumerable<string>> NamesAsync(TestDatabase database, PeopleFilter filter) => (await ReadAsync(database, filter)).Rows.Select(r => r.SignInName);
}
