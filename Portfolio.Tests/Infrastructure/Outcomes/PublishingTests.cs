using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Progress;
using Portfolio.Infrastructure.Records;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

/// <summary>A publication with undo time, from the key press to what everybody sees.</summary>
public abstract class PublishingTests
{
    private static readonly TimeSpan Undo = TimeSpan.FromSeconds(10);

    private static readonly DateTimeOffset Now = SmallSchool.SchoolDay;

    private readonly SmallSchool _school = new();

    [Fact]
    public async Task DuringTheUndoTime_OnlyTheTeacherSeesIt_AfterItEverybodyDoesByTheClock()
    {
        var outcome = A.Decided(_school, Verdict.Fail);
        await using var database = await OpenAsync(outcome);
        Assert.Equal((Now + Undo, null), await PublishedAsync(database, outcome));
        Assert.Equal((OutcomeState.Read, null, OutcomeState.Read, 0), await SeenAsync(database, outcome));
        Assert.Equal(Now + Undo, Assert.Single((await QueueAsync(database)).Rows).EffectiveAt);

        // No job has run.
        database.Clock.SetUtcNow(Now + Undo);
        Assert.Equal((OutcomeState.Failed, "請補上測試紀錄", OutcomeState.Failed, 1), await SeenAsync(database, outcome));
        var row = Assert.Single((await QueueAsync(database)).Rows);
        Assert.Equal((OutcomeState.Failed, null), (row.State, row.EffectiveAt));
        Assert.Equal(OutcomeState.Failed, (await DeskAsync(database, outcome)).State);
        Assert.Empty((await BookAsync(database)).Rows);
    }

    [Fact]
    public async Task TheStudentsPages_AreNotifiedWhenItTakesEffect_AndNotBefore()
    {
        var outcome = A.Decided(_school);
        await using var database = await OpenAsync(outcome);
        var live = database.Get<LiveUpdates>();
        await PublishedAsync(database, outcome);
        Assert.Equal((0L, 0L), (live.VersionOf(Topic.Of(_school.Student.Id)), live.VersionOf(Topic.Of(_school.Class.Id))));
        Assert.Equal(1L, live.VersionOf(Topic.Of(_school.Teacher.Id)));
        database.Clock.SetUtcNow(Now + Undo);
        await database.Get<DuePublications>().RunAsync(default, TestDatabase.Token);
        Assert.Equal((1L, 1L), (live.VersionOf(Topic.Of(_school.Student.Id)), live.VersionOf(Topic.Of(_school.Class.Id))));
    }

    [Fact]
    public async Task Undo_InTime_WithdrawsAllOfIt_AndASecondOneIsRefused()
    {
        var outcomes = Enumerable.Range(0, 3).Select(_ => A.Decided(_school)).ToList();
        await using var database = await OpenAsync([.. outcomes]);
        var publication = (await database.PlanAsync(_school.AsTeacher, null, outcomes)).Value;
        database.Clock.Advance(Undo - TimeSpan.FromTicks(1));
        Assert.Null((await UndoAsync(database, publication)).Error);
        Assert.Equal("publishing-undone", (await UndoAsync(database, publication)).Error?.Code);
        database.Clock.Advance(TimeSpan.FromDays(1));
        await database.Get<PublishDue>().ExecuteAsync(_school.Id, publication.Id, TestDatabase.Token);
        Assert.Equal(OutcomeState.Decided, (await database.LoadAsync(outcomes[2])).State);
        Assert.Equal(3, (await BookAsync(database)).Ready.Count());
    }

    [Fact]
    public async Task Undo_AfterTheUndoTime_IsTooLate_EvenIfNoJobHasRun()
    {
        var outcome = A.Decided(_school);
        await using var database = await OpenAsync(outcome);
        var publication = (await database.PlanAsync(_school.AsTeacher, null, outcome)).Value;
        database.Clock.Advance(Undo);
        Assert.Equal("already-published", (await UndoAsync(database, publication)).Error?.Code);
        Assert.Equal("not-found", (await UndoAsync(database, new(new(A.Id()), Now))).Error?.Code);
    }

