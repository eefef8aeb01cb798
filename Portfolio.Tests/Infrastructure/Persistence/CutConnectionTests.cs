using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>
/// While outcomes are sent, decided and published, server sessions are ended at random, as by a failover or a bad network: nobody
/// sees an error, and everything that was confirmed exists exactly once.
/// </summary>
public sealed class CutConnectionTests : IAsyncLifetime
{
    private const int Seed = 20_261_129;

    private const int Outcomes = 60;

    private const int AtOnce = 6;

    private readonly SmallSchool _school = new(new Portfolio.Domain.Schools.SchoolPolicy { OutcomesPerSemester = Outcomes, OutcomesPerCourse = Outcomes });
    private readonly IReadOnlyList<LearningOutcome> _drafts;
    private TestDatabase _database = null!;

    public CutConnectionTests() => _drafts = [.. Enumerable.Range(0, Outcomes).Select(_ => A.CompleteDraft(_school))];

    private static CancellationToken Token => TestDatabase.Token;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.WithAsync(_school.Everything.Concat(_drafts), on: DatabaseProvider.PostgreSql);

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task WhileSessionsAreKilled_EverythingIsDoneOnce_WithoutErrors()
    {
        using var over = new CancellationTokenSource();
        var ending = Task.Run(() => EndSessionsAsync(over.Token), Token);
        await Parallel.ForEachAsync(_drafts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = Token }, async (draft, _) => await CertifyAsync(draft));
        await over.CancelAsync();
        Assert.InRange(await ending, 20, int.MaxValue);

        await using var db = _database.Open();
        Assert.Equal(Outcomes, await db.Outcomes.CountAsync(o => o.State == OutcomeState.Passed, Token));
        foreach (var happened in new[] { nameof(OutcomeSent), nameof(OutcomeDecided), nameof(OutcomePublished) })
        {
            var subjects = await db.Journal.Where(a => a.Action == happened).Select(a => a.Subject).ToListAsync(Token);
            Assert.Equal(_drafts.Select(d => d.Id.Value).Order(), subjects.Order());
        }
    }

    private async Task CertifyAsync(LearningOutcome draft)
    {
        Assert.Null((await _database.SendAsync(_school.AsStudent, draft)).Error);
        var sent = (await _database.Get<CertificationDesk>().ReadAsync(_school.AsTeacher, draft.Id, Token)).Value.Current;
        foreach (var file in sent.Files)
        {
            Assert.Null((await _database.Get<MarkEvidenceRead>().ExecuteAsync(_school.AsTeacher, new(draft.Id, file.Id, sent.SentAt), Token)).Error);
        }

        var read = await _database.LoadAsync(draft);
        Assert.Null((await _database.DecideAsync(_school.AsTeacher, read, A.OnScreen(read))).Error);
        Assert.Null((await _database.PublishAsync(_school.AsTeacher, read)).Error);
    }

    /// <summary>
    /// Ends one session after the other, never its own and none of another test, with the same random choices in each run.
    /// </summary>
    /// <returns>How many were ended.</returns>
    private async Task<int> EndSessionsAsync(CancellationToken over)
    {
        var (chance, ended) = (new Random(Seed), 0);
        await using var db = _database.Open();
        var own = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false, ApplicationName = "ends sessions" };
        await using var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync(Token);
        await using var end = new NpgsqlCommand(
            """
            SELECT COUNT(pg_terminate_backend(pid)) FROM
            (SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() ORDER BY pid OFFSET $1 LIMIT 1) one
            """, connection)
        { Parameters = { new() { Value = 0L } } };
        while (!over.IsCancellationRequested)
        {
            end.Parameters[0].Value = (long)chance.Next(AtOnce);
            ended += (int)(long)(await end.ExecuteScalarAsync(Token))!;
            await Task.Delay(TimeSpan.FromMilliseconds(chance.Next(30)), TimeProvider.System, Token);
        }

        return ended;
    }
}
