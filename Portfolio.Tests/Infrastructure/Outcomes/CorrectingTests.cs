using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Infrastructure.Windows;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Outcomes;

public abstract class CorrectingTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Correct_ShowsBothToTheStudent_NotifiesThem_AndIsRecorded()
    {
        var outcome = A.Published(_school, Verdict.Fail);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Null((await CorrectAsync(database, outcome, new(Verdict.Pass, "作品完整", "登錄時選錯"))).Error);

        var seen = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Value.Outcome;
        Assert.Equal((OutcomeState.Passed, "作品完整"), (seen.State, seen.Current.Feedback));
        var before = Assert.Single(seen.Current.Corrections);
        Assert.Equal((Verdict.Fail, "請補上測試紀錄", "登錄時選錯", SmallSchool.SchoolDay), (before.Verdict, before.Feedback, before.Reason, before.At));
        await using var db = database.Open();
        var notice = await db.Notices.SingleAsync(TestDatabase.Token);
        Assert.Equal((_school.AsStudent.Account, NoticeKind.ResultCorrected), (notice.RecipientId, notice.Kind));
        Assert.Equal(_school.AsTeacher.Account, (await db.Journal.SingleAsync(a => a.Action == nameof(DecisionCorrected), TestDatabase.Token)).By);
    }

    [Fact]
    public async Task Correct_FromTwoTabs_TheSecondIsAConflict_AndNotifiesNobody()
    {
        var outcome = A.Published(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() =>
            CorrectAsync(database, outcome, new(Verdict.Fail, $"第 {i} 個視窗", "看錯")))));
        Assert.Single(results, r => !r.IsRefused);
        Assert.All(results.Where(r => r.IsRefused), r => Assert.Equal("conflict", r.Error!.Code));
        await using var db = database.Open();
        Assert.Equal(1, await db.Notices.CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task Correct_ByADeputy_NamesTheDeputy()
    {
        var outcome = A.Published(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var corrected = await database.Get<CorrectDecision>().ExecuteAsync(
            _school.AsDeputy(), new(outcome.Id, A.OnScreen(outcome), new(Verdict.Fail, "重看", "看錯")), TestDatabase.Token);
        Assert.Null(corrected.Error);
        var seen = (await database.Get<OutcomeTimeline>().ReadAsync(_school.AsStudent, outcome.Id, TestDatabase.Token)).Value.Outcome.Current;
        Assert.Equal(("同事", "同事"), (seen.Decider, Assert.Single(seen.Corrections).By));
    }

    [Fact]
    public async Task Correct_AfterTheClosing_ChangesNothing()
    {
        var outcome = A.Published(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
        Assert.Equal("window-closed", (await CorrectAsync(database, outcome, new(Verdict.Fail, "重看", "看錯"))).Error?.Code);
        await database.Get<CloseCertification>().ExecuteAsync(_school.Id, _school.Semester.Id, SmallSchool.CertificationCloses, TestDatabase.Token);
        Assert.Equal(OutcomeState.Passed, (await database.LoadAsync(outcome)).State);
    }

    [Fact]
    public async Task DecideSelected_DecidesReadOutcomes_AndReportsTheRest()
    {
        var (read, other, sent, decided) = (A.Read(_school), A.Read(_school), A.Sent(_school), A.Decided(_school, Verdict.Fail));
        await using var database = await TestDatabase.WithAsync(_school, read, other, sent, decided);
        var answer = (await DecideSelectedAsync(database, [read, other, sent, decided])).Value;
        Assert.Equal(new HashSet<OutcomeId> { read.Id, other.Id }, answer.Decided.ToHashSet());
        Assert.Equal(new Dictionary<OutcomeId, string> { [sent.Id] = "not-read", [decided.Id] = "already-decided" }, answer.Left.ToDictionary(l => l.Outcome, l => l.Why.Code));
        Assert.Equal((OutcomeState.Decided, "好"), ((await database.LoadAsync(read)).State, (await database.LoadAsync(read)).Current.Feedback));
        Assert.Equal((OutcomeState.Sent, Verdict.Fail), ((await database.LoadAsync(sent)).State, (await database.LoadAsync(decided)).Current.Verdict));
    }

    [Fact]
    public async Task DecideSelected_OfNothingOrUnknownOutcomes_IsRefused()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        Assert.Equal("nothing-chosen", (await DecideSelectedAsync(database, [])).Error?.Code);
        Assert.Equal("not-found", (await DecideSelectedAsync(database, [A.Read(_school)])).Error?.Code);
    }

    [Fact]
    public async Task DecideSelected_OfFifty_TakesAsManyReadsAsOne() =>
        Assert.Equal(await ReadsOfAsync(1), await ReadsOfAsync(50));

    private static async Task<int> ReadsOfAsync(int count)
    {
        var school = new SmallSchool();
        var read = Enumerable.Range(0, count).Select(_ => A.Read(school)).ToList();
        await using var database = await TestDatabase.WithAsync(school, read);
        database.Sql.Clear();
        var answer = await database.Get<DecideSelected>().ExecuteAsync(
            school.AsTeacher, new([.. read.Select(o => new SelectedOutcome(o.Id, A.OnScreen(o)))], Verdict.Pass), TestDatabase.Token);
        Assert.Equal(count, answer.Value.Decided.Count);
        return database.Sql.Commands.Count(c => c.StartsWith("SELECT", StringComparison.Ordinal));
    }

    private Task<Portfolio.Domain.Common.Result> CorrectAsync(TestDatabase database, LearningOutcome outcome, Correction correction) =>
        database.Get<CorrectDecision>().ExecuteAsync(_school.AsTeacher, new(outcome.Id, A.OnScreen(outcome), correction), TestDatabase.Token);

    private Task<Portfolio.Domain.Common.Result<BulkDecision>> DecideSelectedAsync(TestDatabase database, IReadOnlyList<LearningOutcome> outcomes) =>
        database.Get<DecideSelected>().ExecuteAsync(
            _school.AsTeacher, new([.. outcomes.Select(o => new SelectedOutcome(o.Id, A.OnScreen(o), "好"))], Verdict.Pass), TestDatabase.Token);
}

public sealed class CorrectingOnSqlite : CorrectingTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class CorrectingOnPostgreSql : CorrectingTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class CorrectingOnSqlServer : CorrectingTests;
