using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Journal;

/// <summary>Committed entries get consecutive numbers, and a seal that covers all earlier entries.</summary>
public abstract class ChainTests
{
    private readonly SmallSchool _school = new(new() { OutcomesPerCourse = 50 }, code: "north");
    private readonly SmallSchool _other = new(code: "south");

    private static CancellationToken Token => TestDatabase.Token;

    [Fact]
    public async Task Seal_NumbersEntriesPerSchoolWithoutGaps_AndThePortalsOwn()
    {
        await using var database = await WithBothAsync();
        await WriteAsync(database, _school.Id, 450);
        await WriteAsync(database, _other.Id, 3);
        await WriteAsync(database, default, 2);
        Assert.Equal(455, await SealAsync(database));
        Assert.Equal(0, await SealAsync(database));

        Assert.Equal(Enumerable.Range(1, 450).Select(i => (long?)i), (await EntriesAsync(database, _school.Id)).Select(e => e.Number));
        Assert.Equal([1L, 2L, 3L], (await EntriesAsync(database, _other.Id)).Select(e => e.Number!.Value));
        Assert.Equal([1L, 2L], (await EntriesAsync(database, default)).Select(e => e.Number!.Value));
        var chains = await VerifyAsync(database);
        Assert.Equal(new Dictionary<SchoolId, long> { [default] = 2, [_school.Id] = 450, [_other.Id] = 3 }, chains.ToDictionary(c => c.School, c => c.Length));
        Assert.All(chains, c => Assert.Null(c.Broken));
    }

    [Fact]
    public async Task Seal_OrdersByTimeAndWithinASave()
    {
        await using var database = await WithBothAsync();
        await using (var db = database.Open())
        {
            JournalEntry At(int minute, int step) => JournalEntry.Of(new SchoolRenamed(_school.Id, null, SmallSchool.SchoolDay.AddMinutes(minute)), step);
            db.Journal.AddRange(At(2, 0), At(1, 1), At(1, 0), At(1, 2));
            await db.SaveChangesAsync(Token);
        }

        await SealAsync(database);
        Assert.Equal([(1, 0), (1, 1), (1, 2), (2, 0)], (await EntriesAsync(database, _school.Id)).Select(e => ((e.At - SmallSchool.SchoolDay).Minutes, e.Step)));
    }

    [Fact]
    public async Task Seal_WithConcurrentSavesAndTwoSealers_GivesEveryEntryOneNumber()
    {
        var drafts = Enumerable.Range(0, 40).Select(_ => A.CompleteDraft(_school)).ToArray();
        await using var database = await TestDatabase.WithAsync(_school, drafts);
        await using var second = database.AnotherNode();
        using var over = new CancellationTokenSource();
        var sealing = new[] { database, second }.Select(node => Task.Run(() => SealUntilAsync(node, over.Token), Token)).ToArray();
        await Parallel.ForEachAsync(drafts, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Token }, async (draft, _) =>
        {
            Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
            Assert.Null((await second.Get<TakeBackOutcome>().ExecuteAsync(_school.AsStudent, draft.Id, Token)).Error);
        });
        await over.CancelAsync();
        await Task.WhenAll(sealing);
        await SealAsync(database);

