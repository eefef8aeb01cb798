using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Synthetic;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Synthetic;

public sealed class SyntheticCityTests
{
    /// <summary>The time at which bytes were stored depends on the clock, not on the seed.</summary>
    private const string WhenStored = "StoredContents";

    private static readonly SyntheticPlan Small = new(Students: 240, Outcomes: 1500, Seed: 5, Schools: 2, CanSignIn: true);

    [Fact]
    public async Task City_HasExactlyTheRequestedNumbers()
    {
        await using var database = await TestDatabase.WithAsync([]);
        var made = await SeedAsync(database, Small);
        Assert.Equal((2, 240, 1500), (made.Schools, made.Students, made.Outcomes));
        await using var db = database.Open();
        Assert.Equal(["s001", "s002"], await db.Schools.OrderBy(s => s.Code).Select(s => s.Code).ToListAsync());
        Assert.Equal(240, await db.Students.CountAsync());
        Assert.Equal([750, 750], await db.Outcomes.GroupBy(o => o.SchoolId).Select(g => g.Count()).ToListAsync());
        Assert.Equal([1, 2, 3], await db.Classes.Select(c => c.Grade).Distinct().OrderBy(g => g).ToListAsync());
        var states = await db.Outcomes.GroupBy(o => o.State).Select(g => g.Key).ToListAsync();
        Assert.Equal(Enum.GetValues<OutcomeState>(), states.Order());
        Assert.Contains(2, await db.CourseTeachers.GroupBy(t => t.CourseId).Select(g => g.Count()).Distinct().ToListAsync());
    }

    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 5, 1)]
    [InlineData(3, 40, 3)]
    [InlineData(39, 700, 1)]
    public async Task City_OfAnySize_HasExactlyTheRequestedNumbers(int students, int outcomes, int schools)
    {
        await using var database = await TestDatabase.WithAsync([]);
        await SeedAsync(database, new(students, outcomes, 1, schools, CanSignIn: false));
        await using var db = database.Open();
        Assert.Equal((students, outcomes, schools), (await db.Students.CountAsync(), await db.Outcomes.CountAsync(), await db.Schools.CountAsync()));
    }

    [Theory]
    [InlineData("2026-08-01")]
    [InlineData("2027-01-25")]
    [InlineData("2027-02-01")]
    [InlineData("2027-07-31")]
    public async Task City_OnAnyDayOfTheYear_FollowsTheRules(string day)
    {
        await using var database = await TestDatabase.WithAsync([], DateTimeOffset.Parse(day + "T09:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture));
        await SeedAsync(database, new(90, 900, 2, 1, CanSignIn: false));
        await using var db = database.Open();
        Assert.Equal(900, await db.Outcomes.CountAsync());
        Assert.DoesNotContain(await database.Get<DueClosings>().ReadAsync(TestDatabase.Token), p => p.Closing.At <= database.Clock.GetUtcNow());
    }

    [Fact]
    public async Task City_OfTheSameSeed_IsIdentical_AndOfAnotherSeedDifferent()
    {
        var seeds = new List<IReadOnlyDictionary<string, string>>();
        foreach (var seed in new[] { 5, 5, 6 })
        {
            await using var database = await TestDatabase.WithAsync([]);
            database.Clock.Advance(TimeSpan.FromMinutes(seeds.Count));
            await SeedAsync(database, Small with { Seed = seed });
            seeds.Add((await database.HashesAsync()).Where(t => t.Key != WhenStored).ToDictionary());
        }

        Assert.Equal(seeds[0], seeds[1]);
        Assert.NotEqual(seeds[0]["Outcomes"], seeds[2]["Outcomes"]);
    }

    [Fact]
    public async Task City_WithTakenCodes_IsRefused_AndNothingIsCreated()
    {
        await using var database = await TestDatabase.WithAsync(new SmallSchool(code: "s002"));
        var before = await database.HashesAsync();
        var refused = await database.Get<SyntheticCity>().SeedAsync(Small, null, TestDatabase.Token);
        Assert.Equal("school-code-taken", refused.Error?.Code);
        Assert.Equal(before, await database.HashesAsync());
        Assert.Empty(database.FilesIn("files"));
    }

    [Fact]
    public async Task Progress_IsReportedPerSchool()
    {
        await using var database = await TestDatabase.WithAsync([]);
        var reports = new Reports();
        await database.Get<SyntheticCity>().SeedAsync(Small, reports, TestDatabase.Token);
        Assert.Equal([new(1, 750), new(2, 1500)], reports.Heard);
    }

    [Fact]
    public async Task People_SignInByTheKnownPassword_OnlyWhenTheyMay()
    {
        foreach (var canSignIn in new[] { true, false })
        {
            await using var database = await TestDatabase.WithAsync([]);
            await SeedAsync(database, Small with { CanSignIn = canSignIn });
            foreach (var name in new[] { "s001-115001", "s001-t001", "s002-admin", "s001-registrar", "s001-city" })
            {
                var signedIn = await database.Get<SignInByPassword>().ExecuteAsync(name, SyntheticCity.Password, TestDatabase.Token);
                Assert.Equal(canSignIn, !signedIn.IsRefused);
            }

            Assert.True((await database.Get<SignInByPassword>().ExecuteAsync("s001-t001", string.Empty, TestDatabase.Token)).IsRefused);
        }
    }

    [Fact]
    public async Task Pages_OfASyntheticSchool_ShowIt()
    {
        await using var database = await TestDatabase.WithAsync([]);
        await SeedAsync(database, Small);
        var student = await ActorAsync(database, "s001-115001");
        Assert.False((await database.Get<StudentOutcomes>().ReadAsync(student, TestDatabase.Token)).IsRefused);
        var queue = (await database.Get<CertificationQueue>().ReadAsync(await ActorAsync(database, "s001-t001"), TestDatabase.Token)).Value;
        Assert.NotEmpty(queue.Rows);
        var desk = (await database.Get<CertificationDesk>().ReadAsync(await ActorAsync(database, "s001-t001"), queue.Rows[0].Id, TestDatabase.Token)).Value;
        var opened = await database.Get<Portfolio.Infrastructure.Evidence.OpenEvidence>()
            .ExecuteAsync(await ActorAsync(database, "s001-t001"), desk.Current.Files[0].Id, TestDatabase.Token);
        await using var bytes = opened.Value.Bytes;
        Assert.Equal(desk.Current.Files[0].Size, bytes.Length);
        var board = (await database.Get<ClassProgress>().ReadAsync(await ActorAsync(database, "s001-t001"), TestDatabase.Token)).Value;
        Assert.Equal(("101", 40), (board.Name, board.Students.Count + 20));
    }

    private static async Task<SyntheticSummary> SeedAsync(TestDatabase database, SyntheticPlan plan) =>
        (await database.Get<SyntheticCity>().SeedAsync(plan, null, TestDatabase.Token)).Value;

    private static async Task<Portfolio.Domain.Common.Actor> ActorAsync(TestDatabase database, string name)
    {
        await using var db = database.Open();
        return (await db.Accounts.SingleAsync(a => a.SignInName == name)).AsActor();
    }

    private sealed class Reports : IProgress<SyntheticProgress>
    {
        public List<SyntheticProgress> Heard { get; } = [];

        public void Report(SyntheticProgress value) => Heard.Add(value);
    }
}
