using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public abstract class CertifyingTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Decide_FromTwoTabs_TheSecondIsAConflict()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = A.OnScreen(outcome);
        Assert.Null((await database.DecideAsync(_school.AsTeacher, outcome, seen)).Error);
        Assert.Equal("conflict", (await database.DecideAsync(_school.AsTeacher, outcome, seen, Verdict.Fail)).Error?.Code);
        Assert.Equal(Verdict.Pass, (await database.LoadAsync(outcome)).Current.Verdict);
    }

    [Fact]
    public async Task Decide_FromEightTabsAtOnce_OneWins()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var seen = A.OnScreen(outcome);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => database.DecideAsync(_school.AsTeacher, outcome, seen, (Verdict)(i % 2)))));
        Assert.Single(results, r => !r.IsRefused);
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal("conflict", r.Error!.Code));
        Assert.Equal(outcome.Version + 1, (await database.LoadAsync(outcome)).Version);
    }

    [Fact]
    public async Task Decide_FromAStaleScreen_IsRefusedWithoutRetries()
    {
        var outcome = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        database.Sql.Clear();
        Assert.Equal("conflict", (await database.DecideAsync(_school.AsTeacher, outcome, new(1, outcome.Version - 1))).Error?.Code);
        Assert.InRange(database.Sql.Commands.Count, 1, 10);
    }

    [Fact]
    public async Task TakeBackAndRead_AtOnce_NeverBothSucceed()
    {
        var outcomes = Enumerable.Range(0, 6).Select(_ => A.Sent(_school)).ToList();
        await using var database = await TestDatabase.WithAsync(_school, outcomes);
        foreach (var outcome in outcomes)
        {
            var results = await Task.WhenAll(
                Task.Run(() => database.Get<TakeBackOutcome>().ExecuteAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)),
                Task.Run(() => database.Get<MarkEvidenceRead>().ExecuteAsync(_school.AsTeacher, new(outcome.Id, outcome.Current.Files[0].Id, outcome.Current.SentAt), TestDatabase.Token)));
            Assert.Single(results, r => !r.IsRefused);
            Assert.Equal(results[0].IsRefused ? OutcomeState.Read : OutcomeState.Draft, (await database.LoadAsync(outcome)).State);
        }
    }

    [Fact]
    public async Task Publish_OfSeveral_MakesAllOfThemPublicInOneSave()
    {
        var outcomes = Enumerable.Range(0, 5).Select(i => A.Decided(_school, (Verdict)(i % 2))).ToList();
        await using var database = await TestDatabase.WithAsync(_school, outcomes);
        Assert.Null((await database.PublishAsync(_school.AsTeacher, outcomes)).Error);
        foreach (var outcome in outcomes)
        {
            var saved = await database.LoadAsync(outcome);
            Assert.Equal(outcome.Current.Verdict == Verdict.Pass ? OutcomeState.Passed : OutcomeState.Failed, saved.State);
            Assert.Equal(SmallSchool.SchoolDay, saved.Current.PublishedAt);
        }
    }

    [Fact]
    public async Task Publish_WhenOneOfThemIsNotDecided_PublishesNone()
    {
        var (decided, read) = (A.Decided(_school), A.Read(_school));
        await using var database = await TestDatabase.WithAsync(_school, decided, read);
        Assert.Equal("not-decided", (await database.PublishAsync(_school.AsTeacher, decided, read)).Error?.Code);
        Assert.Equal(OutcomeState.Decided, (await database.LoadAsync(decided)).State);
    }

    [Fact]
    public async Task Publish_WhenOneOfThemIsUnknownOrAnotherSchools_PublishesNone()
    {
        var other = new SmallSchool(code: "other");
        var (decided, foreign) = (A.Decided(_school), A.Decided(other));
        await using var database = await TestDatabase.WithAsync(_school.Everything.Concat(other.Everything).Append(decided).Append(foreign));
        Assert.Equal("not-found", (await database.PublishAsync(_school.AsTeacher, decided, A.Decided(_school))).Error?.Code);
        Assert.Equal("not-found", (await database.PublishAsync(_school.AsTeacher, decided, foreign)).Error?.Code);
        Assert.Equal(OutcomeState.Decided, (await database.LoadAsync(decided)).State);
    }

    [Fact]
    public async Task Publish_ByAnotherTeacher_IsRefused()
    {
        var decided = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync(_school, decided);
        Assert.Equal("not-yours", (await database.PublishAsync(_school.AsColleague, decided)).Error?.Code);
    }

    [Fact]
    public async Task Publish_OfTheSameTwiceAtOnce_PublishesOnce()
    {
        var outcomes = Enumerable.Range(0, 5).Select(_ => A.Decided(_school)).ToList();
        await using var database = await TestDatabase.WithAsync(_school, outcomes);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.PublishAsync(_school.AsTeacher, outcomes))));
        Assert.Single(results, r => !r.IsRefused);
        Assert.All(results.Where(r => r.IsRefused), r => Assert.True(r.Error!.Code is "conflict" or "not-decided"));
    }

    [Fact]
    public async Task Publish_OfForty_TakesAsManyReadsAsOne()
    {
        var outcomes = Enumerable.Range(0, 41).Select(_ => A.Decided(_school)).ToList();
        await using var database = await TestDatabase.WithAsync(_school, outcomes);
        Assert.Equal(await ReadsOfAsync(database, outcomes.Take(1)), await ReadsOfAsync(database, outcomes.Skip(1)));
    }

    [Fact]
    public async Task Undo_AfterADecision_RemovesItFromTheDatabaseToo()
    {
        var outcome = A.Decided(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Null((await database.Get<UndoDecision>().ExecuteAsync(_school.AsTeacher, outcome.Id, A.OnScreen(outcome), TestDatabase.Token)).Error);
        var saved = await database.LoadAsync(outcome);
        Assert.Equal((OutcomeState.Read, null, string.Empty, null), (saved.State, saved.Current.Verdict, saved.Current.Feedback, saved.Current.DecidedAt));
    }

    private async Task<int> ReadsOfAsync(TestDatabase database, IEnumerable<LearningOutcome> outcomes)
    {
        database.Sql.Clear();
        Assert.Null((await database.PublishAsync(_school.AsTeacher, outcomes)).Error);
        return database.Sql.Commands.Count(c => c.StartsWith("SELECT", StringComparison.Ordinal));
    }
}

public sealed class CertifyingOnSqlite : CertifyingTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class CertifyingOnPostgreSql : CertifyingTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class CertifyingOnSqlServer : CertifyingTests;
