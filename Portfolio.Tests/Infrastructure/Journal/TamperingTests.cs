using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;
using Portfolio.Tests.Support.Databases;

namespace Portfolio.Tests.Infrastructure.Journal;

/// <summary>Any change to the journal in the database is found by verification.</summary>
public abstract class TamperingTests
{
    private const int Entries = 9;

    private readonly SmallSchool _school = new(code: "north");
    private readonly SmallSchool _other = new(code: "south");

    private static CancellationToken Token => TestDatabase.Token;

    [Theory]
    [InlineData(4, ChainFault.Changed, """UPDATE "Journal" SET "At" = "At" + 1 WHERE "Number" = 4""")]
    [InlineData(4, ChainFault.Changed, """UPDATE "Journal" SET "By" = "Subject" WHERE "Number" = 4""")]
    [InlineData(4, ChainFault.Changed, """UPDATE "Journal" SET "Action" = 'SchoolJoined' WHERE "Number" = 4""")]
    [InlineData(4, ChainFault.Changed, """UPDATE "Journal" SET "Facts" = '{{}}' WHERE "Number" = 4""")]
    [InlineData(4, ChainFault.Changed, """UPDATE "Journal" SET "Step" = 1 WHERE "Number" = 4""")]
    [InlineData(4, ChainFault.Changed, """UPDATE "Journal" SET "Seal" = (SELECT "Seal" FROM "JournalChains") WHERE "Number" = 4""")]
    [InlineData(1, ChainFault.Missing, """DELETE FROM "Journal" WHERE "Number" = 1""")]
    [InlineData(4, ChainFault.Missing, """DELETE FROM "Journal" WHERE "Number" = 4""")]
    [InlineData(9, ChainFault.Missing, """DELETE FROM "Journal" WHERE "Number" = 9""")]
    [InlineData(1, ChainFault.Missing, """DELETE FROM "Journal" WHERE "Number" > 0""")]
    [InlineData(4, ChainFault.Missing, """UPDATE "Journal" SET "Number" = NULL, "Seal" = NULL WHERE "Number" = 4""")]
    [InlineData(
        4, ChainFault.Changed,
        """UPDATE "Journal" SET "Number" = 99 WHERE "Number" = 4""",
        """UPDATE "Journal" SET "Number" = 4 WHERE "Number" = 6""",
        """UPDATE "Journal" SET "Number" = 6 WHERE "Number" = 99""")]
    [InlineData(
        4, ChainFault.Changed,
        """DELETE FROM "Journal" WHERE "Number" = 4""",
        """UPDATE "Journal" SET "Number" = 4 WHERE "Number" = 5""",
        """UPDATE "Journal" SET "Number" = 5 WHERE "Number" = 6""",
        """UPDATE "Journal" SET "Number" = 6 WHERE "Number" = 7""",
        """UPDATE "Journal" SET "Number" = 7 WHERE "Number" = 8""",
        """UPDATE "Journal" SET "Number" = 8 WHERE "Number" = 9""")]
    [InlineData(1, ChainFault.Added, """DELETE FROM "JournalChains" """)]
    [InlineData(9, ChainFault.Changed, """UPDATE "JournalChains" SET "Seal" = (SELECT "Seal" FROM "Journal" WHERE "Number" = 4)""")]
    public async Task AChangeInTheDatabase_IsReportedAtItsFirstEntry(long number, ChainFault fault, params string[] deeds)
    {
        await using var database = await SealedAsync();
        await using (var db = database.Open())
        {
            foreach (var deed in deeds)
            {
                Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(deed, Token));
            }
        }

        await FoundAsync(database, number, fault);

        // Sealing continues, and repairs nothing.
        await database.Get<SealJournal>().ExecuteAsync(Token);
        await FoundAsync(database, number, fault);
    }

    [Theory]
    [InlineData(0, 0, ChainFault.Added)]
    [InlineData(10, 10, ChainFault.Added)]
    [InlineData(12, 10, ChainFault.Missing)]
    public async Task AnInsertedEntry_IsReported(long at, long number, ChainFault fault)
    {
        await using var database = await SealedAsync();
        string last;
        await using (var db = database.Open())
        {
            last = (await db.JournalChains.SingleAsync(Token)).Seal;
        }

        await PutInAsync(database, at, last);
        await FoundAsync(database, number, fault);
    }

    [Fact]
    public async Task AReplacedEntry_WithAValidSeal_IsReportedAtTheNextEntry()
    {
        await using var database = await SealedAsync();
        string before;
        await using (var db = database.Open())
        {
            before = (await db.Journal.SingleAsync(e => e.Number == 3, Token)).Seal!;
            await db.Database.ExecuteSqlRawAsync("""DELETE FROM "Journal" WHERE "Number" = 4""", Token);
        }

        await PutInAsync(database, 4, before);
        await FoundAsync(database, 5, ChainFault.Changed);
    }

    /// <summary>By somebody who knows how seals are computed.</summary>
    private async Task PutInAsync(TestDatabase database, long at, string before)
    {
        await using var db = database.Open();
        var forged = JournalEntry.Of(new SchoolRenamed(_school.Id, _school.AsTeacher.Account, SmallSchool.SchoolDay), 0);
        forged.Place(at, JournalSeal.Of(forged, at, before));
        db.Journal.Add(forged);
        await db.SaveChangesAsync(Token);
    }

    private async Task FoundAsync(TestDatabase database, long number, ChainFault fault)
    {
        await foreach (var chain in database.Get<VerifyJournal>().RunAsync(Token))
        {
            Assert.Equal(_school.Id, chain.School);
            Assert.Equal((number, fault), (chain.Broken?.Number, chain.Broken?.Fault));
        }
    }

    private async Task<TestDatabase> SealedAsync()
    {
        var database = await TestDatabase.WithAsync(_school, _other.Everything);
        await using var db = database.Open();
        db.Journal.AddRange(Enumerable.Range(0, Entries).Select(i => JournalEntry.Of(new SchoolRenamed(_school.Id, null, SmallSchool.SchoolDay.AddSeconds(i)), 0)));
        await db.SaveChangesAsync(Token);
        Assert.Equal(Entries, await database.Get<SealJournal>().ExecuteAsync(Token));
        return database;
    }
}

public sealed class TamperingOnSqlite : TamperingTests;

[RunsOn(DatabaseProvider.PostgreSql)]
public sealed class TamperingOnPostgreSql : TamperingTests;

[RunsOn(DatabaseProvider.SqlServer)]
public sealed class TamperingOnSqlServer : TamperingTests;
