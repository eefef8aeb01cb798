using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.People;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.City;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.City;

public sealed class SchoolsOfTheCityTests
{
    private static readonly AddSchool.Command Ordinary = new(" South ", "城南高中", 115, new(2027, 1, 20), new(2027, 6, 30), "林主任");

    private readonly SmallSchool _north = new(code: "north");

    private Actor City => _north.AsAdministrator with { Roles = Roles.CityAdministrator };

    [Fact]
    public async Task School_Added_HasItsSemestersAdministratorAndScheduledClosings()
    {
        await using var database = await TestDatabase.WithAsync(_north);
        var added = (await AddAsync(database, Ordinary)).Value;
        Assert.Equal(("south", "城南高中", "south-admin"), (added.Code, added.First.SchoolName, added.First.AccountName));
        await using var db = database.Open();
        Assert.Equal([(1, new DateOnly(2027, 1, 20)), (2, new DateOnly(2027, 6, 30))],
            (await db.Semesters.Where(s => s.SchoolId == added.Id).OrderBy(s => s.Term).ToListAsync()).Select(s => (s.Term, s.ClosingCeremony)));
        var administrator = await db.Accounts.SingleAsync(a => a.SchoolId == added.Id);
        Assert.Equal(("林主任", Roles.Administrator, CredentialState.Issued), (administrator.Name, administrator.Roles, administrator.CredentialState));
        Assert.Equal(["AccountIssued", "SchoolJoined"], (await db.Journal.Where(a => a.SchoolId == added.Id && a.By == City.Account).Select(a => a.Action).ToListAsync()).Order(StringComparer.Ordinal));
        Assert.True((await database.Get<SignInByPassword>().ExecuteAsync("south-admin", added.First.Code, TestDatabase.Token)).Value.MustChoose);
        Assert.Contains(await database.Get<DueClosings>().ReadAsync(TestDatabase.Token), p => p.School == added.Id);
        Assert.Contains((await database.Get<CityProgress>().ReadAsync(City, TestDatabase.Token)).Value.Schools, s => s.Id == added.Id && s.Figures.Upload is not null);
    }

    public static TheoryData<AddSchool.Command, string> Refusals => new()
    {
        { Ordinary with { Code = "NORTH" }, "school-code-taken" },
        { Ordinary with { Code = "9lives" }, "school-code-invalid" },
        { Ordinary with { Code = "a b" }, "school-code-invalid" },
        { Ordinary with { Code = "學校" }, "school-code-invalid" },
        { Ordinary with { Code = null }, "school-code-invalid" },
        { Ordinary with { Code = "a2345678901234567" }, "school-code-invalid" },
        { Ordinary with { Name = " \n" }, "school-name-required" },
        { Ordinary with { Name = new string('校', 41) }, "school-name-too-long" },
        { Ordinary with { Year = 117 }, "school-year-invalid" },
        { Ordinary with { Year = int.MaxValue }, "school-year-invalid" },
        { Ordinary with { FirstCeremony = new(2027, 6, 30) }, "date-out-of-semester" },
        { Ordinary with { SecondCeremony = new(2027, 1, 20) }, "date-out-of-semester" },
        { Ordinary with { Administrator = " " }, "person-name-required" },
        { Ordinary with { Administrator = new string('王', 41) }, "person-name-too-long" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task School_WithInvalidInput_IsRefused_AndNothingIsStored(AddSchool.Command command, string code)
    {
        await using var database = await TestDatabase.WithAsync(_north);
        var before = await database.HashesAsync();
        Assert.Equal(code, (await AddAsync(database, command)).Error?.Code);
        Assert.Equal(before, await database.HashesAsync());
    }

    [Fact]
    public async Task School_AddedTwiceAtOnce_IsThereOnce()
    {
        await using var database = await TestDatabase.WithAsync(_north);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => AddAsync(database, Ordinary))));
        Assert.Single(answers, a => !a.IsRefused);
        Assert.All(answers.Where(a => a.IsRefused), a => Assert.Equal("school-code-taken", a.Error!.Code));
    }

    [Fact]
    public async Task School_WhoseAdministratorsNameIsTaken_GetsTheNextOne()
    {
        await using var database = await TestDatabase.WithAsync(_north, new Account(new(A.Id()), _north.Id, "south-admin", "別人", string.Empty, Roles.Student));
        Assert.Equal("south-admin2", (await AddAsync(database, Ordinary)).Value.First.AccountName);
    }

    [Fact]
    public async Task Schools_AreAddedAndRenamed_ByTheCityOnly()
    {
        await using var database = await TestDatabase.WithAsync(_north);
        foreach (var account in _north.Accounts)
        {
            Assert.Equal("not-yours", (await database.Get<AddSchool>().ExecuteAsync(account.AsActor(), Ordinary, TestDatabase.Token)).Error?.Code);
            Assert.Equal("not-yours", (await database.Get<RenameSchool>().ExecuteAsync(account.AsActor(), new(_north.Id, "別名"), TestDatabase.Token)).Error?.Code);
        }
    }

    [Fact]
    public async Task LostCode_IsIssuedAgain_UntilTheSchoolHasAnAdministrator()
    {
        await using var database = await TestDatabase.WithAsync(_north);
        var added = (await AddAsync(database, Ordinary)).Value;
        var again = (await IssueAsync(database, City, added.Id)).Value;
        Assert.NotEqual(added.First.Code, again.Code);
        Assert.True((await database.Get<SignInByPassword>().ExecuteAsync("south-admin", added.First.Code, TestDatabase.Token)).IsRefused);
        Assert.False((await database.Get<SignInByPassword>().ExecuteAsync("south-admin", again.Code, TestDatabase.Token)).IsRefused);
        Assert.Equal("school-has-administrator", (await IssueAsync(database, City, _north.Id)).Error?.Code);
        Assert.Equal("not-yours", (await IssueAsync(database, _north.AsAdministrator, added.Id)).Error?.Code);
        Assert.Equal("not-found", (await IssueAsync(database, City, new(A.Id()))).Error?.Code);
    }

    [Theory]
    [InlineData(" 新北高中 ", "新北高中", null)]
    [InlineData("", "小學校", "school-name-required")]
    public async Task School_Renamed(string name, string now, string? refusal)
    {
        await using var database = await TestDatabase.WithAsync(_north);
        Assert.Equal(refusal, (await database.Get<RenameSchool>().ExecuteAsync(City, new(_north.Id, name), TestDatabase.Token)).Error?.Code);
        Assert.Equal(now, Assert.Single((await database.Get<CityProgress>().ReadAsync(City, TestDatabase.Token)).Value.Schools).Name);
    }

    [Fact]
    public async Task UnknownSchool_IsNotFound()
    {
        await using var database = await TestDatabase.WithAsync(_north);
        Assert.Equal("not-found", (await database.Get<RenameSchool>().ExecuteAsync(City, new(new(A.Id()), "新"), TestDatabase.Token)).Error?.Code);
    }

    private static Task<Result<FirstCode>> IssueAsync(TestDatabase database, Actor by, SchoolId school) =>
        database.Get<IssueFirstCode>().ExecuteAsync(by, new(school), TestDatabase.Token);

    private Task<Result<AddedSchool>> AddAsync(TestDatabase database, AddSchool.Command command) =>
        database.Get<AddSchool>().ExecuteAsync(City, command, TestDatabase.Token);
}
