using Microsoft.EntityFrameworkCore;
using Portfolio.Domain.Outcomes;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Infrastructure.Persistence;

/// <summary>When a server rolls back a save because of a concurrent one, it is not an error: the use case retries.</summary>
public sealed class OvertakingTests
{
    private readonly SmallSchool _school = new();

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task ASaveAbortedOnceByPostgreSql_IsRetried(string state)
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await BreakOffAsync(database, state, "nextval('attempts') = 1");
        Assert.Null((await database.SendAsync(_school.AsStudent, draft)).Error);
        Assert.Equal(OutcomeState.Sent, (await database.LoadAsync(draft)).State);
    }

    [Theory]
    [InlineData("40P01")]
    [InlineData("40001")]
    public async Task ASaveThatIsAlwaysAborted_IsAConflictInTheEnd(string state)
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await BreakOffAsync(database, state, "true");
        Assert.Equal("conflict", (await database.SendAsync(_school.AsStudent, draft)).Error?.Code);
    }

    [Fact]
    public async Task AStatementOutsideASave_AbortedOnce_IsRetried()
    {
        var draft = A.Draft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await database.KeepAsync(_school, draft, Bytes.Pdf());

        // When the same bytes come a second time, their row is updated by a separate statement.
        await BreakOffAsync(database, "40P01", "nextval('attempts') = 1", "BEFORE UPDATE ON \"StoredContents\"");
        await database.KeepAsync(_school, draft, Bytes.Pdf());
        Assert.Single((await database.LoadAsync(draft)).Current.Files);
    }

    [Fact]
    public async Task AnImportUndo_AbortedOnce_IsRetried()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, on: DatabaseProvider.PostgreSql);
        await database.ImportAsync(_school.AsRegistrar, Portfolio.Domain.Imports.ImportKind.Teachers, "教師編號,姓名", "T9,新老師");
        await BreakOffAsync(database, "40P01", "nextval('attempts') = 1", "BEFORE DELETE ON \"Teachers\"", "OLD");
        Assert.Null((await database.UndoAsync(_school.AsRegistrar)).Error);
        await using var db = database.Open();
        Assert.False(await db.Teachers.AnyAsync(t => t.TeacherNo == "T9", TestDatabase.Token));
    }

    [Fact]
    public async Task ARead_AbortedOnce_IsRetried()
    {
        await using var database = await TestDatabase.WithAsync(_school.Everything, on: DatabaseProvider.PostgreSql);
        await using var db = database.Open();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE SEQUENCE reads;
            CREATE FUNCTION broken_off() RETURNS boolean LANGUAGE plpgsql VOLATILE AS $$
            BEGIN
                IF nextval('reads') = 1 THEN RAISE EXCEPTION 'broken off' USING ERRCODE = '40P01'; END IF;
                RETURN true;
            END $$;
            ALTER TABLE "Semesters" RENAME TO semesters_below;
            CREATE VIEW "Semesters" AS SELECT * FROM semesters_below WHERE broken_off();
            """,
            TestDatabase.Token);
        Assert.Equal(1, await db.Semesters.CountAsync(TestDatabase.Token));
    }

    [Fact]
    public async Task OtherErrors_AreNotTreatedAsConflicts()
    {
        var draft = A.CompleteDraft(_school);
        await using var database = await TestDatabase.WithAsync(_school.Everything.Append(draft), on: DatabaseProvider.PostgreSql);
        await BreakOffAsync(database, "23514", "true");
        await Assert.ThrowsAsync<DbUpdateException>(() => database.SendAsync(_school.AsStudent, draft));
    }

    /// <summary>The server itself raises the error, as it would for a deadlock victim.</summary>
    private static async Task BreakOffAsync(
        TestDatabase database, string state, string when, string on = "BEFORE UPDATE ON \"Outcomes\"", string row = "NEW")
    {
        await using var db = database.Open();
        var sql = $"""
            CREATE SEQUENCE attempts;
            CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF {when} THEN RAISE EXCEPTION 'broken off' USING ERRCODE = '{state}'; END IF;
                RETURN {row};
            END $$;
            CREATE TRIGGER break_off {on} FOR EACH ROW EXECUTE FUNCTION break_off();
            """;
        await db.Database.ExecuteSqlRawAsync(sql, TestDatabase.Token);
    }
}
