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
    public async Task People_ArePaged_WithAConstantNumberOfQueries()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        database.Sql.Clear();
        await ReadAsync(database, new());
        var few = database.Sql.Commands.Count;

        await database.SaveAsync(Enumerable.Range(1, 200).Select(i => Account.FromRoster(new(A.Id()), _school.Id, $"small-z{i:000}", $"同學{i}", Roles.Registrar)));
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

    private async Task<SchoolPeopleView> ReadAsync(TestDatabase database, PeopleFilter filter) =>
        (await database.Get<SchoolPeople>().ReadAsync(_school.AsAdministrator, filter, TestDatabase.Token)).Value;

    private async Task<IEnumerable<string>> NamesAsync(TestDatabase database, PeopleFilter filter) => (await ReadAsync(database, filter)).Rows.Select(r => r.SignInName);
}
