using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

/// <summary>The undo key on decisions: exactly those decisions, in exactly the state they were left in.</summary>
public abstract class UndoDecisionsTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Undo_WithdrawsUnchangedDecisions_AndReportsChangedOnes()
    {
        var works = Enumerable.Range(0, 4).Select(_ => A.Read(_school)).ToList();
        await using var database = await TestDatabase.WithAsync([.. _school.Everything, .. works]);
        List<MadeDecision> made = [];
        foreach (var work in works)
        {
            var seen = A.OnScreen(await database.LoadAsync(work));
            Assert.Null((await database.DecideAsync(_school.AsTeacher, work, seen)).Error);
            made.Add(new(work.Id, seen.Decided));
        }

        Assert.Null((await database.DecideAsync(_school.AsTeacher, works[1], A.OnScreen(await database.LoadAsync(works[1])), Verdict.Fail)).Error);
        Assert.Null((await database.PublishAsync(_school.AsTeacher, works[2])).Error);
        Assert.False((await database.PlanAsync(_school.AsTeacher, SmallSchool.SchoolDay.AddDays(1), works[3])).IsRefused);
        var answer = (await UndoAsync(database, [.. made, new(new(A.Id()), new(1, 1))])).Value;
        Assert.Equal([works[0].Id], answer.Undone);
        Assert.Equal(
            ["conflict", "not-decided", "publish-pending"],
            answer.Left.Select(l => l.Why.Code).Order(StringComparer.Ordinal));
        Assert.Equal((OutcomeState.Read, OutcomeState.Decided), ((await database.LoadAsync(works[0])).State, (await database.LoadAsync(works[1])).State));

        // Its feedback is in the field again.
        Assert.Equal("很好", (await database.Get<FeedbackDrafts>().ReadAsync(_school.AsTeacher, works[0].Id, TestDatabase.Token)).Value.Text);
        Assert.Equal("not-decided", (await UndoAsync(database, [made[0]])).Value.Left.Single().Why.Code);
    }

    [Fact]
    public async Task Undo_OfAReplacedDecision_RestoresTheEarlierOne_AndKeepsTheLaterText()
    {
        var work = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync([.. _school.Everything, work]);
        var shown = (await database.Get<CertificationDesk>().ReadAsync(_school.AsTeacher, work.Id, TestDatabase.Token)).Value;
        Assert.Null((await database.DecideAsync(_school.AsTeacher, work, shown.OnScreen, Verdict.Fail, "後來的話")).Error);
        Assert.Empty((await UndoAsync(database, [new(work.Id, shown.OnScreen.Decided, shown.Current.Decision)])).Value.Left);
        var now = (await database.LoadAsync(work)).Current;
        Assert.Equal((Verdict.Pass, "請補上測試紀錄", shown.Current.DecidedAt), (now.Verdict, now.Feedback, now.DecidedAt));
        Assert.Equal("後來的話", (await database.Get<FeedbackDrafts>().ReadAsync(_school.AsTeacher, work.Id, TestDatabase.Token)).Value.Text);
    }

    [Fact]
    public async Task Undo_OfAnotherTeachersDecision_OrOfNothing_ChangesNothing()
    {
        var work = A.Decided(_school);
        await using var database = await TestDatabase.WithAsync([.. _school.Everything, work]);
        Assert.Equal("nothing-chosen", (await UndoAsync(database, [])).Error?.Code);
        var answer = await database.Get<UndoDecisions>().ExecuteAsync(_school.AsColleague, new([new(work.Id, A.OnScreen(work))]), TestDatabase.Token);
        Assert.Equal("not-yours", answer.Value.Left.Single().Why.Code);
        Assert.Equal(OutcomeState.Decided, (await database.LoadAsync(work)).State);
    }

    private Task<Result<UndoneDecisions>> UndoAsync(TestDatabase database, IReadOnlyList<MadeDecision> made) =>
        database.Get<UndoDecisions>().ExecuteAsync(_school.AsTeacher, new(made), TestDatabase.Token);
}

public sealed class UndoDecisionsOnSqlite : UndoDecisionsTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class UndoDecisionsOnPostgreSql : UndoDecisionsTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class UndoDecisionsOnSqlServer : UndoDecisionsTests;
