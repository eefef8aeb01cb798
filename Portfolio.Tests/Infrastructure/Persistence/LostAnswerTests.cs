using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>The server has committed but its answer is lost: nothing is done twice, and the person is told that it is done.</summary>
public sealed class LostAnswerTests : IAsyncLifetime
{
    private readonly SmallSchool _school = new();
    private readonly LearningOutcome _outcome;
    private TestDatabase _database = null!;

    public LostAnswerTests() => _outcome = A.CompleteDraft(_school);

    private static CancellationToken Token => TestDatabase.Token;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithAsync(_school.Everything.Append(_outcome), on: DatabaseProvider.PostgreSql);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Sending_IsDoneOnce(int losses)
    {
        _database.Answers.LoseNext(losses);
        Assert.Null((await _database.SendAsync(_school.AsStudent, _outcome)).Error);
        await OnceAsync(nameof(OutcomeSent), OutcomeState.Sent);
    }

    [Fact]
    public async Task Deciding_IsDoneOnce()
    {
        await ReadAsync();
        var outcome = await _database.LoadAsync(_outcome);
        _database.Answers.LoseNext();
        Assert.Null((await _database.DecideAsync(_school.AsTeacher, outcome, A.OnScreen(outcome))).Error);
        await OnceAsync(nameof(OutcomeDecided), OutcomeState.Decided);
    }

    [Fact]
    public async Task DecidingMany_IsDoneOnce_AndReportsWhich()
    {
        await ReadAsync();
        var outcome = await _database.LoadAsync(_outcome);
        _database.Answers.LoseNext();
        var decided = await _database.Get<DecideSelected>().ExecuteAsync(_school.AsTeacher, new([new(outcome.Id, A.OnScreen(outcome))], Verdict.Pass), Token);
        Assert.Equal([outcome.Id], decided.Value.Decided);
        await OnceAsync(nameof(OutcomeDecided), OutcomeState.Decided);
    }

    [Fact]
    public async Task Publishing_IsDoneOnce_AndReturnsThatPublication()
    {
        await ReadAsync();
        var outcome = await _database.LoadAsync(_outcome);
        Assert.Null((await _database.DecideAsync(_school.AsTeacher, outcome, A.OnScreen(outcome))).Error);
        _database.Answers.LoseNext();
        var published = await _database.PlanAsync(_school.AsTeacher, _database.Clock.GetUtcNow().AddHours(1), outcome);
        Assert.Equal((await _database.LoadAsync(_outcome)).PublicationId, published.Value.Id);
    }

    [Fact]
    public async Task Importing_AndUndoing_AreDoneOnce()
    {
        _database.Answers.LoseNext();
        var imported = await _database.ImportAsync(_school.AsRegistrar, ImportKind.Teachers, "教師編號,姓名", "T9,新老師");
        Assert.Equal(1, imported.Counts.Added);
        await using (var db = _database.Open())
        {
            Assert.Equal(1, await db.Teachers.CountAsync(t => t.TeacherNo == "T9", Token));
            Assert.Equal(1, await db.ImportRuns.CountAsync(Token));
        }

        _database.Answers.LoseNext();
        Assert.Equal(ImportKind.Teachers, (await _database.UndoAsync(_school.AsRegistrar)).Value);
        await using var after = _database.Open();
        Assert.False(await after.Teachers.AnyAsync(t => t.TeacherNo == "T9", Token));
        Assert.Equal(2, _database.Answers.Lost);
    }

    [Fact]
    public async Task MarksOfSaves_AreDeletedAfterADay()
    {
        Assert.Null((await _database.SendAsync(_school.AsStudent, _outcome)).Error);
        Assert.Equal(0, await _database.Get<SweepCommands>().ExecuteAsync(Token));
        _database.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(1, await _database.Get<SweepCommands>().ExecuteAsync(Token));
    }

    private async Task ReadAsync()
    {
        Assert.Null((await _database.SendAsync(_school.AsStudent, _outcome)).Error);
        var outcome = await _database.LoadAsync(_outcome);
        foreach (var file in outcome.Current.Files)
        {
            Assert.Null((await _database.Get<MarkEvidenceRead>().ExecuteAsync(_school.AsTeacher, new(outcome.Id, file.Id, outcome.Current.SentAt), Token)).Error);
        }
    }

    private async Task OnceAsync(string happened, OutcomeState state)
    {
        Assert.NotEqual(0, _database.Answers.Lost);
        Assert.Equal(state, (await _database.LoadAsync(_outcome)).State);
        await using var db = _database.Open();
        Assert.Equal(1, await db.Journal.CountAsync(a => a.Action == happened, Token));
    }
}