        var entries = await EntriesAsync(database, _school.Id);
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long?)i), entries.Select(e => e.Number));
        Assert.All(drafts, d => Assert.Equal(
            [nameof(OutcomeSent), nameof(OutcomeTakenBack)],
            entries.Where(e => e.Subject == d.Id.Value).Select(e => e.Action).Order(StringComparer.Ordinal)));
        var chain = Assert.Single(await VerifyAsync(database));
        Assert.Equal((80L, entries[^1].Seal, null), (chain.Length, chain.Seal, chain.Broken));
    }

    [Fact]
    public async Task Seal_OfALateCommit_ComesAfterSealedEntries()
    {
        await using var database = await WithBothAsync();
        await WriteAsync(database, _school.Id, 2, SmallSchool.SchoolDay.AddHours(1));
        await SealAsync(database);
        await WriteAsync(database, _school.Id, 1, SmallSchool.SchoolDay);
        await SealAsync(database);
        Assert.Equal(SmallSchool.SchoolDay, (await EntriesAsync(database, _school.Id))[^1].At);
        Assert.Null(Assert.Single(await VerifyAsync(database)).Broken);
    }

    [Fact]
    public async Task Seal_ThatWasInterrupted_IsCompletedAfterARestart()
    {
        await using var database = await WithBothAsync();
        await WriteAsync(database, _school.Id, 450);

        // One context to find schools with unsealed entries, one for the first batch, and none for the second.
        var dying = new SealJournal(new FewContexts(database.Get<IDbContextFactory<PortfolioDbContext>>(), 2));
        await Assert.ThrowsAsync<InvalidOperationException>(() => dying.ExecuteAsync(Token));
        var rest = 450 - SealJournal.Batch;
        Assert.Equal(rest, await database.Get<VerifyJournal>().WaitingAsync(Token));
        Assert.Null(Assert.Single(await VerifyAsync(database)).Broken);
        await database.RestartAsync();
        Assert.Equal(rest, await SealAsync(database));
        var chain = Assert.Single(await VerifyAsync(database));
        Assert.Equal((450L, null, 0), (chain.Length, chain.Broken, await database.Get<VerifyJournal>().WaitingAsync(Token)));
    }

    [Fact]
    public async Task AnErasedReason_LeavesTheChainIntact()
    {
        await using var database = await WithBothAsync();
        var outcome = A.Sent(_school);
        await database.SaveAsync(outcome);
        ReassignQueue.Command command = new(_school.Teacher.Id, null, _school.Colleague.Id, "王老師請長假");
        Assert.Null((await database.Get<ReassignQueue>().ExecuteAsync(_school.AsAdministrator, command, Token)).Error);
        await SealAsync(database);
        var entry = Assert.Single(await EntriesAsync(database, _school.Id));
        await using (var db = database.Open())
        {
            var reason = await db.EntryReasons.SingleAsync(Token);
            Assert.Equal((entry.Id, "王老師請長假"), (reason.EntryId, reason.Text));
            db.Remove(reason);
            await db.SaveChangesAsync(Token);
        }

        Assert.DoesNotContain("王老師", entry.Facts, StringComparison.Ordinal);
        Assert.Null(Assert.Single(await VerifyAsync(database)).Broken);
    }

    private static async Task SealUntilAsync(TestDatabase node, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await SealAsync(node);
        }
    }

    private static async Task WriteAsync(TestDatabase database, SchoolId school, int count, DateTimeOffset? from = null)
    {
        await using var db = database.Open();
        db.Journal.AddRange(Enumerable.Range(0, count).Select(i => JournalEntry.Of(new SchoolRenamed(school, null, (from ?? SmallSchool.SchoolDay).AddSeconds(i)), 0)));
        await db.SaveChangesAsync(Token);
    }

    private static Task<int> SealAsync(TestDatabase database) => database.Get<SealJournal>().ExecuteAsync(Token);

    private static async Task<List<JournalEntry>> EntriesAsync(TestDatabase database, SchoolId school)
    {
        await using var db = database.Open();
        return await db.Journal.AsNoTracking().Where(e => e.SchoolId == school).OrderBy(e => e.Number).ToListAsync(Token);
    }

    private static async Task<List<VerifiedChain>> VerifyAsync(TestDatabase database)
    {
        var chains = new List<VerifiedChain>();
        await foreach (var chain in database.Get<VerifyJournal>().RunAsync(Token))
        {
            chains.Add(chain);
        }

        return chains;
    }

    private Task<TestDatabase> WithBothAsync() => TestDatabase.WithAsync(_school, _other.Everything);

    private sealed class FewContexts(IDbContextFactory<PortfolioDbContext> all, int left) : IDbContextFactory<PortfolioDbContext>
    {
        private int _left = left;

        public PortfolioDbContext CreateDbContext() => _left-- > 0 ? all.CreateDbContext() : throw new InvalidOperationException("The program is gone");
    }
}

public sealed class ChainsOnSqlite : ChainTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class ChainsOnPostgreSql : ChainTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class ChainsOnSqlServer : ChainTests;
