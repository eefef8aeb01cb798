using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Common;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Feedback;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Feedback;

/// <summary>What a teacher types survives a restart and appears on another device, until the decision is saved.</summary>
public abstract class KeepingFeedbackTests
{
    private readonly SmallSchool _school = new();

    [Fact]
    public async Task Draft_SurvivesARestart_ForItsAuthorOnly()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.Equal(1, (await KeepAsync(database, outcome, "寫到一半")).Value.Version);
        await database.RestartAsync();
        Assert.Equal(("寫到一半", 1L), await DraftAsync(database, outcome, _school.AsTeacher));
        Assert.Equal((string.Empty, 0L), await DraftAsync(database, outcome, _school.AsDeputy()));
        Assert.Equal("not-found", (await database.Get<FeedbackDrafts>().ReadAsync(_school.AsColleague, outcome.Id, TestDatabase.Token)).Error?.Code);
        await using var db = database.Open();
        Assert.Equal(0, await db.Journal.CountAsync(TestDatabase.Token));
    }

    [Theory]
    [InlineData("\u202E<b onclick=x>{name}</b>\u2066")]
    [InlineData("  空白與\n換行  ")]
    public async Task Draft_IsReturnedExactly(string text)
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await KeepAsync(database, outcome, text);
        Assert.Equal(text, (await DraftAsync(database, outcome, _school.AsTeacher)).Text);
    }

    [Fact]
    public async Task Draft_OfFiveThousandCharacters_SurvivesTheRefusedDecision()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var text = new string('字', 5000);
        await KeepAsync(database, outcome, text);
        Assert.Equal("feedback-too-long", (await database.DecideAsync(_school.AsTeacher, outcome, A.OnScreen(outcome), Verdict.Fail, text)).Error?.Code);
        Assert.Equal(text, (await DraftAsync(database, outcome, _school.AsTeacher)).Text);
    }

    [Fact]
    public async Task ADecision_DeletesItsDraft_AndUndoRestoresIt()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await KeepAsync(database, outcome, "請補上數據");
        Assert.Null((await database.DecideAsync(_school.AsTeacher, outcome, A.OnScreen(outcome), Verdict.Fail, "請補上數據。")).Error);
        Assert.Equal(("請補上數據。", 0L), await DraftAsync(database, outcome, _school.AsTeacher));
        var late = await KeepAsync(database, outcome, "請補");
        Assert.Equal("conflict", late.Error?.Code);
        var decided = await database.LoadAsync(outcome);
        Assert.Null((await database.Get<UndoDecision>().ExecuteAsync(_school.AsTeacher, outcome.Id, A.OnScreen(decided), TestDatabase.Token)).Error);
        Assert.Equal(("請補上數據。", 1L), await DraftAsync(database, outcome, _school.AsTeacher));
    }

    [Fact]
    public async Task TwoDevices_TheLaterTextWins_AndTheOtherIsReturned()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await KeepAsync(database, outcome, "電腦");
        database.Clock.Advance(TimeSpan.FromMinutes(1));
        var tablet = (await KeepAsync(database, outcome, "平板")).Value;
        Assert.Equal((true, "電腦"), (tablet.IsTyped, tablet.Other));
        var offline = (await KeepAsync(database, outcome, "電腦離線", seen: 1, age: TimeSpan.FromSeconds(30))).Value;
        Assert.Equal((false, "平板", "電腦離線"), (offline.IsTyped, offline.Text, offline.Other));
        Assert.Equal("平板", (await DraftAsync(database, outcome, _school.AsTeacher)).Text);
    }

    [Fact]
    public async Task ManyDevicesAtOnce_LeaveOneDraft_WithoutErrors()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => KeepAsync(database, outcome, $"裝置 {i}"))));
        Assert.All(kept, k => Assert.Null(k.Error));
        await using var db = database.Open();
        Assert.Equal(1, await db.Set<FeedbackDraft>().CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task ADeputy_HasADraftOfTheirOwn()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await KeepAsync(database, outcome, "老師");
        Assert.Null((await KeepAsync(database, outcome, "代理人", by: _school.AsDeputy())).Value.Other);
        Assert.Equal("老師", (await DraftAsync(database, outcome, _school.AsTeacher)).Text);
        Assert.Equal("代理人", (await DraftAsync(database, outcome, _school.AsDeputy())).Text);
    }

    [Fact]
    public async Task Draft_IsDeleted_WhenDecidedInABatch()
    {
        var outcome = A.Read(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        await KeepAsync(database, outcome, "寫到一半");
        var selected = new SelectedOutcome(outcome.Id, A.OnScreen(outcome), "寫完了");
        Assert.Empty((await database.Get<DecideSelected>().ExecuteAsync(_school.AsTeacher, new([selected], Verdict.Pass), TestDatabase.Token)).Value.Left);
        Assert.Equal(("寫完了", 0L), await DraftAsync(database, outcome, _school.AsTeacher));
    }

    [Theory]
    [InlineData("now")]
    [InlineData("job")]
    [InlineData("closing")]
    public async Task APublication_DeletesADraftThatSaysTheSame_AndKeepsOneThatDiffers(string how)
    {
        var (same, other) = (A.Decided(_school), A.Decided(_school));
        await using var database = await TestDatabase.WithAsync(_school, same, other);
        await KeepAsync(database, same, same.Current.Feedback + "\n", decidedAt: same.Current.DecidedAt);
        await KeepAsync(database, other, "我還想說", decidedAt: other.Current.DecidedAt);
        await PublishAsync(database, how, same, other);
        Assert.Equal((same.Current.Feedback, 0L), await DraftAsync(database, same, _school.AsTeacher));
        Assert.Equal(("我還想說", 1L), await DraftAsync(database, other, _school.AsTeacher));
        await using var db = database.Open();
        Assert.Equal(other.Id, (await db.Set<FeedbackDraft>().SingleAsync(TestDatabase.Token)).OutcomeId);
    }

    [Fact]
    public async Task DraftAfterThePublication_IsKeptOnlyWhenItDiffers()
    {
        var outcome = A.Published(_school);
        await using var database = await TestDatabase.WithAsync(_school, outcome);
        Assert.True((await KeepAsync(database, outcome, outcome.Current.Feedback, decidedAt: outcome.Current.DecidedAt)).Value.IsTyped);
        Assert.Equal((outcome.Current.Feedback, 0L), await DraftAsync(database, outcome, _school.AsTeacher));
        await KeepAsync(database, outcome, "最後一句", decidedAt: outcome.Current.DecidedAt);
        Assert.Equal(("最後一句", 1L), await DraftAsync(database, outcome, _school.AsTeacher));
    }

    [Fact]
    public async Task PhraseListsSavedAtOnce_KeepOne_AndTheOthersAreConflicts()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var saves = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => database.Get<SavePhrases>().ExecuteAsync(_school.AsTeacher, new(false, [$"第 {i} 句"], 0), TestDatabase.Token))));
        Assert.Single(saves, s => s.Error is null);
        Assert.All(saves.Where(s => s.IsRefused), s => Assert.Equal("conflict", s.Error!.Code));
        var book = await database.Get<PhraseBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token);
        Assert.Single(book.Own.Phrases);
        Assert.Empty((await database.Get<PhraseBook>().ReadAsync(_school.AsColleague, TestDatabase.Token)).All);
    }

    [Fact]
    public async Task Phrases_OfTheSchool_ComeAfterOnesOwn_AndEachOnce()
    {
        await using var database = await TestDatabase.WithAsync(_school);
        var save = database.Get<SavePhrases>();
        Assert.Null((await save.ExecuteAsync(_school.AsAdministrator, new(true, ["學校一", "共用"], 0), TestDatabase.Token)).Error);
        Assert.Null((await save.ExecuteAsync(_school.AsTeacher, new(false, ["共用", "自己"], 0), TestDatabase.Token)).Error);
        Assert.Equal("not-yours", (await save.ExecuteAsync(_school.AsTeacher, new(true, ["不行"], 1), TestDatabase.Token)).Error?.Code);
        Assert.Equal(["共用", "自己", "學校一"], (await database.Get<PhraseBook>().ReadAsync(_school.AsTeacher, TestDatabase.Token)).All);
    }

    private Task<Result<KeptFeedback>> KeepAsync(TestDatabase database, LearningOutcome outcome, string text, long seen = 0, TimeSpan age = default, Actor? by = null, DateTimeOffset? decidedAt = null) =>
        database.Get<KeepFeedbackDraft>().ExecuteAsync(by ?? _school.AsTeacher, new(outcome.Id, 1, text, seen, decidedAt, age), TestDatabase.Token);

    private async Task PublishAsync(TestDatabase database, string how, params LearningOutcome[] outcomes)
    {
        switch (how)
        {
            case "now":
                Assert.Null((await database.PublishAsync(_school.AsTeacher, outcomes)).Error);
                break;
            case "job":
                var publication = (await database.PlanAsync(_school.AsTeacher, SmallSchool.SchoolDay.AddDays(1), outcomes)).Value;
                database.Clock.SetUtcNow(publication.EffectiveAt);
                await database.Get<PublishDue>().ExecuteAsync(_school.Id, publication.Id, TestDatabase.Token);
                break;
            default:
                database.Clock.SetUtcNow(SmallSchool.CertificationCloses);
                await database.Get<Portfolio.Infrastructure.Windows.CloseCertification>().ExecuteAsync(_school.Id, _school.Semester.Id, SmallSchool.CertificationCloses, TestDatabase.Token);
                break;
        }
    }

    private static async Task<(string Text, long Version)> DraftAsync(TestDatabase database, LearningOutcome outcome, Actor by)
    {
        var draft = (await database.Get<FeedbackDrafts>().ReadAsync(by, outcome.Id, TestDatabase.Token)).Value;
        return (draft.Text, draft.Version);
    }
}

public sealed class KeepingFeedbackOnSqlite : KeepingFeedbackTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class KeepingFeedbackOnPostgreSql : KeepingFeedbackTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class KeepingFeedbackOnSqlServer : KeepingFeedbackTests;