    [Fact]
    public async Task TheJob_InAnyOrderTwiceAndAtOnce_PublishesOnce()
    {
        var outcomes = Enumerable.Range(0, 4).Select(_ => A.Decided(_school)).ToList();
        await using var database = await OpenAsync([.. outcomes]);
        var publication = (await database.PlanAsync(_school.AsTeacher, null, outcomes)).Value;
        await database.Get<PublishDue>().ExecuteAsync(_school.Id, publication.Id, TestDatabase.Token);
        Assert.Equal(OutcomeState.Decided, (await database.LoadAsync(outcomes[0])).State);

        database.Clock.Advance(Undo);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => i % 2 == 0
            ? database.Get<PublishDue>().ExecuteAsync(_school.Id, publication.Id, TestDatabase.Token)
            : database.Get<DuePublications>().RunAsync(default, TestDatabase.Token))));
        await database.Get<DuePublications>().RunAsync(default, TestDatabase.Token);
        await using var db = database.Open();
        var published = await db.Journal.Where(a => a.Action == nameof(OutcomePublished)).ToListAsync(TestDatabase.Token);
        Assert.Equal(4, published.Count);
        Assert.All(published, p => Assert.Equal((Now + Undo, _school.AsTeacher.Account), (p.At, p.By!.Value)));
    }

    [Fact]
    public async Task UndoAndTheJob_AtOnce_NeverBothSucceed()
    {
        var outcome = A.Decided(_school);
        await using var database = await OpenAsync(outcome);
        var publication = (await database.PlanAsync(_school.AsTeacher, null, outcome)).Value;
        database.Clock.Advance(Undo - TimeSpan.FromTicks(1));
        var undo = Task.Run(() => UndoAsync(database, publication));
        var job = Task.Run(async () =>
        {
            database.Clock.Advance(TimeSpan.FromTicks(1));
            await database.Get<PublishDue>().ExecuteAsync(_school.Id, publication.Id, TestDatabase.Token);
        });
        await Task.WhenAll(undo, job);
        Assert.Equal((await undo).IsRefused ? OutcomeState.Passed : OutcomeState.Decided, (await database.LoadAsync(outcome)).State);
    }

    [Fact]
    public async Task Publish_FromTwoTabsAtOnce_PublishesOnce_AndTheOtherGetsPending()
    {
        var outcomes = Enumerable.Range(0, 3).Select(_ => A.Decided(_school)).ToList();
        await using var database = await OpenAsync([.. outcomes]);
        var shown = await database.ShownAsync(outcomes);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            database.Get<PublishDecisions>().ExecuteAsync(_school.AsTeacher, new(shown), TestDatabase.Token))));
        Assert.Single(results, r => !r.IsRefused);
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal("publish-pending", r.Error!.Code));
    }

    [Fact]
    public async Task Publish_AfterADeputyChangedADecision_PublishesNone()
    {
        var outcomes = Enumerable.Range(0, 2).Select(_ => A.Decided(_school)).ToList();
        await using var database = await OpenAsync([.. outcomes]);
        var shown = await database.ShownAsync(outcomes);
        Assert.Null((await database.DecideAsync(_school.AsDeputy(), outcomes[1], shown[1].OnScreen, Verdict.Fail)).Error);
        Assert.Equal("conflict", (await database.Get<PublishDecisions>().ExecuteAsync(_school.AsTeacher, new(shown), TestDatabase.Token)).Error?.Code);
        Assert.Equal(2, (await BookAsync(database)).Ready.Count());
    }

    [Fact]
    public async Task Publish_OfNothing_OrForAnInstantInThePast_IsRefused()
    {
        var outcome = A.Decided(_school);
        await using var database = await OpenAsync(outcome);
        Assert.Equal("nothing-chosen", (await database.PublishAsync(_school.AsTeacher)).Error?.Code);
        Assert.Equal("publish-in-past", (await database.PlanAsync(_school.AsTeacher, Now, outcome)).Error?.Code);
        Assert.Equal("publish-after-closing", (await database.PlanAsync(_school.AsTeacher, SmallSchool.CertificationCloses.AddTicks(1), outcome)).Error?.Code);
    }

    [Fact]
    public async Task AScheduledPublication_CanBeMovedAndWithdrawn_AndRunsWhenDue()
    {
        var (kept, withdrawn) = (A.Decided(_school), A.Decided(_school));
        await using var database = await OpenAsync(kept, withdrawn);
        var one = (await database.PlanAsync(_school.AsTeacher, Now.AddHours(2), kept)).Value;
        var other = (await database.PlanAsync(_school.AsTeacher, Now.AddHours(2), withdrawn)).Value;
        Assert.Null((await database.Get<MovePublishing>().ExecuteAsync(_school.AsTeacher, new(one.Id, Now.AddHours(1)), TestDatabase.Token)).Error);
        Assert.Null((await UndoAsync(database, other)).Error);
        Assert.Equal("publishing-undone", (await database.Get<MovePublishing>().ExecuteAsync(_school.AsTeacher, new(other.Id, Now.AddHours(3)), TestDatabase.Token)).Error?.Code);
        Assert.Equal([Now.AddHours(1)], (await BookAsync(database)).Pending.Select(p => p.Of.EffectiveAt));

        database.Clock.SetUtcNow(Now.AddHours(1));
        await database.Get<DuePublications>().RunAsync(default, TestDatabase.Token);
        Assert.Equal((OutcomeState.Passed, OutcomeState.Decided), ((await database.LoadAsync(kept)).State, (await database.LoadAsync(withdrawn)).State));
    }

    [Fact]
    public async Task Jobs_AreScheduledWhenDueSoon_AndLaterOnesByTheNextRound()
    {
        var (soon, later) = (A.Decided(_school), A.Decided(_school));
        await using var database = await OpenAsync(soon, later);
        await database.PlanAsync(_school.AsTeacher, null, soon);
        var planned = (await database.PlanAsync(_school.AsTeacher, Now.AddHours(1), later)).Value;
        Assert.Single(database.Planned(DuePublications.Work));

        // The program was restarted and has lost its in-memory jobs: the schedule is rebuilt from the database.
        database.Clock.SetUtcNow(Now.AddHours(1).AddSeconds(-90));
        await database.Get<DuePublications>().RunAsync(default, TestDatabase.Token);
        await database.Get<DueSchedule>().PlanAsync(TestDatabase.Token);
        Assert.Equal(2, database.Planned(DuePublications.Work).Count);
        Assert.Equal(planned.Id, (await database.LoadAsync(later)).PublicationId);
    }

    [Fact]
    public async Task ADeputy_PublishesAndUndoesInTheTeachersPlace()
    {
        var outcome = A.Decided(_school);
        await using var database = await OpenAsync(outcome);
        var publication = (await database.PlanAsync(_school.AsTeacher, null, outcome)).Value;
        Assert.Equal("not-yours", (await database.Get<UndoPublishing>().ExecuteAsync(_school.AsColleague, publication.Id, TestDatabase.Token)).Error?.Code);
        Assert.Null((await database.Get<UndoPublishing>().ExecuteAsync(_school.AsDeputy(), publication.Id, TestDatabase.Token)).Error);
        Assert.Null((await database.PlanAsync(_school.AsDeputy(), Now.AddHours(1), outcome)).Error);
    }

    /// <summary>The teacher has ten seconds to undo.</summary>
    private async Task<TestDatabase> OpenAsync(params IEnumerable<Entity> more)
    {
        var database = await TestDatabase.WithAsync(_school, more);
        Assert.Null((await ChooseAsync(database, _school.AsTeacher, 10)).Error);
        return database;
    }

    private static Task<Result> ChooseAsync(TestDatabase database, Actor actor, int seconds) =>
        database.Get<ChooseUndoTime>().ExecuteAsync(actor, seconds, TestDatabase.Token);

    private async Task<(DateTimeOffset EffectiveAt, Error? Refused)> PublishedAsync(TestDatabase database, LearningOutcome outcome)
    {
        var published = await database.PlanAsync(_school.AsTeacher, null, outcome);
        return (published.Value.EffectiveAt, published.Error);
    }

    private Task<Result> UndoAsync(TestDatabase database, Publication publication) =>
        database.Get<UndoPublishing>().ExecuteAsync(_school.AsTeacher, publication.Id, TestDatabase.Token);

    private async Task<CertificationQueueView> QueueAsync(TestDatabase database) =>
        (await database.Get<CertificationQueue>().ReadAsync(_school.AsTeacher, TestDatabase.Token)).Value;

    private async Task<DeskView> DeskAsync(TestDatabase database, LearningOutcome outcome) =>
        (await database.Get<CertificationDesk>().ReadAsync(_school.AsTeacher, outcome.Id, TestDatabase.Token)).Value;

    private async Task<PublishingView> BookAsync(TestDatabase database) =>
        (await database.Get<PublishingBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token)).Value;

    /// <summary>The student's page, the cabinet as the homeroom teacher opens it, and the class's figures.</summary>
    private async Task<(OutcomeState State, string? Feedback, OutcomeState InCabinet, int NotPassed)> SeenAsync(TestDatabase database, LearningOutcome outcome)
    {
        var own = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Value.Outcome;
        var cabinet = (await database.Get<Cabinet>().ReadAsync(_school.AsHomeroom, _school.Student.Id, TestDatabase.Token)).Value.Outcomes.Single();
        var progress = (await database.Get<ClassProgress>().ReadAsync(_school.AsHomeroom, TestDatabase.Token)).Value.Students[0];
        return (own.State, own.Current.Feedback.Length > 0 ? own.Current.Feedback : null, cabinet.State, progress.NotPassed);
    }
}

public sealed class PublishingOnSqlite : PublishingTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class PublishingOnPostgreSql : PublishingTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class PublishingOnSqlServer : PublishingTests;
